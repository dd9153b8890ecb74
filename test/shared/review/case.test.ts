import { expect, test } from "vitest";
import { openCase } from "../../../shared/review/case.ts";
import { aDecision, aGround } from "../../support/a-decision.ts";
import { NOW } from "../../support/a-request.ts";

const evidence = aGround();
const people = aGround({ resolvedBy: "reviewer" });
const denial = aGround({ outcome: "deny", resolvedBy: "reviewer" });
const reported = aGround({ outcome: "deny", resolvedBy: "reviewer", report: true });

test("an approval opens no case", () => {
  expect(openCase(aDecision(), NOW)).toBeUndefined();
});

// NOW is a Monday; ten business days later is the Monday after next.
test.for([
  [
    "a review that evidence can settle",
    aDecision(evidence, evidence),
    "AWAITING_APPLICANT",
    "2026-12-23T12:00:00.000Z",
  ],
  ["a review for people", aDecision(people), "OPEN", "2026-11-30T12:00:00.000Z"],
  ["a review for both", aDecision(evidence, people), "OPEN", "2026-11-30T12:00:00.000Z"],
  ["a denial to be reported", aDecision(reported), "REPORT", "2026-12-07T12:00:00.000Z"],
  [
    "a denial of which one ground is to be reported",
    aDecision(denial, reported, evidence),
    "REPORT",
    "2026-12-07T12:00:00.000Z",
  ],
] as const)("%s opens a case with its due time", ([, decision, state, dueAt]) => {
  expect(openCase(decision, NOW)).toEqual({ state, version: 1, dueAt });
});

test("a denial that nobody must hear of opens no case", () => {
  expect(openCase(aDecision(denial), NOW)).toBeUndefined();
});

test.for([
  ["Monday", "2026-11-23", "2026-12-07"],
  ["Thursday", "2026-11-26", "2026-12-10"],
  ["Friday", "2026-11-27", "2026-12-11"],
  ["Saturday", "2026-11-28", "2026-12-11"],
  ["Sunday", "2026-11-29", "2026-12-11"],
])("a report of a %s is due after ten business days", ([, from, due]) => {
  const opened = openCase(aDecision(reported), new Date(`${from}T23:59:00Z`));
  expect(opened?.dueAt).toBe(`${due}T23:59:00.000Z`);
});
