import fc from "fast-check";
import { expect, test } from "vitest";
import { editBudget, editDistance } from "../../../../shared/screening/matching/edit-distance.ts";

test.for([
  [1, 0],
  [2, 0],
  [3, 1],
  [7, 1],
  [8, 2],
  [20, 2],
] as const)("a word of %i letters may differ by %i edits", ([letters, edits]) => {
  expect(editBudget(letters)).toBe(edits);
});

test.for([
  ["huawei", "huawei", 0],
  ["huawei", "huwaei", 1],
  ["huawei", "huawe", 1],
  ["huawei", "huaweii", 1],
  ["huawei", "huqwei", 1],
  ["huawei", "uhawie", 2],
  ["huawei", "hikvision", 3],
  ["", "ab", 2],
  ["abc", "", 3],
] as const)("`%s` and `%s` are %i edits apart, three standing for more than two", ([a, b, edits]) => {
  expect(editDistance(a, b, 2)).toBe(edits);
});

const word = fc.stringMatching(/^[a-d]{0,9}$/);

test("distance is the same in both directions", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2));
    }),
  );
});

test("a smaller budget never changes a distance within it", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, budget) => {
      expect(editDistance(a, b, budget)).toBe(Math.min(editDistance(a, b, 20), budget + 1));
    }),
  );
});
