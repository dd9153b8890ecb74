import fc from "fast-check";
import { expect, test } from "vitest";
import { countryGroups } from "../../../shared/export-control/country-groups.ts";
import { type Reading, readCondition } from "../../../shared/policy/condition-reading.ts";
import { compileExpression } from "../../../shared/policy/expression.ts";
import { ruleLanguage } from "../../../shared/policy/fact-schema.ts";
import type { Facts } from "../../../shared/policy/facts.ts";
import { aQuota, PARTS, place } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";
import { facts, formula } from "../../support/three-valued-logic.ts";

const language = ruleLanguage();
const { parameters } = policyOf();
const countries = countryGroups(new Date("2026-11-23"));

function readingOf(when: string, given: Facts): Reading {
  const compiled = compileExpression(language, when);
  if (!compiled.ok) throw new Error(`${when}: ${JSON.stringify(compiled.failure)}`);
  return readCondition(compiled.value.evaluate.ast, { ...given, countries, parameters });
}

test("a condition reads exactly as three-valued logic has it", () => {
  const seen = { true: 0, false: 0, unknown: 0 };
  fc.assert(
    fc.property(formula, facts, ({ text, value }, given) => {
      const expected = `${value(given) ?? "unknown"}` as keyof typeof seen;
      seen[expected] += 1;
      expect(readingOf(text, given).value).toBe(expected);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
});

test.for([
  ['request.supply == "rental"', "true"],
  ['request.supply != "rental"', "false"],
  ["request.count < 16.0", "false"],
  ["request.count <= 16.0", "true"],
  ["request.count > 15.0", "true"],
  ["request.count >= 16.5", "false"],
  ["request.count > 15", "true"],
  ['"a" < "b"', "true"],
  ['request.endUse in ["military", "other"]', "false"],
  ['subject.headquarters in ["US", subject.ultimateParent.headquarters]', "unknown"],
  ["signals.freeMail == (request.count > 20.0)", "true"],
  ['subject.refused.exists(t, t == "identity")', "false"],
  ['subject.refused.all(t, t == "identity")', "true"],
  ["!!signals.payerIsCustomer", "true"],
] as const)("`%s` is %s", ([when, expected]) => {
  expect(readingOf(when, aQuota({ subject: { ultimateParent: {} } })).value).toBe(expected);
});

test("a comparison says what was compared, constants of the policy included", () => {
  expect(readingOf("request.aggregateTpp >= parameters.largeOrderTpp", aQuota())).toEqual({
    kind: "comparison",
    text: "request.aggregateTpp >= parameters.largeOrderTpp",
    value: "false",
    values: { "request.aggregateTpp": 253_312, "parameters.largeOrderTpp": parameters.largeOrderTpp },
    absent: [],
  });
});

test("a list of countries is named, not spelled out", () => {
  const reading = readingOf("subject.headquarters in countries.embargoed", aQuota());
  expect(reading).toMatchObject({ values: { "subject.headquarters": "US" }, absent: [] });
});

test("a chain is read to its end, also where its first part settles it", () => {
  const when = 'request.supply == "transfer" && request.count > 1.0 && signals.domainDays < 1.0';
  const reading = readingOf(when, aQuota({ signals: { domainDays: undefined } }));
  expect(reading).toMatchObject({
    kind: "and",
    value: "false",
    parts: [
      { value: "false", values: { "request.supply": "rental" } },
      { value: "true", values: { "request.count": 16 } },
      { value: "unknown", values: {}, absent: ["signals.domainDays"] },
    ],
  });
});

test("what is said of a list is read for each of its elements", () => {
  const accelerators = [PARTS.T4, PARTS.UNKNOWN].map((fact) => ({
    ...fact,
    count: 1,
    region: "eu",
    placeOfUse: "DE",
  }));
  const when = 'request.accelerators.exists(a, a.class == "3A090.a" || a.tpp > 1e6)';
  expect(readingOf(when, aQuota({ request: { accelerators } }))).toMatchObject({
    kind: "exists",
    value: "unknown",
    list: "request.accelerators",
    parts: [
      {
        value: "false",
        parts: [
          { values: { "request.accelerators[0].class": "none" } },
          { values: { "request.accelerators[0].tpp": 1040 } },
        ],
      },
      {
        value: "unknown",
        parts: [{ absent: ["request.accelerators[1].class"] }, { absent: ["request.accelerators[1].tpp"] }],
      },
    ],
  });
});

test("a list within a list knows the outer element", () => {
  const when = "request.endUsers.all(e, places.exists(p, p.country == e.headquarters))";
  const given = aQuota({ places: [place("access", "DE")], request: { endUsers: [{ headquarters: "FR" }] } });
  expect(readingOf(when, given)).toMatchObject({
    value: "false",
    parts: [
      {
        kind: "exists",
        list: "places",
        parts: [{ values: { "places[0].country": "DE", "request.endUsers[0].headquarters": "FR" } }],
      },
    ],
  });
});

test.for([
  ['request.endUsers.exists(e, e.headquarters == "CN")', "request.endUsers"],
  ['subject.ultimateParent.headquarters == "CN"', "subject.ultimateParent.headquarters"],
] as const)("an absent fact of `%s` is named", ([when, path]) => {
  const given = aQuota({ subject: { ultimateParent: {} }, request: { endUsers: undefined } });
  expect(readingOf(when, given)).toMatchObject({ value: "unknown", absent: [path] });
});

test("a quota rule on a sign-up names the request, not a field of it", () => {
  const { request: _, ...withoutRequest } = aQuota();
  expect(readingOf("request.count > 1.0", withoutRequest)).toMatchObject({ absent: ["request"] });
});
