import fc from "fast-check";
import { expect, test } from "vitest";
import { packWatchlist, sha256Hex, unpackWatchlist } from "../../../shared/watchlist/container.ts";
import type { WatchlistManifest } from "../../../shared/watchlist/manifest.ts";

const manifestOf = (payload: Uint8Array, name = "csl.csv"): WatchlistManifest => ({
  digest: sha256Hex(payload),
  kind: "sample",
  sources: [
    {
      ...{ name, format: "csl-csv", digest: sha256Hex("x"), rows: 1, entries: 1, rejected: 0 },
      checkedAt: "2026-07-31T06:00:00Z",
    },
  ],
  entries: 1,
  names: 1,
});

const PAYLOAD = Uint8Array.from({ length: 100 }, (_, index) => index);
const packed = (): Buffer => Buffer.from(packWatchlist(manifestOf(PAYLOAD), PAYLOAD));

test("what was packed is unpacked, whatever the length of the manifest", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), name, (payload, own) => {
      const manifest = manifestOf(payload, own);
      const unpacked = unpackWatchlist(packWatchlist(manifest, payload));
      expect(unpacked.manifest).toEqual(manifest);
      expect(Buffer.compare(unpacked.payload, payload)).toBe(0);
    }),
  );
});

test("the payload starts at a multiple of eight bytes and is not copied", () => {
  for (let length = 1; length <= 16; length++) {
    const bytes = Uint8Array.from(packWatchlist(manifestOf(PAYLOAD, "n".repeat(length)), PAYLOAD));
    const { payload } = unpackWatchlist(bytes);
    expect(payload.byteOffset % 8).toBe(0);
    expect(payload.buffer).toBe(bytes.buffer);
  }
});

test("a file inside a larger buffer is unpacked from where it lies", () => {
  const bytes = packed();
  const larger = Buffer.concat([Buffer.alloc(5), bytes, Buffer.alloc(3)]);
  const { payload } = unpackWatchlist(larger.subarray(5, 5 + bytes.length));
  expect(Buffer.compare(payload, PAYLOAD)).toBe(0);
});

test("rejects a file with any one bit changed", () => {
  const bytes = packed();
  for (const at of bytes.keys()) {
    const tampered = Buffer.from(bytes);
    tampered[at] = (tampered[at] ?? 0) ^ (1 << (at % 8));
    expect(() => unpackWatchlist(tampered), `byte ${at}`).toThrow();
  }
});

test("rejects a file cut off anywhere", () => {
  const bytes = packed();
  for (const at of bytes.keys()) expect(() => unpackWatchlist(bytes.subarray(0, at)), `byte ${at}`).toThrow();
});

test.for([
  ["of format 1", Buffer.from("SALLYWL\u0001", "latin1")],
  ["of a format to come", Buffer.from("SALLYWL\u0003", "latin1")],
  ["that is a list itself", Buffer.from("_id,sour")],
] as const)("rejects a file %s by name, before anything of it is read", ([, magic]) => {
  const bytes = packed();
  magic.copy(bytes);
  expect(() => unpackWatchlist(bytes)).toThrow("not a compiled watchlist of format 2");
});

test.for([0, 1, 8, 11])("rejects %i bytes", (length) => {
  expect(() => unpackWatchlist(packed().subarray(0, length))).toThrow("not a compiled watchlist of format 2");
});

test("rejects a length of the manifest that no file has", () => {
  const bytes = packed();
  bytes.writeUInt32BE(0xffff_fff0, 8);
  expect(() => unpackWatchlist(bytes)).toThrow("the compiled watchlist is damaged");
});

test("the digest is that of FIPS 180-4", () => {
  // FIPS 180-4, SHA-256 example of NIST's Cryptographic Standards and Guidelines: one block, "abc".
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
