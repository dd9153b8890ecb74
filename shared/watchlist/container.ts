import { createHash } from "node:crypto";
import { WatchlistManifest } from "./manifest.ts";

/** Starts every compiled watchlist: seven letters and the version of the format. */
const MAGIC = Buffer.from("SALLYWL\u0001", "latin1");
const LENGTH_BYTES = 4;
const CHECKSUM_BYTES = 32;

/** Lower-case hexadecimal SHA-256. */
export const sha256Hex = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/**
 * Packs a manifest and the payload it describes into one file: magic, length of the manifest (32 bits, big-endian), manifest
 * (JSON in UTF-8), payload, SHA-256 of all that went before.
 */
export function packWatchlist(manifest: WatchlistManifest, payload: Uint8Array): Uint8Array {
  const header = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(header.length);
  const content = Buffer.concat([MAGIC, length, header, payload]);
  return Buffer.concat([content, checksum(content)]);
}

/** Unpacks what `packWatchlist` packed; throws when any byte of it differs. */
export function unpackWatchlist(bytes: Uint8Array): { manifest: WatchlistManifest; payload: Uint8Array } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerStart = MAGIC.length + LENGTH_BYTES;
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error("not a compiled watchlist of format 1");
  // The checksum guards the manifest, whose check times say how old the list is; its digest guards the payload only.
  const content = file.subarray(0, Math.max(headerStart, file.length - CHECKSUM_BYTES));
  if (!checksum(content).equals(file.subarray(content.length)))
    throw new Error("the compiled watchlist is damaged");
  const payloadStart = headerStart + content.readUInt32BE(MAGIC.length);
  const manifest = WatchlistManifest.parse(JSON.parse(content.toString("utf8", headerStart, payloadStart)));
  const payload = content.subarray(payloadStart);
  if (sha256Hex(payload) !== manifest.digest)
    throw new Error("the watchlist does not have its manifest's digest");
  return { manifest, payload };
}

const checksum = (content: Uint8Array): Buffer => createHash("sha256").update(content).digest();
