import { isUtf8 } from "node:buffer";

/** Longest line that is read, in bytes: a party with fifty names of 200 characters and twenty addresses is shorter. */
const LINE_BYTES_MAX = 131_072;

/** A line by its number, counted from 1, without its ending; or why it cannot be read. */
export type Line = { number: number; text: string } | { number: number; expected: string };

const LINE_FEED = 0x0a;

/** Splits a stream of bytes at line feeds. Never holds more than one chunk and one line of `bytesMax`. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  bytesMax = LINE_BYTES_MAX,
): AsyncGenerator<Line> {
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      number += 1;
      yield toLine(number, Buffer.concat([rest, chunk.subarray(start, end)]), bytesMax);
      rest = Buffer.alloc(0);
      start = end + 1;
    }
    // Of a line that is too long only as much is kept as shows that it is.
    rest = Buffer.concat([rest, chunk.subarray(start)]).subarray(0, bytesMax + 1);
  }
  if (rest.length > 0) yield toLine(number + 1, rest, bytesMax);
}

function toLine(number: number, bytes: Buffer, bytesMax: number): Line {
  if (bytes.length > bytesMax) return { number, expected: `at most ${bytesMax} bytes a line` };
  if (!isUtf8(bytes)) return { number, expected: "UTF-8" };
  const text = bytes.toString("utf8");
  return { number, text: number === 1 ? withoutByteOrderMark(text) : text };
}

const withoutByteOrderMark = (text: string): string => text.replace(/^\u{feff}/u, "");
