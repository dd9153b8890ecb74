import * as z from "zod";
import { Instant } from "../contract/vocabulary.ts";
import type { CheckItem } from "../ledger/check.ts";
import type { Standing } from "../ledger/standing.ts";
import type { Decision } from "../policy/decision.ts";
import type { Facts } from "../policy/facts.ts";
import { DUTIES, Duty } from "./duties.ts";

/** Until when the records of an account are kept at least, and by which duty. */
export const Kept = z.strictObject({ until: Instant, duty: Duty });
export type Kept = z.infer<typeof Kept>;

/** What tells how long the record of a check is kept. */
export type KeptCheck = {
  decision: Decision;
  /** Absent when what the decision rests on could not be read. */
  facts: Facts | undefined;
  decidedAt: Date;
  /** Until when the decision is in force. */
  until: Date;
  /** Calendar years for which the provider keeps a customer's records. */
  customerRecordYears: number;
};

/** Until when the record of a check is kept: the latest end of the duties that it has. */
export function keptFor(check: KeptCheck): Kept {
  const { decision, decidedAt, until, customerRecordYears } = check;
  // What was approved may be done until the approval ends; what was not has come to its end already.
  const done = decision.outcome === "approve" && until > decidedAt ? until : decidedAt;
  const years: Record<Duty, number> = {
    sanctions: DUTIES.sanctions.years,
    export: DUTIES.export.years,
    customer: customerYears(customerRecordYears),
    "in-force": DUTIES["in-force"].years,
  };
  return dutiesOf(check)
    .map((duty) => keptUntil(addYears(duty === "in-force" ? until : done, years[duty]), duty))
    .reduce(laterKept);
}

/**
 * Which duties a check has; one whose facts cannot be read has them all.
 *
 * 31 CFR 501.601 is about transactions "subject to the provisions of" OFAC's chapter. Whoever was screened and is on no list and
 * in no embargoed place engages in none, so a clear screening alone is no such record. A hit may be one until people know, and a
 * transaction that was rejected or blocked is one, whatever list or place it was about: the longer time for all of them.
 */
function dutiesOf({ decision, facts }: KeptCheck): Duty[] {
  const { grounds, checks } = decision;
  const isSanctions =
    checks.screening === "hit" || checks.jurisdiction === "hit" || grounds.some(({ report }) => report);
  // 15 CFR 762.1(a): exports and what is negotiated of them, and services for end users of proliferation concern (744.6).
  const isExport =
    facts?.request?.supply === "transfer" ||
    grounds.some(({ basis, check }) => basis === "law" && (check === "accelerators" || check === "end-use"));
  return [
    "customer",
    "in-force",
    ...(!facts || isExport ? (["export"] as const) : []),
    ...(!facts || isSanctions ? (["sanctions"] as const) : []),
  ];
}

/**
 * Until when the records of an account are kept, as its newest check has it. A check from before that was told has the longest of the
 * fixed duties, counted from the check or from the end of what is in force after it, whichever is later.
 */
export function keptOf({ createdAt, standing }: Pick<CheckItem, "createdAt" | "standing">): Kept {
  if (standing.kept) return standing.kept;
  const from = latest(createdAt, ...endsOf(standing));
  return keptUntil(addYears(from, DUTIES.sanctions.years), "sanctions");
}

/**
 * The same, by the years for which the provider keeps a customer's records now, which may be more than when the checks were written:
 * they count from the end of the approval in force after the newest check, else from that check. Fewer shorten nothing.
 */
export function keptNow(
  newest: Pick<CheckItem, "createdAt" | "standing">,
  customerRecordYears: number,
): Kept {
  const { signUp, grants } = newest.standing;
  const approved = [signUp?.outcome === "approve" ? signUp : undefined, ...grants];
  const from = latest(newest.createdAt, ...approved.flatMap((inForce) => inForce?.until ?? []));
  const customer = keptUntil(addYears(from, customerYears(customerRecordYears)), "customer");
  return laterKept(keptOf(newest), customer);
}

const customerYears = (years: number): number => Math.max(DUTIES.customer.years, years);

/** The later of two; the first of two that end at once. */
export const laterKept = (one: Kept, other: Kept): Kept =>
  Date.parse(other.until) > Date.parse(one.until) ? other : one;

const endsOf = ({ signUp, denied, grants }: Standing): string[] =>
  [signUp, denied, ...grants].flatMap((inForce) => inForce?.until ?? []);

const latest = (...instants: string[]): Date =>
  new Date(Math.max(...instants.map((instant) => Date.parse(instant))));

const keptUntil = (until: Date, duty: Duty): Kept => ({ until: until.toISOString(), duty });

/** The same time of the same day, UTC, years later; of 29 February it is 1 March in a year without one, as no time may be short. */
function addYears(from: Date, years: number): Date {
  const date = new Date(from);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date;
}
