import { expect, test } from "vitest";
import {
  backtest,
  type Effect,
  nothingTested,
  orderedMoves,
  orderedRules,
} from "../../../shared/policy/backtest.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import type { Policy } from "../../../shared/policy/policy.ts";
import { aQuota, organizationOf } from "../../support/a-facts.ts";
import { aPack, aRule } from "../../support/a-pack.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const shipped = policyOf();

/** Our policy with one more rule. */
const withRule = (changes: Record<string, string | undefined>): Policy =>
  policyOf([...shippedPacks(), aPack(aRule(changes))]);

function tested(candidate: Policy, all: readonly Facts[], base = shipped) {
  const counts = nothingTested();
  for (const facts of all) backtest({ base, candidate }, { facts, asOf: NOW }, counts);
  return counts;
}

const RENDERING = aQuota({ request: { endUse: "rendering" } });
const NO_TRAINING_SIZE = "request.trainingOperations > 1e20";

test.for([
  ["a rule that denies", withRule({ when: 'request.endUse == "rendering"', outcome: "deny" }), "newlyDenied"],
  ["a rule that asks for a review", withRule({ when: 'request.endUse == "rendering"' }), "newlyReview"],
  ["a rule that is false", withRule({ when: 'request.endUse == "other"' }), "unchanged"],
  ["a rule whose fact is absent", withRule({ when: NO_TRAINING_SIZE }), "cannotTell"],
  ["the same policy", shipped, "unchanged"],
] as const)("with %s a clean request is %3$s", ([, candidate, effect]) => {
  const { effects } = tested(candidate, [RENDERING]);
  expect(Object.entries(effects).filter(([, count]) => count > 0)).toEqual([[effect, 1]]);
});

test("without the rule that stood in its way a request is newly approved", () => {
  const counts = tested(shipped, [RENDERING], withRule({ when: 'request.endUse == "rendering"' }));
  expect(counts.effects).toMatchObject({ newlyApproved: 1 });
  expect(orderedMoves(counts)).toEqual([["review → approve", 1]]);
  expect(orderedRules(counts)).toEqual([["own/a-rule", { stands: 0, standsNoMore: 1, cannotTell: 0 }]]);
});

test("a request that comes out the same may still have other grounds", () => {
  const denied = aQuota(organizationOf("IR"));
  const counts = tested(withRule({ when: 'request.endUse == "model-training"' }), [denied, denied]);
  expect(counts.effects).toMatchObject({ unchanged: 2 });
  expect(orderedMoves(counts)).toEqual([]);
  expect(orderedRules(counts)).toEqual([["own/a-rule", { stands: 2, standsNoMore: 0, cannotTell: 0 }]]);
});

test("a review is no matter of missing facts when one of its grounds is true", () => {
  const rules = [
    aRule({ id: "unsure", when: NO_TRAINING_SIZE }),
    aRule({ id: "sure", when: 'request.endUse == "rendering"' }),
  ];
  const counts = tested(policyOf([...shippedPacks(), aPack(rules.join("\n"))]), [RENDERING]);
  expect(counts.effects).toMatchObject({ newlyReview: 1, cannotTell: 0 });
  expect(orderedRules(counts)).toEqual([
    ["own/sure", { stands: 1, standsNoMore: 0, cannotTell: 0 }],
    ["own/unsure", { stands: 0, standsNoMore: 0, cannotTell: 1 }],
  ]);
});

test("a rule that waits for a signal cannot tell, and changes no outcome", () => {
  const facts = aQuota({ signals: { domainDays: undefined } });
  const counts = tested(withRule({ when: "signals.domainDays < 5.0" }), [facts]);
  expect(counts.effects).toMatchObject({ unchanged: 1, cannotTell: 0 });
  expect(counts.rules.get("own/a-rule")).toEqual({ stands: 0, standsNoMore: 0, cannotTell: 1 });
});

test("a denial that becomes a review for want of facts is one that cannot be told", () => {
  const base = withRule({ when: 'request.endUse == "rendering"', outcome: "deny" });
  const effects = tested(withRule({ when: NO_TRAINING_SIZE }), [RENDERING], base).effects;
  expect(effects).toMatchObject({ cannotTell: 1 } satisfies Partial<Record<Effect, number>>);
});

test("a review of facts that an older gate did not gather cannot be told, even where nothing changes", () => {
  const { ownership: _, ...facts } = RENDERING;
  const counts = nothingTested();
  backtest({ base: shipped, candidate: shipped }, { facts, lacks: ["ownership"], asOf: NOW }, counts);
  expect(counts.effects).toMatchObject({ cannotTell: 1, unchanged: 0 });
  const denies = withRule({ when: 'request.endUse == "rendering"', outcome: "deny" });
  backtest({ base: shipped, candidate: denies }, { facts, lacks: ["ownership"], asOf: NOW }, counts);
  expect(counts.effects).toMatchObject({ cannotTell: 1, newlyDenied: 1 });
});

test("a check that loses its last rule goes to review, on the house's ground", () => {
  const noChecks = { ...shipped, rules: shipped.rules.filter(({ check }) => check !== "end-use") };
  const counts = tested(noChecks, [aQuota()]);
  expect(counts.effects).toMatchObject({ newlyReview: 1 });
  expect([...counts.rules.keys()]).toEqual(["engine/end-use-not-clear"]);
});

test("moves are listed strictest first, and rules by how much changed", () => {
  const base = withRule({ id: "z-rule", when: 'request.endUse == "rendering"' });
  const candidate = withRule({ when: 'request.endUse == "model-training"', outcome: "deny" });
  const counts = tested(candidate, [RENDERING, RENDERING, aQuota()], base);
  expect(orderedMoves(counts)).toEqual([
    ["approve → deny", 1],
    ["review → approve", 2],
  ]);
  expect(orderedRules(counts).map(([rule]) => rule)).toEqual(["own/z-rule", "own/a-rule"]);
});
