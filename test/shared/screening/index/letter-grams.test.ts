import fc from "fast-check";
import { expect, test } from "vitest";
import { gramsOf, letterMask, PAIRS, TRIPLES } from "../../../../shared/screening/index/letter-grams.ts";

const word = fc.stringMatching(/^[a-z0-9]{1,20}$/);

test.for([
  ["pairs", PAIRS, 1],
  ["triples", TRIPLES, 0],
] as const)("a word has as many %s as places, each in a bucket that there is, once", ([, grams, more]) => {
  fc.assert(
    fc.property(word, (own) => {
      const buckets = gramsOf(own, grams);
      expect(new Set(buckets).size).toBe(buckets.length);
      expect(buckets.length).toBeLessThanOrEqual(own.length + more);
      expect(buckets.every((bucket) => bucket >= 0 && bucket < grams.buckets)).toBe(true);
    }),
  );
});

test("a word of different letters has a run of its own for each place, the ends too", () => {
  expect(gramsOf("zorlen", PAIRS)).toHaveLength(7);
  expect(gramsOf("zorlen", TRIPLES)).toHaveLength(6);
  expect(gramsOf("a", PAIRS)).toHaveLength(2);
  expect(gramsOf("zor", PAIRS)).not.toContain(gramsOf("or", PAIRS)[0]);
});

/** The word with one letter left out, added or replaced, or two neighbours swapped. */
function edited(own: string, place: number, letter: string, how: number): string {
  const at = place % own.length;
  if (how === 0) return own.slice(0, at) + own.slice(at + 1);
  if (how === 1) return own.slice(0, at) + letter + own.slice(at);
  if (how === 2) return own.slice(0, at) + letter + own.slice(at + 1);
  return own.slice(0, at) + (own[at + 1] ?? "") + (own[at] ?? "") + own.slice(at + 2);
}

test.for([
  ["pairs", PAIRS],
  ["triples", TRIPLES],
] as const)("one edit changes no more %s than is said", ([, grams]) => {
  fc.assert(
    fc.property(word, fc.nat(30), fc.stringMatching(/^[a-z]$/), fc.nat(3), (own, place, letter, how) => {
      const after = gramsOf(edited(own, place, letter, how), grams);
      const lost = gramsOf(own, grams).filter((gram) => !after.includes(gram));
      expect(lost.length).toBeLessThanOrEqual(grams.changedByEdit);
    }),
    { numRuns: 3000 },
  );
});

test("the letters of a word are bits, whatever their order and number", () => {
  expect(letterMask("")).toBe(0);
  expect(letterMask("abba")).toBe(letterMask("ab"));
  expect(letterMask("ab")).not.toBe(letterMask("ac"));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (own) => {
      expect(letterMask(own)).toBe(letterMask([...own.split("")].reverse().join("")));
      expect(letterMask(own)).toBeGreaterThanOrEqual(0);
      expect(letterMask(own)).toBeLessThan(2 ** 32);
    }),
  );
});
