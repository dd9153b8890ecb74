import type { Grant } from "../../shared/contract/answer.ts";
import type { CheckItem } from "../../shared/ledger/check.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { NOTHING_STANDS, type Standing, type StandingChange } from "../../shared/ledger/standing.ts";
import type { Kept } from "../../shared/retention/kept.ts";
import { NOW } from "./a-request.ts";

/** An instant so many hours after the tests' requests. */
export const hours = (count: number): string => new Date(NOW.getTime() + count * 3_600_000).toISOString();

/** A check as the ledger holds it: a sign-up that was approved and owes nothing. */
export function aCheck(overrides: Partial<CheckItem> = {}): CheckItem {
  const key = { accountId: overrides.accountId ?? "acme", n: overrides.n ?? 1 };
  return {
    ...key,
    hook: "sign-up",
    outcome: "approve",
    createdAt: NOW.toISOString(),
    idempotencyKey: `key-${checkId(key)}`,
    requestMac: "mac",
    answer: JSON.stringify({ attestationId: checkId(key) }),
    record: new Uint8Array([1, 2, 3]),
    standing: aStanding(),
    links: [],
    markers: [],
    ...overrides,
  };
}

/** A check that opened a case and owes its message. */
export const aReview = (overrides: Partial<CheckItem> = {}): CheckItem =>
  aCheck({
    outcome: "review",
    case: { state: "OPEN", version: 1, dueAt: hours(168) },
    markers: ["owesMessage"],
    ...overrides,
  });

/** The standing of an account whose sign-up was approved for a week. */
export const aStanding = (overrides: Partial<Standing> = {}): Standing => ({
  ...NOTHING_STANDS,
  signUp: { n: 1, outcome: "approve", until: hours(168) },
  ...overrides,
});

/** Eight rented H100 in Frankfurt for a day. */
export const aGrant = (overrides: Partial<Grant> = {}): Grant => ({
  accelerator: "H100 SXM5 80GB",
  count: 8,
  region: "eu-central-1",
  supply: "rental",
  use: "inference",
  until: hours(24),
  ...overrides,
});

/** A check of three years before the tests' requests. Nothing is in force after it, and from `NOW` on no duty keeps its record. */
export const anOldCheck = (overrides: Partial<CheckItem> = {}, kept: Partial<Kept> = {}): CheckItem =>
  aCheck({
    createdAt: "2023-11-23T12:00:00.000Z",
    standing: { ...NOTHING_STANDS, kept: { until: NOW.toISOString(), duty: "customer", ...kept } },
    ...overrides,
  });

/** Until when a check that nobody but its customer concerns is kept. */
export const KEPT: Kept = { until: "2028-12-01T12:00:00.000Z", duty: "customer" };

/** What an approved sign-up changes. */
export const aChange = (overrides: Partial<StandingChange> = {}): StandingChange => ({
  n: 2,
  hook: "sign-up",
  outcome: "approve",
  scope: "account",
  until: hours(168),
  supersedes: undefined,
  supersedable: true,
  grants: [],
  kept: KEPT,
  ...overrides,
});
