import { expect, test } from "vitest";
import { CHECK_NUMBER_MAX } from "../../../shared/ledger/ids.ts";
import { nextPlace } from "../../../shared/ledger/next-place.ts";
import { NOTHING_STANDS, STANDING_LIMITS, type StandingCase } from "../../../shared/ledger/standing.ts";
import { aCheck, aStanding } from "../../support/a-check.ts";

const aCase = (n: number, overrides: Partial<StandingCase> = {}): StandingCase => ({
  n,
  hook: "sign-up",
  scope: "account",
  supersedable: true,
  ...overrides,
});
const withCases = (...cases: StandingCase[]) => aCheck({ n: 50, standing: aStanding({ cases }) });
const cases = (length: number) => Array.from({ length }, (_, index) => aCase(index + 1));

test("the first check of an account has number 1 and nothing before it", () => {
  const place = nextPlace(undefined, "sign-up", undefined);
  expect(place).toEqual({ ok: true, value: { n: 1, standing: NOTHING_STANDS, supersedes: undefined } });
});

test("the next check follows the newest, and knows what stood after it", () => {
  const newest = aCheck({ n: 7 });
  const place = nextPlace(newest, "quota-request", undefined);
  expect(place).toEqual({ ok: true, value: { n: 8, standing: newest.standing, supersedes: undefined } });
});

test.for([
  ["a case of the same hook that may be replaced", aCase(3), true],
  ["a case with a hit", aCase(3, { supersedable: false }), false],
  ["a case of the other hook", aCase(3, { hook: "quota-request" }), false],
  ["a case that is not in force", aCase(4), false],
] as const)("superseding %s", ([, open, isAllowed]) => {
  const place = nextPlace(withCases(open), "sign-up", 3);
  expect(place).toMatchObject(
    isAllowed ? { ok: true, value: { supersedes: 3 } } : { failure: "supersedes-invalid" },
  );
});

test("fails to supersede before there is any check", () => {
  expect(nextPlace(undefined, "sign-up", 1)).toEqual({ ok: false, failure: "supersedes-invalid" });
});

test.for([
  ["one below the limit", STANDING_LIMITS.cases - 1, undefined, true],
  ["at the limit", STANDING_LIMITS.cases, undefined, false],
  // The replaced case makes room for the new one.
  ["at the limit, superseding one of them", STANDING_LIMITS.cases, 1, true],
] as const)("open cases %s", ([, count, supersedes, fits]) => {
  const place = nextPlace(withCases(...cases(count)), "sign-up", supersedes);
  expect(place).toMatchObject(fits ? { ok: true } : { ok: false, failure: "too-many-open-cases" });
});

test.for([
  [CHECK_NUMBER_MAX - 1, true],
  [CHECK_NUMBER_MAX, false],
] as const)("after check %i there is another: %s", ([n, ok]) => {
  expect(nextPlace(aCheck({ n }), "sign-up", undefined).ok).toBe(ok);
});
