import { expect, test } from "vitest";
import * as z from "zod";
import { absentFacts } from "../../../shared/policy/absent-facts.ts";
import { compileExpression } from "../../../shared/policy/expression.ts";
import { FACT_EVIDENCE } from "../../../shared/policy/fact-evidence.ts";
import { FACT_NAMES, factType, ruleLanguage, VARIABLES } from "../../../shared/policy/fact-schema.ts";
import { Facts } from "../../../shared/policy/facts.ts";
import { aQuota, aSignUp } from "../../support/a-facts.ts";

test("every fact is a variable, and the language knows no other but the constants", () => {
  expect(Object.keys(VARIABLES)).toEqual([...Object.keys(Facts.shape), "countries", "parameters"]);
  expect([...FACT_NAMES]).toEqual(Object.keys(Facts.shape));
  expect(Object.keys(VARIABLES).filter((name) => !ruleLanguage().hasVariable(name))).toEqual([]);
});

test.for([
  ["request.count", "double"],
  ["provider.usPerson", "bool"],
  ["request.supply", "string"],
  ["countries.embargoed", "list<string>"],
  ["parameters.largeOrderTpp", "double"],
  ["signals.accessCountries", "list<string>"],
] as const)("`%s` is of type %s", ([path, type]) => {
  expect(ruleLanguage().check(path)).toMatchObject({ valid: true, type });
});

test("no fact is dynamic: a typo anywhere is found before there are facts", () => {
  const paths = leaves("", { kind: "object", fields: VARIABLES });
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const [list, element] = path.split("[]");
    const typo = element === undefined ? `${list}X` : `${list}.exists(x, x${element}X == "a")`;
    expect(ruleLanguage().check(typo).valid, typo).toBe(false);
  }
});

function leaves(path: string, type: ReturnType<typeof factType>): string[] {
  if (type.kind === "object")
    return Object.entries(type.fields).flatMap(([name, of]) =>
      leaves(path === "" ? name : `${path}.${name}`, of),
    );
  if (type.kind === "list" && type.of.kind === "object") return leaves(`${path}[]`, type.of);
  return [path];
}

test.for([z.map(z.string(), z.string()), z.bigint(), z.unknown(), z.date()])(
  "a fact that rules cannot read exactly is refused",
  (schema) => {
    expect(() => factType(schema)).toThrow("expected a fact of");
  },
);

test("every path with evidence is a fact that may be absent", () => {
  const paths = leaves("", { kind: "object", fields: VARIABLES });
  // What holds them is absent as a whole.
  const whole = ["request.endUsers", "ownership.largestNamed"];
  expect(Object.keys(FACT_EVIDENCE).filter((path) => ![...paths, ...whole].includes(path))).toEqual([]);
});

test.for([
  [["request.endUsers[].headquarters"], aSignUp(), ["request"]],
  [["request.endUsers[].headquarters"], aQuota({ request: { endUsers: undefined } }), ["request.endUsers"]],
  [["request.endUsers[].headquarters"], aQuota({ request: { endUsers: [] } }), []],
  [
    ["request.endUsers[].headquarters"],
    aQuota({ request: { endUsers: [{ headquarters: "JP" }, {}, {}] } }),
    ["request.endUsers[].headquarters"],
  ],
  [
    ["subject.headquarters", "hook"],
    aQuota({ subject: { headquarters: undefined } }),
    ["subject.headquarters"],
  ],
  [
    ["signals.accessCountries[]"],
    aQuota({ signals: { accessCountries: undefined } }),
    ["signals.accessCountries"],
  ],
  [["signals.accessCountries[]"], aQuota(), []],
] as const)("of %j, the absent facts are named, the nearest first", ([paths, facts, absent]) => {
  expect(absentFacts(paths, facts)).toEqual(absent);
});

test("a rule may name a part on file, and a part that is not on file is still a fact", () => {
  const request = { accelerators: [{ ...aQuota().request?.accelerators[0], part: "Unheard-of 9000" }] };
  expect(Facts.safeParse({ ...aQuota(), request: { ...aQuota().request, ...request } }).success).toBe(true);
  for (const [part, count] of [
    ["H100 SXM5 80GB", 0],
    ["Unheard-of 9000", 1],
  ] as const) {
    const compiled = compileExpression(ruleLanguage(), `request.accelerators.exists(a, a.part == "${part}")`);
    expect(compiled.ok ? [] : compiled.failure).toHaveLength(count);
  }
});
