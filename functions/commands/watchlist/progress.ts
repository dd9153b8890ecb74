/** How long a command may be silent where nobody watches, in milliseconds. House choice. */
const SILENT_MS = 2_000;

/** Where progress is written, never standard output: that carries the result. */
type Output = { isTTY?: boolean; write(text: string): unknown };

/** Says what a command does now: to a terminal always, to a file or a pipe only once the command has lasted two seconds. */
export function createProgress(output: Output, nowMs: () => number): (step: string) => void {
  const startMs = nowMs();
  return (step) => {
    const elapsedMs = nowMs() - startMs;
    if (output.isTTY || elapsedMs >= SILENT_MS)
      output.write(`${(elapsedMs / 1_000).toFixed(1).padStart(5)} s  ${step}\n`);
  };
}
