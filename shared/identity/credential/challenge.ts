import { createHmac, timingSafeEqual } from "node:crypto";
import { failure, type Result, success } from "../../result.ts";

/** How long a challenge may be answered. House choice: time to open a wallet, read what it shares, and confirm. */
export const CHALLENGE_LIFETIME_S = 600;
/** Bytes of randomness: 128 bits; NIST SP 800-63B section 5.1.7.2 asks of the nonce of a challenge for 64. */
export const CHALLENGE_RANDOM_BYTES = 16;
/** Challenges of one account that may be answered in the time of one. House choice: the ledger carries them all. */
export const CHALLENGES_USED_MAX = 16;

/** Seconds since 1970 in 48 bits, and an HMAC-SHA256. */
const EXPIRY_BYTES = 6;
const MAC_BYTES = 32;
const NONCE_BYTES = EXPIRY_BYTES + CHALLENGE_RANDOM_BYTES + MAC_BYTES;
/** Keeps these MACs apart from others under the same key. */
const PURPOSE = "sallyport-challenge-1";

/** A challenge that was answered: `id` tells it from every other of the account. */
export type Challenge = { id: string; expiresAtSeconds: number };

/** What may be wrong with a nonce: not one of ours; ours for nobody or another account; too late. */
export type ChallengeFailure = "malformed" | "not-ours" | "expired";

/**
 * A nonce for a wallet to sign: 72 characters of base64url. Nothing is stored: it carries its own end, and is bound to the account
 * by an HMAC under a key that nobody else has. `random` is 16 bytes.
 */
export function makeChallenge(
  key: Uint8Array,
  accountId: string,
  now: Date,
  random: Uint8Array,
): { nonce: string; expiresAtSeconds: number } {
  if (random.length !== CHALLENGE_RANDOM_BYTES)
    throw new RangeError(`expected ${CHALLENGE_RANDOM_BYTES} random bytes, got ${random.length}`);
  const expiresAtSeconds = Math.floor(now.getTime() / 1000) + CHALLENGE_LIFETIME_S;
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUIntBE(expiresAtSeconds, 0, EXPIRY_BYTES);
  const said = Buffer.concat([expiry, random]);
  return {
    nonce: Buffer.concat([said, macOf(key, accountId, said)]).toString("base64url"),
    expiresAtSeconds,
  };
}

/** Reads a nonce that `makeChallenge` made for the account under the key, until its end. The MAC is compared in constant time. */
export function readChallenge(
  key: Uint8Array,
  accountId: string,
  nonce: string,
  now: Date,
): Result<Challenge, ChallengeFailure> {
  // 54 bytes are 72 characters without a bit to spare: no two texts are the same nonce.
  if (!/^[\w-]{72}$/.test(nonce)) return failure("malformed");
  const bytes = Buffer.from(nonce, "base64url");
  const said = bytes.subarray(0, NONCE_BYTES - MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(key, accountId, said))) return failure("not-ours");
  const expiresAtSeconds = said.readUIntBE(0, EXPIRY_BYTES);
  if (now.getTime() / 1000 >= expiresAtSeconds) return failure("expired");
  return success({ id: said.subarray(EXPIRY_BYTES).toString("base64url"), expiresAtSeconds });
}

/**
 * The challenges used by an account once one more is, without those that have ended. To be kept in what each check carries on from
 * the one before: as only one check can follow another, a challenge that two requests answer at the same time is used by one.
 */
export function spendChallenge(
  used: readonly Challenge[],
  challenge: Challenge,
  now: Date,
): Result<readonly Challenge[], "already-used" | "too-many"> {
  const alive = used.filter(({ expiresAtSeconds }) => now.getTime() / 1000 < expiresAtSeconds);
  if (alive.some(({ id }) => id === challenge.id)) return failure("already-used");
  return alive.length >= CHALLENGES_USED_MAX ? failure("too-many") : success([...alive, challenge]);
}

/** The account's id holds no line break, so what is signed can be taken apart in one way only. */
const macOf = (key: Uint8Array, accountId: string, said: Uint8Array): Buffer =>
  createHmac("sha256", key).update(`${PURPOSE}\n${accountId}\n`).update(said).digest();
