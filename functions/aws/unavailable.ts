/**
 * Whether an error says that a dependency could not be reached or refused to serve: an exception of an AWS service, a
 * time-out, a broken connection. Anything else is a fault of ours.
 */
export function unavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    "$metadata" in error || "$fault" in error || CONNECTION_ERRORS.has(error.name) || hasSystemCode(error)
  );
}

const CONNECTION_ERRORS: ReadonlySet<string> = new Set([
  "TimeoutError",
  "AbortError",
  "CredentialsProviderError",
]);

/** Node's system errors carry codes such as ECONNREFUSED or ENOTFOUND. */
const hasSystemCode = (error: Error) =>
  "code" in error && typeof error.code === "string" && /^E[A-Z]+$/.test(error.code);
