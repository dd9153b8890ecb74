import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openRecord, recordDigest, SALT_BYTES, sealRecord } from "../../../shared/ledger/decision-record.ts";

const KEY = new Uint8Array(32).fill(1);
const CHECK = { accountId: "acme", n: 1 };
const salt = new Uint8Array(SALT_BYTES).fill(2);
const iv = new Uint8Array(12).fill(3);
const RECORD = { name: "Annegret Weissenfels", hits: [], share: 60 };
const sealed = sealRecord(KEY, CHECK, { record: RECORD, salt, iv });

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test("what was sealed opens, with its salt", () => {
  fc.assert(
    fc.property(fc.jsonValue(), bytes(32), bytes(32), bytes(12), (record, key, someSalt, someIv) => {
      const plain = JSON.parse(JSON.stringify(record));
      const opened = openRecord(
        key,
        CHECK,
        sealRecord(key, CHECK, { record: plain, salt: someSalt, iv: someIv }),
      );
      expect(opened).toEqual({ record: plain, salt: someSalt });
    }),
  );
});

test("a flipped bit anywhere fails to open: iv, tag and ciphertext", () => {
  for (let index = 0; index < sealed.length; index += 1) {
    const tampered = sealed.map((byte, at) => (at === index ? byte ^ 1 : byte));
    expect(() => openRecord(KEY, CHECK, tampered), `byte ${index}`).toThrow();
  }
});

test.for([
  ["another account's", { accountId: "acme2", n: 1 }],
  ["another number's", { accountId: "acme", n: 2 }],
] as const)("fails to open as %s record: it cannot be moved to another check", ([, check]) => {
  expect(() => openRecord(KEY, check, sealed)).toThrow();
});

test("fails to open with another key", () => {
  expect(() => openRecord(new Uint8Array(32).fill(9), CHECK, sealed)).toThrow();
});

test.for([0, 11, 12, 27, 28, sealed.length - 1])("fails to open when cut after %i bytes", (length) => {
  expect(() => openRecord(KEY, CHECK, sealed.subarray(0, length))).toThrow();
});

test("rejects a tag cut to four bytes, which could be guessed", () => {
  expect(() => openRecord(KEY, CHECK, sealed.subarray(0, 16))).toThrow("Invalid authentication tag length");
});

test("nothing of the record is readable in the sealed bytes", () => {
  expect(Buffer.from(sealed).includes("Weissenfels")).toBe(false);
  expect(() => gunzipSync(sealed.subarray(28))).toThrow();
});

test("an opened record proves the attestation's commitment, and another record does not", () => {
  const opened = openRecord(KEY, CHECK, sealed);
  expect(recordDigest(opened.salt, opened.record)).toBe(recordDigest(salt, RECORD));
  expect(recordDigest(salt, { ...RECORD, share: 61 })).not.toBe(recordDigest(salt, RECORD));
});

test("two salts give two commitments, so equal records cannot be told to be equal", () => {
  expect(recordDigest(new Uint8Array(32), RECORD)).not.toBe(recordDigest(salt, RECORD));
});
