import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** What a request is, for telling a retry from a reused key. `body` is the JSON as it came in. */
export type MacInput = { hook: string; accountId: string; body: unknown };

/**
 * HMAC-SHA256 over hook, account and canonical body, base64url. A MAC and not a hash: the body is personal data of low
 * entropy, which a plain hash would let anyone guess.
 */
export function requestMac(key: Uint8Array, { hook, accountId, body }: MacInput): string {
  return createHmac("sha256", key).update(canonicalJson({ hook, accountId, body })).digest("base64url");
}

/** Compares two MACs in constant time. */
export function sameMac(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
