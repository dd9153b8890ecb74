import { expect, test } from "vitest";
import { CHECK_NUMBER_MAX } from "../../../shared/ledger/ids.ts";
import { nextPlace } from "../../../shared/ledger/next-place.ts";
import { NOTHING_STANDS, type StandingCase } from "../../../shared/ledger/standing.ts";
import { keptOf } from "../../../shared/retention/kept.ts";
import { aCheck, aStanding } from "../../support/a-check.ts";

const aCase = (n: number, overrides: Partial<StandingCase> = {}): StandingCase => ({
  n,
  hook: "sign-up",
  scope: "account",
  supersedable: true,
  ...overrides,
});
const withCases = (...cases: StandingCase[]) => aCheck({ n: 50, standing: aStanding({ cases }) });

test("the first check of an account has number 1 and nothing before it", () => {
  const place = nextPlace(undefined, "sign-up", undefined);
  expect(place).toEqual({
    ok: true,
    value: { n: 1, standing: NOTHING_STANDS, links: [], supersedes: undefined },
  });
});

test("the next check follows the newest, and knows what stood after it", () => {
  const links = [`phone#${"p".repeat(43)}`] as const;
  const newest = aCheck({ n: 7, links });
  const place = nextPlace(newest, "quota-request", undefined);
  expect(place).toEqual({
    ok: true,
    value: { n: 8, standing: { ...newest.standing, kept: keptOf(newest) }, links, supersedes: undefined },
  });
});

test.for([
  ["a case of the same hook that may be replaced", aCase(3), { ok: true, value: { supersedes: 3 } }],
  // A refusal would tell of the hit.
  ["a case with a hit", aCase(3, { supersedable: false }), { ok: true, value: { supersedes: undefined } }],
  ["a case of the other hook", aCase(3, { hook: "quota-request" }), { failure: "supersedes-invalid" }],
  // Where there is no hit it is in force no more.
  [
    "a case with a hit that a check named before",
    aCase(3, { supersedable: false, used: true }),
    { failure: "supersedes-invalid" },
  ],
  ["a case that is not in force", aCase(4), { failure: "supersedes-invalid" }],
] as const)("superseding %s", ([, open, expected]) => {
  expect(nextPlace(withCases(open), "sign-up", 3)).toMatchObject(expected);
});

test("a case with a hit stands beside the check that names it, and is marked as used", () => {
  const held = aCase(3, { supersedable: false });
  expect(nextPlace(withCases(aCase(2), held), "sign-up", 3)).toMatchObject({
    value: { standing: { cases: [aCase(2), { ...held, used: true }] } },
  });
});

test("fails to supersede before there is any check", () => {
  expect(nextPlace(undefined, "sign-up", 1)).toEqual({ ok: false, failure: "supersedes-invalid" });
});

test.for([
  [CHECK_NUMBER_MAX - 1, true],
  [CHECK_NUMBER_MAX, false],
] as const)("after check %i there is another: %s", ([n, ok]) => {
  expect(nextPlace(aCheck({ n }), "sign-up", undefined).ok).toBe(ok);
});
