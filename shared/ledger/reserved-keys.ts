import { resultDigest } from "../identity/hosted-verification/result-digest.ts";
import { type CheckKey, checkId } from "./ids.ts";

/** Idempotency keys that begin so are the gate's own: it refuses them from callers. */
export const RESERVED_KEY_PREFIX = "sallyport:";

/**
 * The key of the check in which a session's result is added to its sign-up. It names the result and not the delivery: a vendor that
 * tells of one result in several events, or late, makes one check all the same. Idempotency keys outlive an erasure, so it holds
 * none of the vendor's ids.
 */
export const sessionKey = (session: string, result: string): string =>
  `${RESERVED_KEY_PREFIX}session:${resultDigest(session, result)}`;

/** The key of the check in which an account is judged anew because of another check; each account has at most one of it. */
export const linksKey = (trigger: CheckKey): string => `${RESERVED_KEY_PREFIX}links:${checkId(trigger)}`;
