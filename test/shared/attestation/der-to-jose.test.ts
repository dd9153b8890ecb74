import { generateKeyPairSync, sign, verify } from "node:crypto";
import { p256 } from "@noble/curves/nist.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { derToJose } from "../../../shared/attestation/der-to-jose.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (array: Uint8Array) => Buffer.from(array).toString("hex");

test("what OpenSSL signs in DER verifies as r ‖ s", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (message) => {
      const der = sign("sha256", message, { key: privateKey, dsaEncoding: "der" });
      const jose = derToJose(new Uint8Array(der));
      expect(jose).toHaveLength(64);
      expect(verify("sha256", message, { key: publicKey, dsaEncoding: "ieee-p1363" }, jose)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("an independent encoder's DER comes back as its own r ‖ s, short and long numbers alike", () => {
  const order = p256.Point.Fn.ORDER;
  const number = fc.oneof(
    fc.bigInt({ min: 1n, max: order - 1n }),
    // Numbers with leading zero bytes, and those around the sign bit of each length.
    fc.tuple(fc.integer({ min: 0, max: 31 }), fc.bigInt({ min: -2n, max: 2n })).map(([length, offset]) => {
      const near = (1n << BigInt(8 * length + 7)) + offset;
      return near > 0n && near < order ? near : 1n;
    }),
  );
  fc.assert(
    fc.property(number, number, (r, s) => {
      const signature = new p256.Signature(r, s);
      expect(hex(derToJose(signature.toBytes("der")))).toBe(hex(signature.toBytes("compact")));
    }),
    { numRuns: 1000 },
  );
});

const R = `0220${"11".repeat(32)}`;
const S = `0220${"22".repeat(32)}`;
const GOOD = `3044${R}${S}`;

test("the model of the refusals below is itself good", () => {
  expect(hex(derToJose(bytes(GOOD)))).toBe("11".repeat(32) + "22".repeat(32));
});

test.for<[string, string]>([
  ["nothing", ""],
  ["only a tag", "30"],
  ["no sequence", `3144${R}${S}`],
  ["a sequence that says it is shorter", `3043${R}${S}`],
  ["a sequence that says it is longer", `3045${R}${S}`],
  ["a length in the long form", `308144${R}${S}`],
  ["a byte at the end", `${GOOD}00`],
  ["a byte at the end, counted", `3045${R}${S}00`],
  ["a third number", `3047${R}${S}020101`],
  ["one number", `3022${R}`],
  ["an empty sequence", "3000"],
  ["another tag for r", `3044${R.replace("02", "03")}${S}`],
  ["another tag for s", `3044${R}${S.replace("02", "03")}`],
  ["an r that says it is longer than everything", `30440245${"11".repeat(32)}${S}`],
  ["an r without bytes", `30240200${S}`],
  ["an s without bytes", `3024${R}0200`],
  ["an s whose length is missing", `3023${R}02`],
  ["an s cut short", `3043${R}0220${"22".repeat(31)}`],
  ["a negative r", `30440220${"91".repeat(32)}${S}`],
  ["a negative s", `3044${R}0220${"a2".repeat(32)}`],
  ["a needless zero before r", `3045022100${"11".repeat(32)}${S}`],
  ["two zeros before r", `304602220000${"91".repeat(32)}${S}`],
  ["an r of 33 bytes", `30450221${"11".repeat(33)}${S}`],
])("rejects DER with %s", ([, der]) => {
  expect(() => derToJose(bytes(der))).toThrow("expected a DER-encoded ECDSA signature on P-256");
});

test("rejects every signature of which a byte of structure was changed, or the end is missing", () => {
  const structure = [0, 1, 2, 3, 36, 37];
  const other = fc.tuple(fc.constantFrom(...structure), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(other, ([index, change]) => {
      const der = bytes(GOOD);
      der[index] = (der[index] ?? 0) ^ change;
      expect(() => derToJose(der)).toThrow();
    }),
    { numRuns: 500 },
  );
  for (let length = 0; length < GOOD.length / 2; length += 1)
    expect(() => derToJose(bytes(GOOD).subarray(0, length))).toThrow();
});

test("rejects the signature of a larger curve", () => {
  const large = generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey;
  expect(() => derToJose(new Uint8Array(sign("sha384", Buffer.from("message"), large)))).toThrow();
});
