import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { aSignUp, hit } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const policy = policyOf();

const decided = (...of: Parameters<typeof hit>) => {
  const facts = aSignUp({ screening: { hits: [hit(...of)] } });
  return decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: new Date("2026-11-23") });
};

test.for([
  ["UN", "customer", "deny", "lists/un-party"],
  ["UN", "payer", "deny", "lists/un-party"],
  ["UN", "end-user", "deny", "lists/un-party"],
  ["UN", "ultimate-parent", "deny", "lists/un-party"],
  ["UN", "beneficial-owner", "review", "lists/un-owner-or-signatory"],
  ["UN", "signatory", "review", "lists/un-owner-or-signatory"],
  ["1260H", "customer", "review", "lists/chinese-military-company"],
  ["1260H", "beneficial-owner", "review", "lists/chinese-military-company"],
] as const)(
  "a confirmed hit on %s of the %s: %s, as policy and not as law",
  ([list, role, outcome, rule]) => {
    const decision = decided(list, "confirmed", role);
    expect(decision.outcome).toBe(outcome);
    expect(decision.grounds.map(({ pack, rule, basis }) => [`${pack}/${rule}`, basis])).toEqual([
      [rule, "policy"],
    ]);
  },
);

test.for(["UN", "1260H"] as const)("a potential hit on %s is a review", (list) => {
  const { outcome, grounds } = decided(list, "potential");
  expect([outcome, ...grounds.map(({ rule }) => rule)]).toEqual(["review", "potential-hit"]);
});

test("a denial for the UN's list asks an officer whether a report is owed, a 1260H review does not", () => {
  expect(decided("UN", "confirmed").grounds[0]?.report).toBe(true);
  expect(decided("1260H", "confirmed").grounds[0]?.report).toBe(false);
});
