import fc from "fast-check";
import { expect, test } from "vitest";
import { gate } from "../../../shared/ledger/gate.ts";
import { NOTHING_STANDS, nextStanding } from "../../../shared/ledger/standing.ts";
import type { Decision } from "../../../shared/policy/decision.ts";
import { DUTIES } from "../../../shared/retention/duties.ts";
import {
  type Kept,
  type KeptCheck,
  keptFor,
  keptNow,
  keptOf,
  laterKept,
} from "../../../shared/retention/kept.ts";
import { aChange, aCheck, aGrant, aStanding } from "../../support/a-check.ts";
import { aDecision, aGround } from "../../support/a-decision.ts";
import { aQuota, aSignUp } from "../../support/a-facts.ts";

const DECIDED = new Date("2026-11-25T12:00:00.000Z");
const UNTIL = new Date("2027-02-23T12:00:00.000Z");

const kept = (overrides: Partial<KeptCheck> = {}): Kept =>
  keptFor({
    decision: aDecision(),
    facts: aSignUp(),
    decidedAt: DECIDED,
    until: UNTIL,
    customerRecordYears: 2,
    ...overrides,
  });

const withCheck = (check: keyof Decision["checks"], decision = aDecision(aGround())): Decision => ({
  ...decision,
  checks: { ...decision.checks, [check]: "hit" },
});

const denied = (overrides: Parameters<typeof aGround>[0] = {}) =>
  aDecision(aGround({ outcome: "deny", ...overrides }));

test.for([
  ["an approval, from its end", {}, "customer", "2029-02-23"],
  ["a review, from its day", { decision: aDecision(aGround()) }, "customer", "2028-11-25"],
  ["a denial, from its day", { decision: denied() }, "customer", "2028-11-25"],
  ["an approved rental", { facts: aQuota() }, "customer", "2029-02-23"],
  ["an approved transfer", { facts: aQuota({ request: { supply: "transfer" } }) }, "export", "2032-02-23"],
  [
    "a transfer that was denied, for it was negotiated",
    { facts: aQuota({ request: { supply: "transfer" } }), decision: denied() },
    "export",
    "2031-11-25",
  ],
  [
    "a rental for an end use that the law bars",
    { facts: aQuota(), decision: denied({ basis: "law", check: "end-use" }) },
    "export",
    "2031-11-25",
  ],
  [
    "a rental for an end use that policy bars",
    { facts: aQuota(), decision: denied({ basis: "policy", check: "end-use" }) },
    "customer",
    "2028-11-25",
  ],
  ["a report that is owed", { decision: denied({ report: true }) }, "sanctions", "2036-11-25"],
  ["a hit on a list", { decision: withCheck("screening") }, "sanctions", "2036-11-25"],
  ["an embargoed place", { decision: withCheck("jurisdiction") }, "sanctions", "2036-11-25"],
  ["a red flag of the end use", { decision: withCheck("end-use") }, "customer", "2028-11-25"],
  ["facts that cannot be read", { facts: undefined }, "sanctions", "2037-02-23"],
  ["a provider that keeps for seven years", { customerRecordYears: 7 }, "customer", "2034-02-23"],
  ["a provider that would keep for less", { customerRecordYears: 1 }, "customer", "2029-02-23"],
] as const)("the longest duty counts of %s", ([, overrides, duty, day]) => {
  expect(kept(overrides)).toEqual({ until: `${day}T12:00:00.000Z`, duty });
});

test("what is in force longer than any duty is kept until it ends", () => {
  const until = new Date("2036-11-22T12:00:00.000Z");
  expect(kept({ decision: denied(), until })).toEqual({ until: until.toISOString(), duty: "in-force" });
});

test.for([
  ["2028-02-29T12:00:00.000Z", "2030-03-01T12:00:00.000Z"],
  ["2028-02-28T23:59:59.999Z", "2030-02-28T23:59:59.999Z"],
  ["2026-02-28T12:00:00.000Z", "2028-02-28T12:00:00.000Z"],
  ["2026-12-31T23:30:00.000Z", "2028-12-31T23:30:00.000Z"],
] as const)("years are of the calendar and UTC, and 29 February is never cut short: %s", ([from, until]) => {
  const decidedAt = new Date(from);
  expect(kept({ decision: denied(), decidedAt, until: decidedAt })).toEqual({ until, duty: "customer" });
});

test("a check from before it was told has the longest duty, from its day or the end of what is in force", () => {
  const { kept: _, ...untold } = aStanding();
  const ended = aCheck({ createdAt: "2026-12-05T12:00:00.000Z", standing: untold });
  expect(keptOf(ended)).toEqual({ until: "2036-12-05T12:00:00.000Z", duty: "sanctions" });
  const grants = [aGrant({ until: "2027-03-01T00:00:00.000Z" })];
  const granted = aCheck({ standing: { ...untold, grants } });
  expect(keptOf(granted)).toEqual({ until: "2037-03-01T00:00:00.000Z", duty: "sanctions" });
});

test("of two the later counts, whatever offset it is written with, and the first of two that end at once", () => {
  const one: Kept = { until: "2030-01-01T00:00:00.000Z", duty: "customer" };
  const other: Kept = { until: "2029-12-31T23:30:00.000-01:00", duty: "export" };
  expect([laterKept(one, other), laterKept(other, one)]).toEqual([other, other]);
  expect(laterKept(one, { ...one, duty: "sanctions" })).toEqual(one);
});

test("nothing longer than ten years is a duty, so a check from before has the longest one", () => {
  expect(Math.max(...Object.values(DUTIES).map(({ years }) => years))).toBe(DUTIES.sanctions.years);
});

type AnyCheck = {
  outcome: Decision["outcome"];
  hook: "sign-up" | "quota-request";
  after: number;
  holds: number;
  report: boolean;
};

const aDay = fc.integer({ min: 0, max: 3650 });
const anyChecks: fc.Arbitrary<AnyCheck[]> = fc.array(
  fc.record({
    outcome: fc.constantFrom("approve", "review", "deny"),
    hook: fc.constantFrom("sign-up", "quota-request"),
    after: aDay,
    holds: aDay,
    report: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const daysAfter = (days: number) => new Date(DECIDED.getTime() + days * 86_400_000);

/** What stands after each check of an account, and how long that check's own record is kept. */
function standings(checks: readonly AnyCheck[]) {
  let [standing, day] = [NOTHING_STANDS, 0];
  return checks.map(({ outcome, hook, after, holds, report }, index) => {
    day += after;
    const [decidedAt, until] = [daysAfter(day), daysAfter(day + holds)];
    const decision = outcome === "approve" ? aDecision() : aDecision(aGround({ outcome, report }));
    const own = kept({ decision, decidedAt, until });
    const change = aChange({ n: index + 1, hook, outcome, until: until.toISOString(), kept: own });
    standing = nextStanding(standing, change, decidedAt);
    return { standing, own };
  });
}

const timeOf = (record: Kept | undefined) => Date.parse(record?.until ?? "");

test("over any checks, an account is kept until the last of its records may go", () => {
  fc.assert(
    fc.property(anyChecks, (checks) => {
      const after = standings(checks);
      const latest = after.map((_, index) =>
        Math.max(...after.slice(0, index + 1).map(({ own }) => timeOf(own))),
      );
      expect(after.map(({ standing }) => timeOf(standing.kept))).toEqual(latest);
    }),
  );
});

test("over any checks, an account whose records may go has no open gate", () => {
  fc.assert(
    fc.property(anyChecks, fc.integer({ min: 0, max: 40_000 }), (checks, asked) => {
      const [standing] = standings(checks)
        .map((after) => after.standing)
        .slice(-1);
      const now = daysAfter(asked);
      fc.pre(standing !== undefined && now.getTime() >= timeOf(standing.kept));
      expect(standing && gate(standing, now)).not.toBe("allowed");
    }),
  );
});

/** An account whose sign-up is approved until `UNTIL`, with what its checks told of it. */
const signedUp = (customerRecordYears: number, outcome: "approve" | "deny" = "approve") => ({
  createdAt: DECIDED.toISOString(),
  standing: aStanding({
    signUp: { n: 1, outcome, until: UNTIL.toISOString() },
    kept: kept({ customerRecordYears }),
  }),
});

test.for([
  ["more years than when the check was written count", 2, 7, "2034-02-23"],
  ["as many change nothing", 7, 7, "2034-02-23"],
  ["fewer shorten nothing", 7, 2, "2034-02-23"],
  ["fewer than two are two", 2, 1, "2029-02-23"],
] as const)("of the years of a customer's records now, %s", ([, then, years, day]) => {
  expect(keptNow(signedUp(then), years)).toEqual({ until: `${day}T12:00:00.000Z`, duty: "customer" });
});

test("they count from the end of the last grant, and of what was not approved from the newest check", () => {
  const last = "2028-06-01T00:00:00.000Z";
  const granted = { ...signedUp(2).standing, grants: [aGrant(), aGrant({ until: last })] };
  expect(keptNow({ ...signedUp(2), standing: granted }, 7).until).toBe("2035-06-01T00:00:00.000Z");
  expect(keptNow(signedUp(2, "deny"), 7).until).toBe("2033-11-25T12:00:00.000Z");
});

test("a check from before it was told is kept for the years of now where they are more than ten", () => {
  const { kept: _, ...standing } = signedUp(2).standing;
  const before = { ...signedUp(2), standing };
  expect(keptNow(before, 2)).toEqual({ until: "2037-02-23T12:00:00.000Z", duty: "sanctions" });
  expect(keptNow(before, 30)).toEqual({ until: "2057-02-23T12:00:00.000Z", duty: "customer" });
});
