import { expect, test } from "vitest";
import { Evidence } from "../../../shared/identity/evidence.ts";
import { isVerified } from "../../../shared/identity/identity-status.ts";
import { evidenceFor, NOW } from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";

const DAY_SECONDS = 86_400;
const attested = (subject: string, at: string) =>
  attestedResults({ evidence: [Evidence.parse(evidenceFor(subject, at))] });
const made = (subject: string, secondsAgo: number) =>
  attested(subject, new Date(NOW.getTime() - secondsAgo * 1000).toISOString());

test.for([
  ["made now", 0, true],
  ["a second below the greatest age", 365 * DAY_SECONDS - 1, true],
  ["of the greatest age", 365 * DAY_SECONDS, true],
  ["a second above the greatest age", 365 * DAY_SECONDS + 1, false],
  ["from the future by less than clocks differ", -299, true],
  ["from the future by as much as clocks may differ", -300, true],
  ["from the future by more than clocks may differ", -301, false],
] as const)("evidence that is %s counts accordingly", ([, secondsAgo, verified]) => {
  expect(isVerified(made("customer", secondsAgo), "customer", ON)).toBe(verified);
});

test("the time zone of evidence is heeded", () => {
  const evidence = attested("customer", "2026-11-23T14:30:00+02:00");
  expect(isVerified(evidence, "customer", ON)).toBe(false);
  expect(isVerified(evidence, "customer", { ...ON, now: new Date("2026-11-23T12:30:00Z") })).toBe(true);
});

test("evidence verifies its own subject only", () => {
  const evidence = [...made("customer", 0), ...made("owner-1", 0)];
  expect(isVerified(evidence, "owner-1", ON)).toBe(true);
  expect(isVerified(evidence, "owner-2", ON)).toBe(false);
  expect(isVerified(evidence, "owner-11", ON)).toBe(false);
  expect(isVerified([], "customer", ON)).toBe(false);
});

test("one valid piece of evidence is enough beside one too old", () => {
  expect(isVerified([...made("customer", 400 * DAY_SECONDS), ...made("customer", 0)], "customer", ON)).toBe(
    true,
  );
});

test.for([
  ["of another kind", { kind: "self-declared" }],
  ["without an offset", { at: "2026-11-22T12:00:00" }],
  ["with a person's name as its subject", { subject: "Annegret" }],
  ["by another method", { method: "by-eye" }],
  ["with more than we know", { verified: true }],
] as const)("rejects evidence %s", ([, change]) => {
  expect(Evidence.safeParse({ ...evidenceFor("customer"), ...change }).success).toBe(false);
});
