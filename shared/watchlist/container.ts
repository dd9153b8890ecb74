import { createHash } from "node:crypto";
import { WatchlistManifest } from "./manifest.ts";

/** Starts every compiled watchlist: seven letters and the version of the format. */
const MAGIC = Buffer.from("SALLYWL\u0002", "latin1");
const LENGTH_BYTES = 4;
const CHECKSUM_BYTES = 32;
/** The payload starts at a multiple of this, so that it is read where it lies. */
const ALIGNMENT = 8;

/** Lower-case hexadecimal SHA-256. */
export const sha256Hex = (bytes: Uint8Array | string): string => sha256(bytes).toString("hex");

/**
 * Packs a manifest and the payload it describes into one file: magic, length of the manifest (32 bits, big-endian), manifest
 * (JSON in UTF-8), SHA-256 of all that went before, zeros up to a multiple of eight bytes, payload.
 */
export function packWatchlist(manifest: WatchlistManifest, payload: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  const header = Buffer.concat([MAGIC, length, json]);
  const start = payloadStart(header.length);
  return Buffer.concat([
    header,
    sha256(header),
    Buffer.alloc(start - header.length - CHECKSUM_BYTES),
    payload,
  ]);
}

/**
 * Unpacks what `packWatchlist` packed; throws when any byte of it differs. The checksum guards the manifest, whose check times
 * say how old the list is; the manifest's digest guards the payload.
 */
export function unpackWatchlist(bytes: Uint8Array): { manifest: WatchlistManifest; payload: Uint8Array } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jsonStart = MAGIC.length + LENGTH_BYTES;
  if (file.length < jsonStart || !file.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error("not a compiled watchlist of format 2");
  const headerEnd = jsonStart + file.readUInt32BE(MAGIC.length);
  const start = payloadStart(headerEnd);
  const header = file.subarray(0, headerEnd);
  const checksum = file.subarray(headerEnd, headerEnd + CHECKSUM_BYTES);
  const padding = file.subarray(headerEnd + CHECKSUM_BYTES, start);
  if (file.length < start || !sha256(header).equals(checksum) || padding.some((byte) => byte !== 0))
    throw new Error("the compiled watchlist is damaged");
  const manifest = WatchlistManifest.parse(JSON.parse(header.toString("utf8", jsonStart)));
  const payload = file.subarray(start);
  if (sha256Hex(payload) !== manifest.digest)
    throw new Error("the watchlist does not have its manifest's digest");
  return { manifest, payload };
}

const payloadStart = (headerEnd: number): number =>
  Math.ceil((headerEnd + CHECKSUM_BYTES) / ALIGNMENT) * ALIGNMENT;

const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();
