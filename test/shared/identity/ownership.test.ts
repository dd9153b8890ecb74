import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosedOwners, heldBy, undisclosedShare } from "../../../shared/identity/ownership.ts";
import { anOrganization, anOwner, aPerson, aSignUp } from "../../support/a-request.ts";

type Percent = number | "unknown";

/** An organization owned by `owner-0`, `owner-1`, … */
const ownedBy = (...shares: readonly Percent[]) => {
  const owners = shares.map((share, index) =>
    share === "unknown"
      ? anOwner(`owner-${index}`, 0, { share: { status: "unknown" } })
      : anOwner(`owner-${index}`, share),
  );
  return aSignUp(anOrganization({ beneficialOwners: { status: "disclosed", owners } }), { evidence: [] })
    .customer;
};
const refs = (...indexes: number[]) => new Set(indexes.map((index) => `owner-${index}`));
const person = aSignUp(aPerson()).customer;
const undisclosed = aSignUp(anOrganization({ beneficialOwners: { status: "not-disclosed" } }), {
  evidence: [],
}).customer;

const U = "unknown";
test.for<[string, Percent[], number[], [number, number]]>([
  ["nobody listed", [60, 40], [], [0, 0]],
  ["one listed owner", [60, 40], [1], [40, 40]],
  // OFAC adds the shares of all blocked owners: 25 and 25 is a blocked company.
  ["two listed owners together", [25, 25, 50], [0, 1], [50, 50]],
  ["a majority", [55, 45], [0], [55, 55]],
  ["exactly half", [50, 50], [0], [50, 50]],
  ["just below half", [49.99, 50.01], [0], [49.99, 49.99]],
  ["49 percent", [49, 51], [0], [49, 49]],
  // In binary these three make 49.99…, and the company would pass for one that is not blocked.
  ["three shares that make half", [0.01, 34.55, 15.44], [0, 1, 2], [50, 50]],
  ["an unknown share beside one that leaves 60", [40, U], [1], [0, 60]],
  ["an unknown share beside a listed one", [40, U], [0, 1], [40, 100]],
  ["an unknown share of somebody else", [40, U], [0], [40, 40]],
  ["only unknown shares", [U, U], [0], [0, 100]],
  ["an unknown share where nothing is left", [100, U], [1], [0, 0]],
  ["everybody listed", [60, 40], [0, 1], [100, 100]],
  ["listed shares of more than everything", [80, 80], [0, 1], [100, 100]],
  // The shares contradict each other, so they leave nothing to reason from.
  ["an unknown share where others make more than everything", [60, 60, U], [2], [0, 100]],
  ["an owner that is not among the owners", [60, 40], [7], [0, 0]],
])("what listed owners hold: %s", ([, shares, listed, [min, max]]) => {
  expect(heldBy(ownedBy(...shares), refs(...listed))).toEqual({ min, max });
});

test("nobody holds a part of a person, or of an organization that names no owner", () => {
  expect(heldBy(person, refs(0))).toEqual({ min: 0, max: 0 });
  expect(heldBy(undisclosed, refs(0))).toEqual({ min: 0, max: 0 });
});

const hundredths = fc.integer({ min: 0, max: 10_000 });

test("shares that make half or more in hundredths of a percent are never below half", () => {
  fc.assert(
    fc.property(fc.array(hundredths, { minLength: 1, maxLength: 10 }), (shares) => {
      const total = shares.reduce((sum, share) => sum + share, 0);
      const { min } = heldBy(ownedBy(...shares.map((share) => share / 100)), refs(...shares.keys()));
      expect(min >= 50).toBe(total >= 5000);
    }),
    { numRuns: 300 },
  );
});

test("the interval is within [0, 100], and listing one more owner, or not knowing a share, never lowers its top", () => {
  const share = fc.oneof(
    hundredths.map((value) => value / 100),
    fc.constant<Percent>("unknown"),
  );
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), fc.nat({ max: 5 }), (shares, chosen) => {
      const index = chosen % shares.length;
      const listed = [...shares.keys()].filter((other) => other < index);
      const before = heldBy(ownedBy(...shares), refs(...listed));
      const oneMore = heldBy(ownedBy(...shares), refs(...listed, index));
      const unknown = heldBy(ownedBy(...shares.with(index, "unknown")), refs(...listed, index));
      expect(0 <= before.min && before.min <= before.max && before.max <= 100).toBe(true);
      expect(oneMore.min).toBeGreaterThanOrEqual(before.min);
      expect(oneMore.max).toBeGreaterThanOrEqual(before.max);
      expect(unknown.min).toBeLessThanOrEqual(oneMore.min);
      if (shares.reduce<number>((sum, some) => sum + (some === "unknown" ? 0 : some), 0) <= 100)
        expect(unknown.max).toBeGreaterThanOrEqual(oneMore.max);
    }),
    { numRuns: 300 },
  );
});

test.for<[string, Percent[], number | undefined]>([
  ["everything named", [60, 40], 0],
  ["everything named, in thirds", [33.3, 33.3, 33.4], 0],
  ["a part named", [60], 40],
  ["nobody owns a quarter", [], 100],
  // Shares that contradict each other say nothing of what is left.
  ["more than everything named", [80, 80], undefined],
  ["a named owner's share unknown", [60, U], undefined],
])("the share of those who were not named: %s", ([, shares, share]) => {
  expect(undisclosedShare(ownedBy(...shares))).toBe(share);
});

test("a person has no owners, and an organization that names none has an unknown share of others", () => {
  expect(undisclosedShare(person)).toBe(0);
  expect(undisclosedShare(undisclosed)).toBeUndefined();
  expect(disclosedOwners(person)).toEqual([]);
  expect(disclosedOwners(undisclosed)).toEqual([]);
  expect(disclosedOwners(ownedBy(60, 40)).map(({ ref }) => ref)).toEqual(["owner-0", "owner-1"]);
});
