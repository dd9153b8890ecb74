import fc from "fast-check";
import { expect, test } from "vitest";
import { CHALLENGES_USED_MAX } from "../../../shared/identity/credential/challenge.ts";
import {
  NOTHING_STANDS,
  nextStanding,
  reviewFits,
  STANDING_LIMITS,
  Standing,
  type StandingCase,
} from "../../../shared/ledger/standing.ts";
import { aChange, aGrant, aStanding, hours, KEPT } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";

const aCase = (n: number, overrides: Partial<StandingCase> = {}): StandingCase => ({
  n,
  hook: "sign-up",
  scope: "account",
  supersedable: true,
  ...overrides,
});

test("the first approved sign-up stands alone", () => {
  expect(nextStanding(NOTHING_STANDS, aChange({ n: 1 }), NOW)).toEqual(aStanding({ kept: KEPT }));
});

test("a newer sign-up takes the place of the older, whatever its outcome", () => {
  const after = nextStanding(aStanding(), aChange({ n: 2, outcome: "review" }), NOW);
  expect(after.signUp).toEqual({ n: 2, outcome: "review", until: hours(168) });
});

test("a quota request leaves the sign-up as it is", () => {
  const change = aChange({ hook: "quota-request", outcome: "deny", scope: "request" });
  expect(nextStanding(aStanding(), change, NOW)).toEqual(aStanding({ kept: KEPT }));
});

test("records are kept for as long as the longest duty of any check has it, whatever comes after", () => {
  const later = { until: "2036-11-23T12:00:00.000Z", duty: "sanctions" } as const;
  const first = nextStanding(NOTHING_STANDS, aChange({ n: 1, outcome: "deny", kept: later }), NOW);
  expect(first.kept).toEqual(later);
  expect(nextStanding(first, aChange(), NOW).kept).toEqual(later);
  expect(nextStanding(aStanding({ kept: KEPT }), aChange({ kept: later }), NOW).kept).toEqual(later);
});

test("a review adds a case; a check that supersedes takes one away", () => {
  const reviewed = nextStanding(aStanding(), aChange({ n: 2, outcome: "review", supersedable: false }), NOW);
  expect(reviewed.cases).toEqual([aCase(2, { supersedable: false })]);
  const before = aStanding({ cases: [aCase(2), aCase(3)] });
  expect(nextStanding(before, aChange({ n: 4, supersedes: 2 }), NOW).cases).toEqual([aCase(3)]);
  const again = nextStanding(before, aChange({ n: 4, supersedes: 2, outcome: "review" }), NOW);
  expect(again.cases).toEqual([aCase(3), aCase(4)]);
});

test("an approved quota replaces the grant of its accelerator and region, and adds to the others", () => {
  const other = aGrant({ region: "eu-north-1" });
  const more = aGrant({ count: 16, supply: "transfer", until: hours(48) });
  const before = aStanding({ grants: [aGrant(), other] });
  const after = nextStanding(before, aChange({ hook: "quota-request", grants: [more] }), NOW);
  expect(after.grants).toEqual([other, more]);
});

test.for([
  ["an approved quota request is the newest one", "quota-request", "approve", { n: 9 }],
  ["a reviewed one leaves the newest as it is", "quota-request", "review", { n: 5 }],
  ["a denied one leaves the newest as it is", "quota-request", "deny", { n: 5 }],
  ["a new sign-up ends what was granted before it", "sign-up", "approve", undefined],
] as const)("%s", ([, hook, outcome, quota]) => {
  const before = aStanding({ quota: { n: 5 } });
  expect(nextStanding(before, aChange({ n: 9, hook, outcome, scope: "request" }), NOW).quota).toEqual(quota);
});

test.for([
  ["an approval of the same customer", "approve", true, { grants: [aGrant()], quota: { n: 5 } }],
  ["an approval of a new customer", "approve", false, { grants: [], quota: undefined }],
  ["a review of the same customer", "review", true, { grants: [aGrant()], quota: { n: 5 } }],
  ["a denial of the same customer", "deny", true, { grants: [], quota: undefined }],
] as const)("what %s leaves of what was granted", ([, outcome, sameCustomer, left]) => {
  const before = aStanding({ quota: { n: 5 }, grants: [aGrant(), aGrant({ until: hours(-1) })] });
  const { grants, quota } = nextStanding(before, aChange({ n: 9, outcome, sameCustomer }), NOW);
  expect({ grants, quota }).toEqual(left);
});

test("a review over linked accounts is told from others", () => {
  const change = aChange({ n: 2, hook: "quota-request", outcome: "review", exposure: true });
  expect(nextStanding(aStanding(), change, NOW).cases).toEqual([
    aCase(2, { hook: "quota-request", exposure: true }),
  ]);
});

test.for([
  ["an hour ago", -1, 0],
  ["now", 0, 0],
  ["in an hour", 1, 1],
] as const)("a grant until %s", ([, until, left]) => {
  const before = aStanding({ grants: [aGrant({ until: hours(until) })] });
  expect(nextStanding(before, aChange({ hook: "quota-request" }), NOW).grants).toHaveLength(left);
});

test.for([
  ["longer than the new one stays", 200, { n: 1, until: hours(200) }],
  ["as long as the new one gives way", 168, { n: 2, until: hours(168) }],
  ["shorter than the new one gives way", 100, { n: 2, until: hours(168) }],
] as const)("a denial in force %s", ([, until, denied]) => {
  const before = aStanding({ denied: { n: 1, until: hours(until) } });
  expect(nextStanding(before, aChange({ outcome: "deny" }), NOW).denied).toEqual(denied);
});

test("a denial falls away once it has expired, and not before", () => {
  const denied = (until: number) => aStanding({ denied: { n: 1, until: hours(until) } });
  expect(nextStanding(denied(0), aChange(), NOW)).not.toHaveProperty("denied");
  expect(nextStanding(denied(1), aChange(), NOW).denied).toEqual({ n: 1, until: hours(1) });
});

test("a denial of one request does not deny the account", () => {
  const change = aChange({ hook: "quota-request", outcome: "deny", scope: "request" });
  expect(nextStanding(aStanding(), change, NOW)).not.toHaveProperty("denied");
});

test("a denial of the account outlives an approval that comes after it", () => {
  const denied = nextStanding(aStanding(), aChange({ outcome: "deny" }), NOW);
  expect(nextStanding(denied, aChange({ n: 3 }), NOW).denied).toEqual({ n: 2, until: hours(168) });
});

test("instants with offsets are compared as instants, not as text", () => {
  const before = aStanding({ denied: { n: 1, until: "2026-11-23T10:00:00-12:00" } });
  expect(nextStanding(before, aChange(), NOW)).toHaveProperty("denied");
});

test("what people have not closed stays: no check removes a case but the one that supersedes it", () => {
  const change = fc.record({
    hook: fc.constantFrom("sign-up" as const, "quota-request" as const),
    outcome: fc.constantFrom("approve" as const, "review" as const, "deny" as const),
    scope: fc.constantFrom("account" as const, "request" as const),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const last = changes.reduce(
        (standing, next, index) => nextStanding(standing, aChange({ ...next, n: index + 1 }), NOW),
        NOTHING_STANDS,
      );
      const reviews = changes.flatMap(({ outcome }, index) => (outcome === "review" ? [index + 1] : []));
      expect(last.cases.map(({ n }) => n)).toEqual(reviews);
      expect(Standing.safeParse(last).success).toBe(true);
    }),
  );
});

const seconds = (fromNow: number): number => NOW.getTime() / 1000 + fromNow;
const aChallenge = (id: string, expiresAtSeconds = seconds(600)) => ({ id, expiresAtSeconds });

test.for([
  ["that none was used in", [], undefined, undefined],
  ["that answers one", [], [aChallenge("a")], ["a"]],
  ["that answers none, after one that did", [aChallenge("a")], undefined, ["a"]],
  ["that answers another", [aChallenge("a")], [aChallenge("b")], ["a", "b"]],
  ["that names those from before again", [aChallenge("a")], [aChallenge("a"), aChallenge("b")], ["a", "b"]],
  ["with one that ends now", [aChallenge("a", seconds(0))], undefined, undefined],
  ["with one that ends in a second", [aChallenge("a", seconds(1))], undefined, ["a"]],
] as const)("a standing after a check %s carries the used challenges", ([, before, challenges, left]) => {
  const standing = aStanding(before.length > 0 ? { challenges: before } : {});
  for (const hook of ["sign-up", "quota-request"] as const) {
    const after = nextStanding(standing, aChange({ hook, ...(challenges && { challenges }) }), NOW);
    expect(after.challenges?.map(({ id }) => id)).toEqual(left);
    expect("challenges" in after).toBe(left !== undefined);
    expect(Standing.parse(after)).toEqual(after);
  }
});

const challenges = (length: number) => Array.from({ length }, (_, index) => aChallenge(`${index}`));

test("no used challenge is forgotten for want of room", () => {
  const before = aStanding({ challenges: challenges(CHALLENGES_USED_MAX - 1) });
  const change = (ids: string[]) => aChange({ challenges: ids.map((id) => aChallenge(id)) });
  expect(nextStanding(before, change(["x"]), NOW).challenges).toHaveLength(CHALLENGES_USED_MAX);
  expect(() => nextStanding(before, change(["x", "y"]), NOW)).toThrow(
    "expected 16 used challenges at most, got 17",
  );
});

test("a standing at all its limits stays below 7 KB", () => {
  const full = aStanding({
    denied: { n: 99_999_999, until: hours(1) },
    quota: { n: 99_999_999 },
    cases: Array.from({ length: STANDING_LIMITS.cases }, (_, index) =>
      aCase(99_999_000 + index, {
        hook: "quota-request",
        supersedable: false,
        used: true,
        // There is one at most.
        ...(index === 0 && { exposure: true }),
      }),
    ),
    grants: Array.from({ length: STANDING_LIMITS.grants }, (_, index) =>
      aGrant({
        accelerator: "RTX PRO 6000 Blackwell Server Edition",
        count: 72_000_000,
        region: `${String(index).padStart(2, "0")}${"a".repeat(38)}`,
        supply: "transfer",
        use: "scientific-computing",
      }),
    ),
    challenges: Array.from({ length: CHALLENGES_USED_MAX }, (_, index) =>
      aChallenge(Buffer.alloc(16, index).toString("base64url")),
    ),
  });
  const { length } = JSON.stringify(full);
  expect(length).toBeGreaterThan(6144);
  expect(length).toBeLessThan(7168);
});

test("a sign-up ends the grants that were judged for the customer before it", () => {
  const before = aStanding({ grants: [aGrant({ until: hours(100) })] });
  expect(nextStanding(before, aChange({ hook: "sign-up" }), NOW).grants).toEqual([]);
});

const openCases = (scope: "account" | "request", length: number) =>
  Array.from(
    { length },
    (_, index) => ({ n: index + 1, hook: "sign-up", scope, supersedable: true }) as const,
  );

test.for([
  ["an approval beside a full house", "approve", "request", "account", 20, true],
  ["a denial beside a full house", "deny", "account", "account", 20, true],
  ["a request's review below the limit", "review", "request", "request", 19, true],
  ["a request's review at the limit", "review", "request", "request", 20, false],
  ["an account's review beside requests' reviews", "review", "account", "request", 20, true],
  ["an account's review beside as many of its kind", "review", "account", "account", 20, false],
] as const)("%s fits or not", ([, outcome, scope, open, count, fits]) => {
  const before = aStanding({ cases: openCases(open, count) });
  expect(reviewFits(before, { outcome, scope, supersedes: undefined })).toBe(fits);
});

test("an account's review takes the place of the oldest review of a request", () => {
  const before = aStanding({ cases: openCases("request", 20) });
  const { cases } = nextStanding(before, aChange({ n: 50, outcome: "review", scope: "account" }), NOW);
  expect(cases).toHaveLength(20);
  expect([cases[0]?.n, cases.at(-1)?.n]).toEqual([2, 50]);
});

test("a review about linked accounts fits beside all others, and gives way to none", () => {
  const exposure = aCase(99, { scope: "request", exposure: true });
  const cases = Array.from({ length: STANDING_LIMITS.cases }, (_, index) => aCase(index + 1));
  expect(reviewFits(aStanding({ cases }), { ...aChange({ outcome: "review" }), exposure: true })).toBe(true);
  expect(
    reviewFits(aStanding({ cases: [...cases.slice(1), exposure] }), aChange({ outcome: "review" })),
  ).toBe(true);
  expect(reviewFits(aStanding({ cases: [...cases, exposure] }), aChange({ outcome: "review" }))).toBe(false);
  const full = aStanding({ cases: [exposure, ...cases.slice(1), aCase(50, { scope: "request" })] });
  const after = nextStanding(full, aChange({ n: 100, outcome: "review" }), NOW).cases.map(({ n }) => n);
  expect(after).toContain(99);
  expect(after).not.toContain(50);
});
