import fc from "fast-check";
import { expect, test } from "vitest";
import type { IdentifierComparison } from "../../../shared/screening/hit.ts";
import { leastNameScore, weighIdentifiers } from "../../../shared/screening/weigh-identifiers.ts";

const KINDS = ["number", "date-of-birth", "address", "country"] as const;
const aComparison = (
  identifier: IdentifierComparison["identifier"],
  result: IdentifierComparison["result"],
  verified = false,
): IdentifierComparison => ({ identifier, result, verified });

/** What names score: a name that is not the same at most 0.99. */
const nameScore = fc.oneof(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.constant(1));
const comparison = fc.record({
  identifier: fc.constantFrom(...KINDS),
  result: fc.constantFrom("agree", "conflict", "missing"),
  verified: fc.boolean(),
});
const comparisons = fc.uniqueArray(comparison, { selector: ({ identifier }) => identifier });

test("the more an identifier tells, the more it adds when it agrees", () => {
  const scores = KINDS.map((identifier) => weighIdentifiers(0.8, [aComparison(identifier, "agree")]));
  expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
  expect(new Set(scores).size).toBe(KINDS.length);
});

test.for(KINDS)("a %s that agrees raises a score below 1, and makes none 1", (identifier) => {
  fc.assert(
    fc.property(nameScore, fc.boolean(), (score, verified) => {
      const raised = weighIdentifiers(score, [aComparison(identifier, "agree", verified)]);
      if (score === 1) expect(raised).toBe(1);
      else expect(raised).toBeGreaterThan(score);
      expect(raised === 1).toBe(score === 1);
    }),
  );
});

test("another country lowers no score, verified or not: the listed party may have moved", () => {
  expect(weighIdentifiers(0.8, [aComparison("country", "conflict", true)])).toBe(0.8);
});

const TELLING = KINDS.filter((kind) => kind !== "country");
test.for(TELLING)("a %s in conflict lowers a score only when it is verified", (identifier) => {
  expect(weighIdentifiers(0.8, [aComparison(identifier, "conflict")])).toBe(0.8);
  expect(weighIdentifiers(0.8, [aComparison(identifier, "conflict", true)])).toBeLessThan(0.8);
  expect(weighIdentifiers(1, [aComparison(identifier, "conflict", true)])).toBeLessThan(1);
  expect(weighIdentifiers(0.8, [aComparison(identifier, "missing")])).toBe(0.8);
});

test("a score stays in [0, 1], and a higher one of the name never becomes the lower one", () => {
  fc.assert(
    fc.property(nameScore, nameScore, comparisons, (one, other, compared) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [least, most] = [weighIdentifiers(low, compared), weighIdentifiers(high, compared)];
      expect(least).toBeGreaterThanOrEqual(0);
      expect(most).toBeLessThanOrEqual(1);
      expect(least).toBeLessThanOrEqual(most);
    }),
  );
});

test("the least name score is low enough for every name that identifiers can raise to the alert", () => {
  fc.assert(
    fc.property(
      nameScore,
      comparisons,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (score, compared, alert) => {
        fc.pre(weighIdentifiers(score, compared) >= alert);
        const given = compared.map(({ identifier }) => identifier);
        expect(leastNameScore(alert, given)).toBeLessThanOrEqual(score + 1e-12);
      },
    ),
  );
});

test("without identifiers the least name score is the alert itself", () => {
  expect(leastNameScore(0.74, [])).toBe(0.74);
  expect(leastNameScore(0.01, ["number"])).toBe(0);
});
