import { expect, test } from "vitest";
import { describeExplanation } from "../../../../functions/commands/policy/describe-explanation.ts";
import { gatheredStatuses } from "../../../../shared/gather/statuses.ts";
import { explain } from "../../../../shared/policy/explain.ts";
import type { Facts } from "../../../../shared/policy/facts.ts";
import type { PolicyRule } from "../../../../shared/policy/policy.ts";
import { aQuota, organizationOf } from "../../../support/a-facts.ts";
import { aPack, aRule } from "../../../support/a-pack.ts";
import { policyOf, shippedPacks } from "../../../support/shipped-packs.ts";

const policy = policyOf();
const asOf = new Date("2026-11-23T12:00:00Z");

function described(facts: Facts, { rules = policy.rules, all = false } = {}): string {
  const question = { policy: { ...policy, rules }, facts, statuses: gatheredStatuses(facts), asOf };
  return describeExplanation(explain(question), { asOf, all });
}

test("a clean request has no rule to explain, and every rule is said to be false", () => {
  const text = described(aQuota());
  expect(text).toMatch(/^decision {2}approve, as of 2026-11-23T12:00:00\.000Z\n/);
  expect(text).toMatch(/\nrules {5}0 true, 0 cannot tell, 0 cannot tell, for want of signals, \d+ false\n/);
  expect(text).toMatch(/\n\nfalse, and why \(--all tells more\):\n {2}\S+\/\S+ +\S/);
});

test("what a rule would do is told apart from what it does when it cannot tell", () => {
  const own = aPack(aRule({ when: "request.trainingOperations > 1e20", outcome: "deny" }));
  const { rules } = policyOf([...shippedPacks(), own]);
  expect(described(aQuota(), { rules })).toMatch(
    /\ncannot tell: own\/a-rule\n {2}review \(deny if true\), scope request/,
  );
});

test("a switch is told with the instrument that turned it on", () => {
  const text = described(aQuota({ ownership: { restricted: { min: 50, max: 50 } } }));
  expect(text).toMatch(/\n {2}switch affiliatesRule, on since 2026-11-10: 90 FR 47201/);
});

test("the house's own ground is told, too", () => {
  const rules = policy.rules.filter(({ check }) => check !== "end-use");
  expect(described(aQuota(), { rules })).toContain(
    "\ntrue: engine/end-use-not-clear\n  review: house law: fail closed\n",
  );
});

test("a condition that fails though nothing is absent is said to be a fault", () => {
  const broken = (rule: PolicyRule): PolicyRule => {
    const fail = () => {
      throw new RangeError("broken");
    };
    const evaluate = Object.assign(fail, rule.condition.evaluate);
    return rule.id === "military" ? { ...rule, condition: { ...rule.condition, evaluate } } : rule;
  };
  const text = described(aQuota(), { rules: policy.rules.map(broken) });
  expect(text).toMatch(
    /cannot tell: end-use\/military\n(?:.*\n)*? {2}absent: nothing\n {2}the condition fails though/,
  );
});

test("with --all the rules that are false are told in full", () => {
  const text = described(aQuota(organizationOf("MO")), { all: true });
  expect(text).not.toContain("--all tells more");
  expect(text).toContain("\nfalse: end-use/military\n  review, scope account");
});
