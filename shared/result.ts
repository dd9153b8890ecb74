/** The outcome of an operation that is expected to fail sometimes: a value, or a failure from a closed set. */
export type Result<T, F> = { ok: true; value: T } | { ok: false; failure: F };

/** Wraps a value as a success. */
export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps an expected failure. */
export const failure = <F>(reason: F): { ok: false; failure: F } => ({ ok: false, failure: reason });
