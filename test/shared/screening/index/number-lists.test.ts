import fc from "fast-check";
import { expect, test } from "vitest";
import { openLists, packHolders, packLists } from "../../../../shared/screening/index/number-lists.ts";
import { openSections, packSections, type Sections } from "../../../../shared/screening/index/sections.ts";

/** The lists of a section of lists, as they were written. */
function read(sections: Sections): number[][] {
  const { starts, numbers } = openLists(openSections(packSections(sections)), "l");
  return Array.from({ length: starts.length - 1 }, (_, key) => [
    ...numbers.subarray(starts[key], starts[key + 1]),
  ]);
}

const KEYS = 20;
const lists = fc.array(fc.array(fc.nat(KEYS - 1), { maxLength: 8 }), { maxLength: 40 });

test("lists are read as they were packed", () => {
  const any = fc.array(fc.array(fc.nat(2 ** 31 - 1), { maxLength: 8 }), { maxLength: 40 });
  fc.assert(
    fc.property(any, (packed) => {
      expect(read(packLists("l", packed))).toEqual(packed);
    }),
  );
});

test("the holders of a key are the lists that have it, each once, ascending", () => {
  fc.assert(
    fc.property(lists, (packed) => {
      const holders = Array.from({ length: KEYS }, (_, key) =>
        packed.flatMap((list, number) => (list.includes(key) ? [number] : [])),
      );
      expect(read(packHolders("l", packed, KEYS))).toEqual(holders);
    }),
  );
});

test("the holders of the holders are the lists again", () => {
  fc.assert(
    fc.property(lists, (packed) => {
      const holders = read(packHolders("l", packed, KEYS));
      const sorted = packed.map((list) => [...new Set(list)].sort((a, b) => a - b));
      expect(read(packHolders("l", holders, packed.length))).toEqual(sorted);
    }),
  );
});

test("there may be no lists, no keys, and more numbers than two bytes count", () => {
  expect(read(packLists("l", []))).toEqual([]);
  expect(read(packHolders("l", [], 0))).toEqual([]);
  expect(read(packHolders("l", [[], []], 2))).toEqual([[], []]);
  const many = Array.from({ length: 70_000 }, () => [0]);
  expect(read(packHolders("l", many, 1))[0]?.slice(-2)).toEqual([69_998, 69_999]);
});
