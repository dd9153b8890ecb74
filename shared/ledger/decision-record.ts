import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { canonicalJson } from "./canonical-json.ts";
import type { CheckKey } from "./ids.ts";
import { checkId } from "./ids.ts";

/**
 * A sealed record is `iv (12) ‖ tag (16) ‖ ciphertext`: AES-256-GCM under the account's data key, with the check's id as
 * additional data, so that a record cannot be moved to another check. Destroying the key erases it.
 */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of the salt under which the attestation commits to the record. It is sealed with it, so erasure takes it along. */
export const SALT_BYTES = 32;

/** Random bytes that sealing one record takes. */
export const SEAL_BYTES = IV_BYTES;

const Sealed = z.strictObject({ salt: z.string(), record: z.unknown() });

/** The attestation's commitment to a record: HMAC-SHA256 under its salt, base64url. */
export function recordDigest(salt: Uint8Array, record: unknown): string {
  return createHmac("sha256", salt).update(canonicalJson(record)).digest("base64url");
}

/** Seals a record for one check. `iv` must never repeat under the same key. */
export function sealRecord(
  key: Uint8Array,
  check: CheckKey,
  content: { record: unknown; salt: Uint8Array; iv: Uint8Array },
) {
  const plain = canonicalJson({
    salt: Buffer.from(content.salt).toString("base64url"),
    record: content.record,
  });
  const cipher = createCipheriv("aes-256-gcm", key, content.iv).setAAD(Buffer.from(checkId(check)));
  const ciphertext = Buffer.concat([cipher.update(gzipSync(plain)), cipher.final()]);
  return new Uint8Array(Buffer.concat([content.iv, cipher.getAuthTag(), ciphertext]));
}

/** Opens a sealed record; throws when key, check or bytes do not belong together. */
export function openRecord(
  key: Uint8Array,
  check: CheckKey,
  sealed: Uint8Array,
): { record: unknown; salt: Uint8Array } {
  const bytes = Buffer.from(sealed);
  // Without the length a record cut short would be held to the few bytes of tag that are left.
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), options)
    .setAAD(Buffer.from(checkId(check)))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const zipped = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  const { record, salt } = Sealed.parse(JSON.parse(gunzipSync(zipped).toString()));
  return { record, salt: new Uint8Array(Buffer.from(salt, "base64url")) };
}
