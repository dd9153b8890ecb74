import fc from "fast-check";
import { expect, test } from "vitest";
import { editBudget, editDistance, lettersOf } from "../../../../shared/screening/matching/edit-distance.ts";

const distance = (a: string, b: string, budget: number): number =>
  editDistance(lettersOf(a), lettersOf(b), budget);

/** The whole table of optimal string alignment, without a band and without a budget. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      table[row]![column] = Math.min(replaced, at(row - 1, column) + 1, at(row, column - 1) + 1, swapped);
    }
  }
  return at(a.length, b.length);
}

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
  expect(distance(a, b, 2)).toBe(edits);
});

const word = fc.stringMatching(/^[a-d]{0,12}$/);
const budgets = fc.integer({ min: 0, max: 4 });

test("is the distance of the whole table, or one more than the budget", () => {
  fc.assert(
    fc.property(word, word, budgets, (a, b, budget) => {
      expect(distance(a, b, budget)).toBe(Math.min(plainDistance(a, b), budget + 1));
    }),
    { numRuns: 5000 },
  );
});

test("is the same in both directions, and 0 only for the same word", () => {
  fc.assert(
    fc.property(word, word, budgets, (a, b, budget) => {
      expect(distance(a, b, budget)).toBe(distance(b, a, budget));
      expect(distance(a, b, budget) === 0).toBe(a === b);
      expect(distance(a, a, budget)).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

test("one more letter on either side changes it by one at most", () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom("a", "b"), (a, b, letter) => {
      expect(Math.abs(distance(a + letter, b, 20) - distance(a, b, 20))).toBeLessThanOrEqual(1);
    }),
  );
});

test("letters in the middle of a longer text are compared as the word alone", () => {
  fc.assert(
    fc.property(word, word, word, word, (before, a, after, b) => {
      const { units } = lettersOf(before + a + after);
      const part = { units, start: before.length, end: before.length + a.length };
      expect(editDistance(part, lettersOf(b), 3)).toBe(distance(a, b, 3));
    }),
  );
});

test("words of 256 letters are compared to their last letter", () => {
  const long = "ab".repeat(128);
  expect(distance(long, long, 2)).toBe(0);
  expect(distance(long, `${long.slice(0, -1)}c`, 2)).toBe(1);
  expect(distance(long, long.slice(0, -2), 2)).toBe(2);
});
