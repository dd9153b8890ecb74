import { expect, test } from "vitest";
import { Evidence, isVerified } from "../../../shared/identity/evidence.ts";
import { evidenceFor, NOW } from "../../support/a-request.ts";

const on = { now: NOW, maxAgeDays: 365, attemptsMax: 2 };
const DAY_SECONDS = 86_400;
const made = (subject: string, secondsAgo: number) =>
  Evidence.parse(evidenceFor(subject, new Date(NOW.getTime() - secondsAgo * 1000).toISOString()));

test.for([
  ["made now", 0, true],
  ["a second below the greatest age", 365 * DAY_SECONDS - 1, true],
  ["of the greatest age", 365 * DAY_SECONDS, true],
  ["a second above the greatest age", 365 * DAY_SECONDS + 1, false],
  ["from the future by less than clocks differ", -299, true],
  ["from the future by as much as clocks may differ", -300, true],
  ["from the future by more than clocks may differ", -301, false],
] as const)("evidence that is %s counts accordingly", ([, secondsAgo, verified]) => {
  expect(isVerified([made("customer", secondsAgo)], "customer", on)).toBe(verified);
});

test("the time zone of evidence is heeded", () => {
  const evidence = Evidence.parse(evidenceFor("customer", "2026-11-23T14:30:00+02:00"));
  expect(isVerified([evidence], "customer", on)).toBe(false);
  expect(isVerified([evidence], "customer", { ...on, now: new Date("2026-11-23T12:30:00Z") })).toBe(true);
});

test("evidence verifies its own subject only", () => {
  const evidence = [made("customer", 0), made("owner-1", 0)];
  expect(isVerified(evidence, "owner-1", on)).toBe(true);
  expect(isVerified(evidence, "owner-2", on)).toBe(false);
  expect(isVerified(evidence, "owner-11", on)).toBe(false);
  expect(isVerified([], "customer", on)).toBe(false);
});

test("one valid piece of evidence is enough beside one too old", () => {
  expect(isVerified([made("customer", 400 * DAY_SECONDS), made("customer", 0)], "customer", on)).toBe(true);
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
