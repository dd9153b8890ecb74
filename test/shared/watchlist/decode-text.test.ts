import { expect, test } from "vitest";
import { decodeText } from "../../../shared/watchlist/decode-text.ts";

test.for([
  ["UTF-8", Buffer.from("Škoda, 中国"), "Škoda, 中国", true],
  ["latin-1", Buffer.from("Niñerías", "latin1"), "Niñerías", false],
  ["nothing", Buffer.alloc(0), "", true],
] as const)("reads %s", ([, bytes, text, isUtf8]) => {
  expect(decodeText(bytes)).toEqual({ ok: true, value: { text, isUtf8 } });
});

test.for([
  ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), /gzip/],
  ["a zip archive", Buffer.from("PK\u0003\u0004"), /zip archive/],
  ["a PDF", Buffer.from("%PDF-1.7"), /PDF/],
  ["UTF-16 with its mark", Buffer.from("\uFEFF_id,source", "utf16le"), /UTF-16/],
  ["UTF-16 without its mark", Buffer.from("_id,source", "utf16le"), /UTF-16/],
  ["big-endian UTF-16", Buffer.from("\uFEFFa", "utf16le").swap16(), /UTF-16/],
  ["more than any list has", Buffer.alloc(60_000_001, "a"), /longer than/],
] as const)("refuses %s", ([, bytes, message]) => {
  expect(decodeText(bytes)).toEqual({
    ok: false,
    failure: { code: "not-text", message: expect.stringMatching(message) },
  });
});
