import { failure, type Result, success } from "../result.ts";
import type { ReadFailure } from "./list-file.ts";

/** A file as text. `isUtf8` is false when its bytes had to be read as latin-1, which OFAC's older files are in. */
export type DecodedText = { text: string; isUtf8: boolean };

/** Largest file read, in bytes: some seven times the list of 2026-07-31. */
const BYTES_MAX = 60_000_000;

/** First bytes of files that are no text, as they come from a download that was not unpacked or not converted. */
const SIGNATURES = [
  { bytes: [0x1f, 0x8b], what: "compressed with gzip; unpack it first" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "a zip archive or a spreadsheet; unpack it first" },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF" },
  { bytes: [0xff, 0xfe], what: "UTF-16; expected UTF-8" },
  { bytes: [0xfe, 0xff], what: "UTF-16; expected UTF-8" },
] as const;

/** Reads the bytes of a list file as text; fails for what is no text, and for UTF-16. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ReadFailure> {
  if (bytes.length > BYTES_MAX) {
    return failure({ code: "not-text", message: `the file is longer than ${BYTES_MAX} bytes` });
  }
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (known) return failure({ code: "not-text", message: `the file is ${known.what}` });
  // UTF-16 without its mark has a zero in every other byte; no list has one at all.
  if (bytes.includes(0))
    return failure({ code: "not-text", message: "the file is binary or UTF-16; expected UTF-8" });
  try {
    return success({ text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isUtf8: true });
  } catch {
    return success({ text: new TextDecoder("latin1").decode(bytes), isUtf8: false });
  }
}
