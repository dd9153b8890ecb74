import type { Decision } from "../policy/decision.ts";

/**
 * Where a manual review stands. `AWAITING_APPLICANT` calls no reviewer; `REPORT` asks an officer whether a report is owed
 * and never opens the gate.
 */
export const CASE_STATES = ["OPEN", "AWAITING_APPLICANT", "REPORT", "SUPERSEDED"] as const;
type CaseState = (typeof CASE_STATES)[number];

/** The review that a check opened. `version` is what reviewers must have seen to change it. */
export type ReviewCase = { state: CaseState; version: number; dueAt: string };

const DAY_MS = 86_400_000;

/** Days until a case is due, by state. */
const DUE = {
  // House policy: an honest customer waits at most a week.
  OPEN: { days: 7 },
  // House policy: an applicant has a month to bring what is missing.
  AWAITING_APPLICANT: { days: 30 },
  // 31 CFR 501.603(b)(1) and 501.604(c): blocked property and rejected transactions are reported within 10 business days.
  REPORT: { businessDays: 10 },
} as const;

/** The case that a decision opens, due from `now`; undefined when it opens none. */
export function openCase(decision: Decision, now: Date): ReviewCase | undefined {
  const state = stateOf(decision);
  return state && { state, version: 1, dueAt: dueAt(state, now).toISOString() };
}

function stateOf(decision: Decision): keyof typeof DUE | undefined {
  switch (decision.outcome) {
    case "approve":
      return undefined;
    case "deny":
      return decision.grounds.some((ground) => ground.report) ? "REPORT" : undefined;
    case "review":
      return decision.grounds.every((ground) => ground.resolvedBy === "evidence")
        ? "AWAITING_APPLICANT"
        : "OPEN";
  }
}

function dueAt(state: keyof typeof DUE, now: Date): Date {
  const due = DUE[state];
  return "days" in due ? new Date(now.getTime() + due.days * DAY_MS) : addBusinessDays(now, due.businessDays);
}

/** Federal holidays are not counted out, so the time is never later than the regulation's. */
function addBusinessDays(from: Date, days: number): Date {
  let date = from;
  for (let left = days; left > 0; ) {
    date = new Date(date.getTime() + DAY_MS);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1;
  }
  return date;
}
