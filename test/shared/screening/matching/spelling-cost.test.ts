import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, lettersOf } from "../../../../shared/screening/matching/edit-distance.ts";
import { spellingCost } from "../../../../shared/screening/matching/spelling-cost.ts";

const cost = (a: string, b: string): number => spellingCost(lettersOf(a), lettersOf(b));

/** `kvarta` with one edit of each kind, the cheapest first; each row costs at most what the next one does. */
const IN_ORDER = [
  ["nothing", "kvarta"],
  ["a letter doubled", "kvarrta"],
  ["two neighbours swapped", "kvatra"],
  ["a vowel for a vowel", "kvorta"],
  ["a neighbouring key", "kvatta"],
  ["another letter", "kvapta"],
] as const;

test.for(IN_ORDER.slice(1).map((row, index) => [...(IN_ORDER[index] ?? row), ...row] as const))(
  "%s, `%s`, costs less than %s, `%s`, or as much",
  ([, cheap, , dear]) => {
    expect(cost("kvarta", cheap)).toBeLessThanOrEqual(cost("kvarta", dear));
  },
);

test.for([
  ["a letter doubled", "kvarrta", "a letter added", "kvarlta"],
  ["a letter of two left out", "kvartta", "a letter added", "kvartpa"],
  ["two neighbours swapped", "kvatra", "another letter", "kvapta"],
  ["a vowel for a vowel", "kvorta", "a vowel for a consonant", "kvlrta"],
  ["a neighbouring key", "kvatta", "another letter", "kvapta"],
  ["another letter inside", "kvapta", "another first letter", "pvarta"],
  ["a letter added inside", "kvlarta", "a letter added before", "lkvarta"],
] as const)("%s, `%s`, costs less than %s, `%s`", ([, cheap, , dear]) => {
  expect(cost("kvarta", cheap)).toBeLessThan(cost("kvarta", dear));
});

const word = fc.stringMatching(/^[a-eqwp]{0,9}$/);

test("is symmetric, 0 for the same spelling only, and never negative", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(cost(a, b)).toBeCloseTo(cost(b, a), 12);
      expect(cost(a, b)).toBeGreaterThanOrEqual(0);
      expect(cost(a, b) === 0).toBe(a === b);
    }),
    { numRuns: 2000 },
  );
});

test("is about one an edit", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editDistance(lettersOf(a), lettersOf(b), 20);
      // A doubled letter is the cheapest edit; another first letter the dearest, and either word has one.
      expect(cost(a, b)).toBeGreaterThanOrEqual(0.6 * edits - 1e-9);
      expect(cost(a, b)).toBeLessThanOrEqual(1.5 * edits + 0.7 + 1e-9);
    }),
    { numRuns: 2000 },
  );
});
