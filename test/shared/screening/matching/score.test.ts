import fc from "fast-check";
import { expect, test } from "vitest";
import { type Evidence, scoreEvidence } from "../../../../shared/screening/matching/score.ts";

const weight = fc.double({ min: 0, max: 5, noNaN: true });
const kind = fc.constantFrom("person" as const, "organization" as const);
/** Words are alike by at most 1, so that what is alike is at most what met. */
const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    met: weight,
    likeness: fc.double({ min: 0, max: 1, noNaN: true }),
    restQuery: weight,
    restListed: weight,
    restInitials: weight,
  })
  .map(({ likeness, ...weights }) => ({ ...weights, alike: likeness * weights.met }));

test("is in [0, 1], 0 where nothing met, and 1 only where all that there is met outright", () => {
  fc.assert(
    fc.property(evidence, kind, (all, ofKind) => {
      const score = scoreEvidence(all, ofKind);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(scoreEvidence({ ...all, alike: 0, met: 0 }, ofKind)).toBe(0);
    }),
  );
  const whole: Evidence = { alike: 2, met: 2, restQuery: 0, restListed: 0, restInitials: 0 };
  expect(scoreEvidence(whole, "person")).toBe(1);
  for (const rest of ["restQuery", "restListed", "restInitials"] as const)
    expect(scoreEvidence({ ...whole, [rest]: 0.1 }, "person")).toBeLessThan(1);
});

test.for(["restQuery", "restListed", "restInitials"] as const)("never rises with %s", (rest) => {
  fc.assert(
    fc.property(evidence, kind, weight, (all, ofKind, more) => {
      const after = scoreEvidence({ ...all, [rest]: all[rest] + more }, ofKind);
      expect(after).toBeLessThanOrEqual(scoreEvidence(all, ofKind) + 1e-12);
    }),
  );
});

test("never falls when more met outright, or what met is more alike", () => {
  fc.assert(
    fc.property(evidence, kind, weight, (all, ofKind, more) => {
      const score = scoreEvidence(all, ofKind);
      const added = { ...all, met: all.met + more, alike: all.alike + more };
      expect(scoreEvidence(added, ofKind)).toBeGreaterThanOrEqual(score - 1e-12);
      const alike = Math.min(all.met, all.alike + more);
      expect(scoreEvidence({ ...all, alike }, ofKind)).toBeGreaterThanOrEqual(score - 1e-12);
    }),
  );
});

test.for(["person", "organization"] as const)("of a %s a word left out costs less than one added", (kind) => {
  const met: Evidence = { alike: 2, met: 2, restQuery: 0, restListed: 0, restInitials: 0 };
  const omitted = scoreEvidence({ ...met, restListed: 1 }, kind);
  const added = scoreEvidence({ ...met, restQuery: 1 }, kind);
  const contradicted = scoreEvidence({ ...met, restQuery: 1, restListed: 1 }, kind);
  expect(omitted).toBeGreaterThan(added);
  expect(added).toBeGreaterThan(contradicted);
});
