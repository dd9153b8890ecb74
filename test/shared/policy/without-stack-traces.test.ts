import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { withoutStackTraces } from "../../../shared/policy/without-stack-traces.ts";
import { aQuota } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

test("inside, errors have no stack trace; afterwards they have one again", () => {
  const limit = Error.stackTraceLimit;
  expect(limit).toBeGreaterThan(0);
  const inside = withoutStackTraces(() => new Error("inside"));
  expect(inside.stack).toBe("Error: inside");
  expect(Error.stackTraceLimit).toBe(limit);
  expect(new Error("outside").stack).toContain("\n    at ");
});

test("the limit is set back when the function throws", () => {
  const limit = Error.stackTraceLimit;
  expect(() =>
    withoutStackTraces(() => {
      throw new RangeError("fault");
    }),
  ).toThrow("fault");
  expect(Error.stackTraceLimit).toBe(limit);
});

test("a decision on undecided rules leaves the limit as it was", () => {
  const limit = Error.stackTraceLimit;
  const facts = aQuota({ subject: { headquarters: undefined, ultimateParent: {} } });
  decide({ policy: policyOf(), facts, statuses: gatheredStatuses(facts), asOf: new Date("2026-11-23") });
  expect(Error.stackTraceLimit).toBe(limit);
});
