import { expect, test } from "vitest";
import { type Line, splitLines } from "../../../../functions/commands/screening/split-lines.ts";

/** Lines of bytes that arrive in pieces of so many. */
async function linesOf(bytes: Buffer, size: number): Promise<Line[]> {
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const lines: Line[] = [];
  for await (const line of splitLines(chunks())) lines.push(line);
  return lines;
}

const TEXT = "\u{feff}first\r\n\nНикита 李明\nlast";
const LINES = ["first\r", "", "Никита 李明", "last"].map((text, index) => ({ number: index + 1, text }));

test.for([1, 2, 3, 5, 7, 11, 1000])("pieces of %i bytes give the same lines", async (size) => {
  expect(await linesOf(Buffer.from(TEXT), size)).toEqual(LINES);
});

test("a last line feed starts no further line, and nothing has none", async () => {
  expect(await linesOf(Buffer.from("a\n"), 1)).toEqual([{ number: 1, text: "a" }]);
  expect(await linesOf(Buffer.alloc(0), 1)).toEqual([]);
});

test.for([
  ["longest", 131_072, true],
  ["one byte longer", 131_073, false],
  ["far longer", 1_000_000, false],
] as const)(
  "of lines the %s is read only within the bound, and the next one anyway",
  async ([, length, isRead]) => {
    const text = "x".repeat(length);
    const [long, next] = await linesOf(Buffer.from(`${text}\nnext\n`), 65_536);
    expect(long).toEqual(
      isRead ? { number: 1, text } : { number: 1, expected: expect.stringContaining("bytes") },
    );
    expect(next).toEqual({ number: 2, text: "next" });
  },
);

test("a line in another encoding is not read", async () => {
  const [latin1, next] = await linesOf(Buffer.from("M\u{fc}ller\nnext", "latin1"), 4);
  expect(latin1).toEqual({ number: 1, expected: "UTF-8" });
  expect(next).toEqual({ number: 2, text: "next" });
});
