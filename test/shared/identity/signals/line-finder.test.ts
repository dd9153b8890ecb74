import fc from "fast-check";
import { expect, test } from "vitest";
import { lineFinder } from "../../../../shared/identity/signals/line-finder.ts";

const finderOf = (...lines: string[]) => lineFinder(Buffer.from(lines.join("\n")));

test.for([
  ["the first", "a.example", true],
  ["one between", "b.example", true],
  ["the last", "c.example", true],
  ["the beginning of one", "a.exam", false],
  ["the end of one", "example", false],
  ["one with more", "a.example.net", false],
  ["two lines", "a.example\nb.example", false],
  ["before all", "0", false],
  ["behind all", "z", false],
  ["nothing", "", false],
] as const)("what is a line of a list: %s", ([, line, found]) => {
  expect(finderOf("a.example", "b.example", "c.example")(line)).toBe(found);
});

test("an empty list has no line", () => {
  expect(finderOf()("a")).toBe(false);
});

test("a part of larger bytes is searched alone", () => {
  const bytes = new Uint8Array(Buffer.from("xx\na\nb\nyy"));
  const find = lineFinder(bytes.subarray(3, 6));
  expect(["a", "b", "xx", "yy"].map(find)).toEqual([true, true, false, false]);
});

test("every line of a list is found, and nothing else", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", ".", "é"), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, other) => {
      const sorted = words.toSorted((one, another) => Buffer.compare(Buffer.from(one), Buffer.from(another)));
      const find = finderOf(...sorted);
      expect(words.every(find)).toBe(true);
      expect(find(other)).toBe(words.includes(other));
    }),
    { numRuns: 300 },
  );
});
