import { expect, test } from "vitest";
import { factValues } from "../../../shared/policy/fact-values.ts";
import { aQuota, aSignUp, hit, PARTS } from "../../support/a-facts.ts";

const { T4, UNKNOWN } = PARTS;
const accelerators = [T4, UNKNOWN].map((fact) => ({ ...fact, count: 2, region: "eu", placeOfUse: "DE" }));

test.for([
  ["a number", ["request.count"], aQuota(), { "request.count": 16 }],
  ["false", ["request.exemptRecipient"], aQuota(), { "request.exemptRecipient": false }],
  ["an absent fact", ["subject.headquarters"], aQuota({ subject: { headquarters: undefined } }), {}],
  ["a fact of an absent object", ["request.count"], aSignUp(), {}],
  [
    "fields of a list, in its order, without those that are absent",
    ["request.accelerators[].class", "request.accelerators[].part"],
    aQuota({ request: { accelerators } }),
    { "request.accelerators[].class": ["none"], "request.accelerators[].part": ["T4", "TPU v5e"] },
  ],
  [
    "a field that no element has",
    ["request.accelerators[].tpp"],
    aQuota({ request: { accelerators: accelerators.slice(1) } }),
    {},
  ],
  [
    "fields of an empty list",
    ["screening.hits", "screening.hits[].list"],
    aQuota(),
    { "screening.hits[].list": [] },
  ],
  [
    "an absent list",
    ["screening.hits", "screening.hits[].list"],
    aQuota({ screening: { hits: undefined } }),
    {},
  ],
  [
    "a list whose fields are looked at, by those fields only",
    ["screening.hits", "screening.hits[].list", "screening.hits[].role"],
    aQuota({ screening: { hits: [hit("EL"), hit("SDN", "potential", "payer")] } }),
    { "screening.hits[].list": ["EL", "SDN"], "screening.hits[].role": ["customer", "payer"] },
  ],
  [
    "a list of texts",
    ["signals.accessCountries", "signals.accessCountries[]"],
    aQuota({ signals: { accessCountries: ["DE", "CN"] } }),
    { "signals.accessCountries[]": ["DE", "CN"] },
  ],
  [
    "a list as a whole",
    ["subject.refused"],
    aQuota({ subject: { refused: ["identity"] } }),
    { "subject.refused": ["identity"] },
  ],
] as const)("of %s", ([, paths, facts, values]) => {
  expect(factValues(paths, facts)).toEqual(values);
});

test("a name that every object inherits is no fact", () => {
  expect(factValues(["subject.constructor", "request.accelerators[].toString"], aQuota())).toEqual({});
});
