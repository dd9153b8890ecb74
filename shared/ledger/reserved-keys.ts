import { type CheckKey, checkId } from "./ids.ts";

/** Idempotency keys that begin so are the gate's own: it refuses them from callers. */
export const RESERVED_KEY_PREFIX = "sallyport:";

/** The key of the check in which an account is judged anew because of another check; each account has at most one of it. */
export const linksKey = (trigger: CheckKey): string => `${RESERVED_KEY_PREFIX}links:${checkId(trigger)}`;
