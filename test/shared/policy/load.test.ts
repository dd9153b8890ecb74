import fc from "fast-check";
import { expect, test } from "vitest";
import { loadPolicy } from "../../../shared/policy/load.ts";
import { problemSentence } from "../../../shared/policy/problem.ts";
import type { PackFile } from "../../../shared/policy/read-pack.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

/** A sound rule, as lines; a change replaces the line of its field, or takes it away. */
function aRule(changes: Record<string, string | undefined> = {}): string {
  const fields = {
    id: "a-rule",
    applies: "quota-request",
    check: "end-use",
    when: 'request.endUse == "military"',
    outcome: "review",
    basis: "policy",
    citation: "house policy",
    reviewer: "A sentence.",
    applicant: "under-review",
    ...changes,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return lines.map(([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${value}`).join("\n");
}

const aPack = (rules: string, head = ""): PackFile => ({
  name: "own.yaml",
  text: [
    "id: own",
    'version: "1"',
    "title: Own rules",
    "legalStatus: House policy",
    head || 'effective: { from: "2026-01-01" }',
    "rules:",
    rules,
    "",
  ].join("\n"),
});

const refusals = (...files: PackFile[]): string[] => {
  const policy = loadPolicy([...shippedPacks(), ...files]);
  return policy.ok ? [] : policy.failure.map(problemSentence);
};

test("an operator's own rule loads beside ours", () => {
  expect(refusals(aPack(aRule()))).toEqual([]);
});

const quoted = (text: string) => `'${text}'`;

/** Each row: what is wrong with the condition, the condition, and the sentence after file, rule and field. */
const CONDITIONS: [string, string, string][] = [
  ["an unknown field", 'request.supplies == "rental"', "column 9: no such key: supplies"],
  ["an unknown variable", 'requests.supply == "rental"', "column 1: unknown variable: requests"],
  [
    "an unknown field in a list",
    'request.accelerators.exists(a, a.klass == "none")',
    "column 34: no such key: klass",
  ],
  ["a wrong type", 'request.count == "8"', "column 1: no such overload: double == string"],
  ["an integer compared with a number", "request.count == 8", "column 1: no such overload: double == int"],
  ["no condition", "request.supply", "column 1: expected a condition, got `string`"],
  ["a broken expression", "request.count > 8.0 &&", "column 23: unexpected token: EOF"],
  ["has()", "has(request.endUsers)", "column 1: a rule may not use `has()`"],
  ["matches()", 'request.endUse.matches("mil.*")', "column 1: a rule may not use `matches()`"],
  ["size()", "size(request.endUsers) > 1", "column 1: a rule may not use `size()`"],
  [
    "exists_one(), whose errors are fatal",
    'request.accelerators.exists_one(a, a.class == "none")',
    "column 1: a rule may not use `exists_one()`",
  ],
  ["indexing", 'request.accelerators[0].class == "none"', "column 1: a rule may not index a list"],
  ["a choice", "request.count > 8.0 ? true : false", "column 1: a rule may not use `?:`"],
  ["arithmetic", "request.count * 2.0 > 8.0", "column 1: a rule may not use `*`"],
  ["dyn(), which would lose the types", "dyn(request).count > 8.0", "column 1: a rule may not use `dyn()`"],
  ["a foreign value", 'request.supply == "rent"', "column 19: `request.supply` is never `rent`"],
  ["a foreign value on the left", '"rent" == request.supply', "column 1: `request.supply` is never `rent`"],
  [
    "a foreign value that is excluded",
    'request.supply != "rent"',
    "column 19: `request.supply` is never `rent`",
  ],
  [
    "a foreign value in a list",
    'request.accelerators.exists(a, a.class in ["3A090.a", "3A090.c"])',
    "column 55: `request.accelerators[].class` is never `3A090.c`",
  ],
  ["a foreign country", '"China" in countries.d5', "column 1: `countries.d5` is never `China`"],
  [
    "a country in lower case",
    'subject.headquarters == "cn"',
    "column 25: `subject.headquarters` is never `cn`",
  ],
  [
    "a quantifier over a literal",
    '["CN"].exists(c, c == subject.headquarters)',
    "column 1: expected a list of facts",
  ],
];

test.for(CONDITIONS)("a condition with %s is refused", ([, when, sentence]) => {
  expect(refusals(aPack(aRule({ when: quoted(when) })))).toEqual([
    `own.yaml, rule a-rule, when, ${sentence}`,
  ]);
});

/** Each row: what is wrong with the rule, the changed fields, and the sentence after file and rule. */
const RULES: [string, Record<string, string | undefined>, string][] = [
  [
    "without a citation",
    { citation: undefined },
    "citation: invalid input: expected string, received undefined",
  ],
  [
    "with an empty citation",
    { citation: '" "' },
    "citation: too small: expected string to have >=1 characters",
  ],
  ["with an unknown field", { reson: "x" }, "unknown field `reson`"],
  [
    "of an unknown check",
    { check: "money" },
    'check: invalid option: expected one of "identity"|"screening"|"jurisdiction"|"accelerators"|"end-use"',
  ],
  [
    "with a day that does not exist",
    { effective: '{ from: "2026-02-30" }' },
    "effective.from: invalid ISO date",
  ],
  [
    "that ends before it begins",
    { effective: '{ from: "2026-06-01", until: "2026-06-01" }' },
    "effective: the rule is in force on no day",
  ],
  [
    "that ends before its pack begins",
    { effective: '{ until: "2025-12-31" }' },
    "effective: the rule is in force on no day",
  ],
  ["that tells an applicant of approval", { applicant: "requirements-met" }, "applicant: invalid option"],
  ["with a report on a review", { report: "true" }, "report: expected a report only with outcome `deny`"],
  [
    "that asks for evidence on a denial",
    { outcome: "deny", requires: "[end-users]" },
    "requires: expected required evidence only with outcome `review`",
  ],
  [
    "resolved by no evidence",
    { resolvedBy: "evidence" },
    "requires: expected the evidence that resolves the rule",
  ],
  [
    "of law that rests on signals",
    { basis: "law", when: "signals.payerIsCustomer" },
    "basis: a rule of basis law may not rest on signals",
  ],
  [
    "of law for some that rests on signals",
    { basis: "{ usPerson: law, otherwise: policy }", when: "signals.payerIsCustomer" },
    "basis: a rule of basis law may not rest on signals",
  ],
  [
    "on a request at sign-up",
    { applies: "[sign-up, quota-request]" },
    "applies: `request.endUse` is never known at sign-up",
  ],
  [
    "that tells of a hit",
    { when: quoted('screening.hits.exists(h, h.list == "EL")'), applicant: "more-information-needed" },
    "applicant: `more-information-needed` may tell the applicant of a watchlist hit",
  ],
  [
    "that asks for evidence on a hit",
    { when: "ownership.blocked.max > 0.0", requires: "[beneficial-ownership]" },
    "requires: a rule on watchlist hits may not ask the applicant for evidence",
  ],
];

test.for(RULES)("a rule %s is refused", ([, changes, sentence]) => {
  const [first = "", ...others] = refusals(aPack(aRule(changes)));
  expect(first).toContain(`own.yaml, rule a-rule, ${sentence}`.replace(", unknown field", ": unknown field"));
  expect(others).toEqual([]);
});

const LONG = "x".repeat(200_001);

/** Each row: what is wrong with the files, the file, and the sentence. */
const FILES: [string, PackFile, string][] = [
  [
    "two rules of one id",
    aPack(`${aRule()}\n${aRule()}`),
    "own.yaml, rule a-rule, id: the pack has another rule of this id",
  ],
  [
    "a pack of ours again",
    { ...aPack(aRule()), text: aPack(aRule()).text.replace("id: own", "id: lists") },
    "own.yaml, id: the pack `lists` is in lists.yaml, too",
  ],
  ["a key twice", aPack(`${aRule()}\n    check: identity`), "own.yaml: map keys must be unique"],
  [
    "an alias",
    aPack(`${aRule({ citation: "&c house policy" })}\n${aRule({ id: "b", citation: "*c" })}`),
    "own.yaml: a pack may not use aliases",
  ],
  ["a tag", aPack(aRule({ citation: "!include x" })), "own.yaml: unresolved tag: !include"],
  ["broken YAML", { name: "own.yaml", text: "id: [" }, "own.yaml: flow sequence in block collection must be"],
  ["nothing", { name: "own.yaml", text: "" }, "own.yaml: invalid input: expected object, received null"],
  ["too long a text", { name: "own.yaml", text: LONG }, "own.yaml: expected at most 200000 characters"],
  [
    "a range of no day",
    aPack(aRule(), 'effective: { from: "2026-01-01", until: "2025-01-01" }'),
    "own.yaml, rule a-rule, effective: the rule is in force on no day",
  ],
];

test.for(FILES)("a file with %s is refused", ([, file, sentence]) => {
  expect(refusals(file)[0]).toContain(sentence);
});

test("parameters in two packs are refused", () => {
  const parameters = shippedPacks().find(({ name }) => name === "provider.yaml")?.text ?? "";
  const again = { name: "z.yaml", text: parameters.replace("id: provider", "id: again") };
  expect(refusals(again)).toEqual(["z.yaml, parameters: the parameters are in provider.yaml, too"]);
});

const without = (name: string) => shippedPacks().filter((file) => file.name !== name);
const sentences = (files: readonly PackFile[]) => {
  const policy = loadPolicy(files);
  return policy.ok ? [] : policy.failure.map(problemSentence);
};

test.for([
  ["provider.yaml", ["packs: expected one pack with `parameters`, got none"]],
  ["end-use.yaml", []],
  ["advanced-computing.yaml", []],
] as const)("our packs without %s", ([name, expected]) => {
  expect(sentences(without(name))).toEqual(expected);
});

test("a required check that no rule belongs to is refused, for each hook", () => {
  const files = shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replaceAll("check: screening", "check: identity"),
  }));
  expect(sentences(files)).toEqual([
    "packs: expected a rule of check `screening` for sign-up, got none",
    "packs: expected a rule of check `screening` for quota-request, got none",
  ]);
});

test.for([
  [
    "screeningStrong: 0.90",
    "screeningStrong: 0.69",
    "parameters.screeningStrong: expected a score of at least `screeningAlert`",
  ],
  ["screeningAlert: 0.70", "screeningAlert: 0", "parameters.screeningAlert: too small"],
  ["screeningStrong: 0.90", "screeningStrong: 1.01", "parameters.screeningStrong: too big"],
  ["quotaMaxDays: 365", "quotaMaxDays: 0.5", "parameters.quotaMaxDays: invalid input"],
  ["quotaMaxDays: 365", "quotaMaxDay: 365", "parameters"],
] as const)("the parameter `%s` as `%s` is refused", ([from, to, sentence]) => {
  const files = shippedPacks().map(({ name, text }) => ({ name, text: text.replace(from, to) }));
  expect(sentences(files)[0]).toContain(`provider.yaml, ${sentence}`);
});

test("equal alert and strong scores are allowed", () => {
  const files = shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replace("Strong: 0.90", "Strong: 0.70"),
  }));
  expect(policyOf(files).parameters.screeningStrong).toBe(0.7);
});

test("every problem of every file is found at once", () => {
  const broken = aPack(`${aRule({ when: "has(request.endUsers)" })}\n${aRule({ id: "b", basis: "custom" })}`);
  expect(refusals(broken, { name: "x.yaml", text: "{}" }).length).toBeGreaterThan(5);
});

test("digest and rules do not depend on the order of files, rules or evidence", () => {
  const { digest, rules } = policyOf();
  const swapped = aPack([aRule(), aRule({ id: "b-rule" })].join("\n"));
  const straight = aPack([aRule({ id: "b-rule" }), aRule()].join("\n"));
  expect(policyOf([...shippedPacks(), swapped]).digest).toBe(policyOf([straight, ...shippedPacks()]).digest);
  fc.assert(
    fc.property(fc.shuffledSubarray(shippedPacks(), { minLength: shippedPacks().length }), (files) => {
      const policy = policyOf(files);
      expect(policy.digest).toBe(digest);
      expect(policy.rules.map(({ pack, id }) => `${pack}/${id}`)).toEqual(
        rules.map(({ pack, id }) => `${pack}/${id}`),
      );
    }),
    { numRuns: 10 },
  );
});

test.for([
  ["citation", { citation: "another" }],
  ["condition", { when: 'request.endUse == "other"' }],
  ["date", { effective: '{ from: "2026-02-01" }' }],
] as const)("another %s of a rule makes another digest", ([, changes]) => {
  const digestOf = (rule: string) => policyOf([...shippedPacks(), aPack(rule)]).digest;
  expect(digestOf(aRule(changes))).not.toBe(digestOf(aRule()));
});

test("all packs load in 100 ms", () => {
  const files = shippedPacks();
  policyOf(files);
  const started = performance.now();
  policyOf(files);
  expect(performance.now() - started).toBeLessThan(100);
});
