import { createHmac, timingSafeEqual } from "node:crypto";
import type { SealedPurpose, SessionPurpose } from "./session.ts";

/** Keeps these MACs apart from others under the same key. */
const PURPOSE = "sallyport-session-1";

/**
 * A purpose with the gate's own mark: HMAC-SHA256 in base64url, under a key that nobody else has. Whoever may make sessions at the
 * vendor could otherwise make one for any account.
 */
export const sealPurpose = (key: Uint8Array, purpose: SessionPurpose): SealedPurpose => ({
  ...purpose,
  seal: macOf(key, purpose).toString("base64url"),
});

/** Whether the gate sealed this very purpose under the key; compared in constant time. It does not tell a session from a copy of its metadata. */
export function isSealed(key: Uint8Array, { seal, ...purpose }: SealedPurpose): boolean {
  const [expected, given] = [macOf(key, purpose), Buffer.from(seal, "base64url")];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A JSON array can be taken apart in one way only, whatever its texts hold. */
const macOf = (key: Uint8Array, { gate, accountId, subject, signUp }: SessionPurpose): Buffer =>
  createHmac("sha256", key)
    .update(`${PURPOSE}\n${JSON.stringify([gate, accountId, subject, signUp ?? null])}`)
    .digest();
