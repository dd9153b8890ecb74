/**
 * Runs a synchronous function whose errors are answers that nobody prints. A stack trace is most of what an error costs, and
 * the CEL library has no error without one. Nothing else runs before the limit is what it was.
 */
export function withoutStackTraces<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
