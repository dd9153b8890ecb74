import { expect, test } from "vitest";
import { EndUse } from "../../../shared/contract/vocabulary.ts";
import { enumCoverage } from "../../../shared/policy/coverage.ts";
import { compileExpression } from "../../../shared/policy/expression.ts";
import { ENUM_FACTS, ruleLanguage } from "../../../shared/policy/fact-schema.ts";
import { PartyRole, PlaceFact } from "../../../shared/policy/facts.ts";
import type { PolicyRule } from "../../../shared/policy/policy.ts";
import { ListCode } from "../../../shared/watchlist/list-code.ts";
import { aPack, aRule, packsWithSwitches, positions, refusals } from "../../support/a-pack.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

const policy = policyOf();

test.for([
  ["request.endUse", EndUse.options],
  ["screening.hits[].list", ListCode.options],
  ["screening.hits[].role", PartyRole.options],
  ["places[].role", PlaceFact.shape.role.options],
  ["signals.statedEndUses[]", ["military", "military-intelligence", "weapons-of-mass-destruction"]],
  ["hook", ["sign-up", "quota-request"]],
] as const)("`%s` has a closed set of values", ([fact, values]) => {
  expect(ENUM_FACTS.get(fact)).toEqual(values);
});

test.for(["places[].country", "places[].area", "request.accelerators[].part", "signals.phoneCountry"])(
  "`%s` is open: codes and free text are no enum",
  (fact) => {
    expect(ENUM_FACTS.has(fact)).toBe(false);
  },
);

test.for([
  ['request.endUse == "military"', { "request.endUse": ["military"] }],
  ['"military" != request.endUse', { "request.endUse": ["military"] }],
  [
    'request.endUse in ["military", "other"] || request.supply == "rental"',
    { "request.endUse": ["military", "other"], "request.supply": ["rental"] },
  ],
  ['"identity" in subject.refused', { "subject.refused[]": ["identity"] }],
  ['subject.refused.exists(t, t == "identity")', { "subject.refused[]": ["identity"] }],
  [
    'screening.hits.exists(h, h.list == "EL" && h.role in ["payer"])',
    { "screening.hits[].list": ["EL"], "screening.hits[].role": ["payer"] },
  ],
  ['subject.headquarters == "CN"', { "subject.headquarters": ["CN"] }],
  ["subject.headquarters in countries.d5 && request.count > 8.0", {}],
] as const)("`%s` names %j", ([when, literals]) => {
  const compiled = compileExpression(ruleLanguage(), when);
  expect(compiled.ok && compiled.value.literals).toEqual(literals);
});

test("every value of every closed fact has a row, in the order of the facts", () => {
  const { rows } = enumCoverage(policy);
  const all = [...ENUM_FACTS].flatMap(([fact, values]) => values.map((value) => `${fact} ${value}`));
  expect(rows.map(({ fact, value }) => `${fact} ${value}`)).toEqual(all);
  expect(all.length).toBeGreaterThan(90);
});

test("our packs leave no gap", () => {
  expect(enumCoverage(policy).gaps).toEqual([]);
});

const rowsOf = (changed: typeof policy, fact: string, value: string) => {
  const { rows, gaps } = enumCoverage(changed);
  const isRow = (row: { fact: string; value: string }) => row.fact === fact && row.value === value;
  return { row: rows.find(isRow), isGap: gaps.some(isRow) };
};

test("a row says which rules name the value", () => {
  const { row, isGap } = rowsOf(policy, "screening.hits[].list", "UVL");
  expect(row?.rules).toContain("lists/unverified-list");
  expect(isGap).toBe(false);
});

test("a value is a gap once no rule names it", () => {
  const isMilitary = ({ condition }: PolicyRule) =>
    Object.values(condition.literals).some((texts) => texts.includes("military"));
  expect(rowsOf(policy, "request.endUse", "military").isGap).toBe(false);
  const rules = policy.rules.filter((rule) => !isMilitary(rule));
  expect(rowsOf({ ...policy, rules, accepts: [] }, "request.endUse", "military")).toEqual({
    row: { fact: "request.endUse", value: "military", rules: [] },
    isGap: true,
  });
});

const OTHER = aRule({ when: `'request.endUse == "other"'`, switch: "cipRule" });

test.for([
  ["on", ["own/a-rule"]],
  ["off", []],
] as const)("a rule whose switch is %s some day names what %j says", ([state, rules]) => {
  const cipRule = positions({ "2030-01-01": state });
  const changed = policyOf([...packsWithSwitches({ cipRule }), aPack(OTHER)]);
  expect(rowsOf({ ...changed, accepts: [] }, "request.endUse", "other").row?.rules).toEqual(rules);
});

const accepting = (accepts: string) =>
  aPack(aRule(), `effective: { from: "2026-01-01" }\naccepts: ${accepts}`);

test("a value that a pack accepts is no gap, and its row says why", () => {
  const own = accepting('[{ fact: "subject.refused[]", values: [identity], reason: "Said often." }]');
  const rules = policy.rules.filter(({ condition }) => !condition.literals["subject.refused[]"]);
  const { accepts } = policyOf([...shippedPacks(), own]);
  expect(rowsOf({ ...policy, rules, accepts }, "subject.refused[]", "identity")).toEqual({
    row: { fact: "subject.refused[]", value: "identity", rules: [], accepted: "Said often." },
    isGap: false,
  });
});

test.for([
  [
    "an unknown fact",
    '[{ fact: request.use, values: [other], reason: "x" }]',
    "accepts.0.fact: `request.use` is no fact with a closed set of values",
  ],
  [
    "a fact of any text",
    '[{ fact: "places[].country", values: [DE], reason: "x" }]',
    "accepts.0.fact: `places[].country` is no fact with a closed set of values",
  ],
  [
    "a foreign value",
    '[{ fact: request.endUse, values: [other, gaming], reason: "x" }]',
    "accepts.0.values.1: `request.endUse` is never `gaming`",
  ],
  ["no reason", "[{ fact: request.endUse, values: [other] }]", "accepts.0.reason: "],
] as const)("a pack that accepts %s is refused", ([, accepts, sentence]) => {
  expect(refusals(accepting(accepts))[0]).toContain(`own.yaml, ${sentence}`);
});
