import fc from "fast-check";
import { expect, test } from "vitest";
import {
  disclosedOwners,
  heldBy,
  largestShare,
  shareContradiction,
  undisclosedShare,
} from "../../../shared/identity/ownership.ts";
import { anOrganization, anOwner, aPerson, aSignUp } from "../../support/a-request.ts";

/** A share, or the band that it is in. */
type Percent = number | "unknown" | readonly [min: number, max: number];

const shareOf = (share: Percent) => {
  if (share === "unknown") return { status: "unknown" };
  return typeof share === "number"
    ? { status: "known", percent: share }
    : { status: "between", min: share[0], max: share[1] };
};

/** An organization owned by `owner-0`, `owner-1`, … */
const ownedBy = (...shares: readonly Percent[]) => {
  const owners = shares.map((share, index) => anOwner(`owner-${index}`, 0, { share: shareOf(share) }));
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
  ["three shares that make half", [0.01, 34.55, 15.44, 50], [0, 1, 2], [50, 50]],
  ["an unknown share beside one that leaves 60", [40, U], [1], [0, 60]],
  ["an unknown share beside a listed one", [40, U], [0, 1], [40, 100]],
  // Once a listed owner is known, whatever is left over may be another's.
  ["a listed owner beside shares of nobody named", [10, 60], [0], [10, 40]],
  ["the same where nobody is listed", [10, 60], [], [0, 0]],
  ["an unknown share of somebody else", [40, U], [0], [40, 100]],
  ["a band", [[25, 50], 40], [0], [25, 60]],
  ["a band that begins at half", [[50, 75], 25], [0], [50, 75]],
  ["a band of somebody else", [30, [50, 75]], [0], [30, 50]],
  ["only unknown shares", [U, U], [0], [0, 100]],
  ["an unknown share where nothing is left", [100, U], [1], [0, 0]],
  ["everybody listed", [60, 40], [0, 1], [100, 100]],
  ["listed shares of more than everything", [80, 80], [0, 1], [100, 100]],
  // What is rounded elsewhere is not here, where half decides.
  ["a listed owner beside shares that are rounded up", [49.99, 50.03], [0], [49.99, 100]],
  // The shares contradict each other, so they leave nothing to reason from.
  ["an unknown share where others make more than everything", [60, 60, U], [2], [0, 100]],
  [
    "bands that make more than everything",
    [
      [40, 50],
      [75, 100],
    ],
    [0],
    [40, 100],
  ],
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

const percent = hundredths.map((value) => value / 100);
const band = fc.tuple(percent, percent).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const anyShare = fc.oneof<fc.Arbitrary<Percent>[]>(percent, band, fc.constant("unknown"));
const anyShares = fc.array(anyShare, { minLength: 1, maxLength: 6 });

test("the interval is within [0, 100], and listing one more owner never lowers either end", () => {
  fc.assert(
    fc.property(anyShares, fc.nat({ max: 5 }), (shares, chosen) => {
      const index = chosen % shares.length;
      const listed = [...shares.keys()].filter((other) => other < index);
      const before = heldBy(ownedBy(...shares), refs(...listed));
      const oneMore = heldBy(ownedBy(...shares), refs(...listed, index));
      expect(0 <= before.min && before.min <= before.max && before.max <= 100).toBe(true);
      expect(oneMore.min).toBeGreaterThanOrEqual(before.min);
      expect(oneMore.max).toBeGreaterThanOrEqual(before.max);
    }),
    { numRuns: 300 },
  );
});

/** True shares in hundredths, of owners and last of nobody named, that sum to everything. */
const TRUTH = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 }).map((weights) => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((weight * 10_000) / all) / 100);
});
type Known = { widening: readonly [number, number] | "unknown"; listed: boolean };
const KNOWN: fc.Arbitrary<Known> = fc.record({
  widening: fc.oneof(
    fc.constant([0, 0] as const),
    fc.tuple(percent, percent),
    fc.constant<"unknown">("unknown"),
  ),
  listed: fc.boolean(),
});

test("what is known of shares never gives a narrower answer than the truth, whoever holds what is left over", () => {
  fc.assert(
    fc.property(TRUTH, fc.array(KNOWN, { minLength: 6, maxLength: 6 }), (truth, known) => {
      const named = truth.slice(0, -1);
      const shares = named.map((share, index): Percent => {
        const { widening = "unknown" } = known[index] ?? {};
        if (widening === "unknown") return "unknown";
        return [Math.max(0, share - widening[0]), Math.min(100, share + widening[1])];
      });
      const listed = [...named.keys()].filter((index) => known[index]?.listed);
      const { min, max } = heldBy(ownedBy(...shares), refs(...listed));
      const held = listed.reduce((sum, index) => sum + (named[index] ?? 0), 0);
      const leftOver = listed.length > 0 ? 100 - named.reduce((sum, share) => sum + share, 0) : 0;
      expect(min).toBeLessThanOrEqual(held + 1e-6);
      expect(max).toBeGreaterThanOrEqual(held + leftOver - 1e-6);
      const undisclosed = undisclosedShare(ownedBy(...shares)) ?? 100;
      expect(undisclosed).toBeGreaterThanOrEqual(100 - named.reduce((sum, share) => sum + share, 0) - 1e-6);
    }),
    { numRuns: 300 },
  );
});

test("a band without width is a known share", () => {
  fc.assert(
    fc.property(fc.array(percent, { minLength: 1, maxLength: 6 }), fc.nat({ max: 5 }), (shares, chosen) => {
      const [known, bands] = [ownedBy(...shares), ownedBy(...shares.map((one) => [one, one] as const))];
      const listed = refs(chosen % shares.length);
      expect(heldBy(bands, listed)).toEqual(heldBy(known, listed));
      expect(undisclosedShare(bands)).toBe(undisclosedShare(known));
      expect(largestShare(bands)).toEqual(largestShare(known));
    }),
    { numRuns: 200 },
  );
});

test.for<[string, Percent[], { min: number; max: number }]>([
  ["nobody named", [], { min: 0, max: 0 }],
  ["the larger of two", [30, 60], { min: 60, max: 60 }],
  ["an unknown share may be the largest", [30, U], { min: 30, max: 100 }],
  ["a band that may begin at a quarter", [[24.9, 50]], { min: 24.9, max: 50 }],
  [
    "two bands",
    [
      [25, 50],
      [10, 75],
    ],
    { min: 25, max: 75 },
  ],
])("what the largest of the named owners holds: %s", ([, shares, largest]) => {
  expect(largestShare(ownedBy(...shares))).toEqual(largest);
});

test.for<[string, Percent[], boolean]>([
  ["everything", [60, 40], false],
  ["three thirds, rounded up", [33.34, 33.34, 33.34], false],
  ["a tenth of a percent more than everything", [60, 40.1], false],
  ["more than that", [60, 40.11], true],
  [
    "bands that can sum to everything",
    [
      [50, 75],
      [50, 75],
    ],
    false,
  ],
  [
    "bands that cannot",
    [
      [50.11, 75],
      [50, 75],
    ],
    true,
  ],
  ["an unknown share beside everything", [100, U], false],
])(
  "shares contradict each other when they sum to more than everything, but for rounding: %s",
  ([, shares, contradictory]) => {
    expect(shareContradiction(ownedBy(...shares))).toBe(contradictory);
  },
);

test.for<[string, Percent[], number | undefined]>([
  ["everything named", [60, 40], 0],
  ["everything named, in thirds", [33.3, 33.3, 33.4], 0],
  ["everything named, in thirds that are rounded up", [33.34, 33.34, 33.34], 0],
  ["a part named", [60], 40],
  ["nobody owns a quarter", [], 100],
  // Shares that contradict each other say nothing of what is left.
  ["more than everything named", [80, 80], undefined],
  ["a named owner's share unknown", [60, U], 40],
  ["a band", [60, [10, 25]], 30],
])("the share of those who were not named: %s", ([, shares, share]) => {
  expect(undisclosedShare(ownedBy(...shares))).toBe(share);
});

test("a person has no owners, and an organization that names none has an unknown share of others", () => {
  expect(undisclosedShare(person)).toBe(0);
  expect(undisclosedShare(undisclosed)).toBeUndefined();
  expect([largestShare(person), largestShare(undisclosed)]).toEqual([{ min: 0, max: 0 }, undefined]);
  expect(disclosedOwners(person)).toEqual([]);
  expect(disclosedOwners(undisclosed)).toEqual([]);
  expect(disclosedOwners(ownedBy(60, 40)).map(({ ref }) => ref)).toEqual(["owner-0", "owner-1"]);
});
