import { createHash } from "node:crypto";

/**
 * Tells one result of one session from every other, without the vendor's ids, by which the vendor finds the person: SHA-256 in
 * base64url, 43 characters. The ids are random, so nobody can try guesses against it.
 */
export const resultDigest = (session: string, result: string): string =>
  createHash("sha256").update(`${session}\n${result}`).digest("base64url");
