/** Ends a command that was used wrongly: one sentence on standard error, exit code 2. */
export function failUsage(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
