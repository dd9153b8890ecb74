import { expect, test } from "vitest";
import { aPack, aRule, refusals } from "../../support/a-pack.ts";

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
  [
    "a subdivision that is not told apart",
    'places.exists(p, p.area == "RU-MOW")',
    "column 28: `places[].area` is never `RU-MOW`",
  ],
  [
    "a country that does not exist",
    'subject.ultimateParent.area in ["UA-43", "XX"]',
    "column 42: `subject.ultimateParent.area` is never `XX`",
  ],
  [
    "a part that is not on file",
    'request.accelerators.exists(a, a.part == "H100")',
    "column 42: `request.accelerators[].part` is never `H100`",
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

test.for([
  [
    'request.supplies == "rental" && request.supply == "rent" || request.cound > 1.0',
    ["9: no such key: supplies", "51: `request.supply` is never `rent`", "69: no such key: cound"],
  ],
  [
    'places.exists(p, (p.aria == "IR" || p.area == "CU") && p.rol == "access") && has(request.endUsers)',
    ["21: no such key: aria", "58: no such key: rol", "78: a rule may not use `has()`"],
  ],
  [
    '!(request.accelerators.all(a, a.klass == "none" || places.exists(p, p.area == a.part && p.rol == "x")))',
    ["33: no such key: klass", "91: no such key: rol"],
  ],
  // One flaw is told once, however many parts it spoils.
  ['plases.exists(p, p.area == "IR" || p.role == "access")', ["1: unknown variable: plases"]],
  // A text is no condition, though it is a sound expression.
  [
    'request.supply && request.endUsed == "x"',
    ["1: expected a condition, got `string`", "27: no such key: endUsed"],
  ],
] as const)("every flaw of `%s` is told, at its column", ([when, sentences]) => {
  expect(refusals(aPack(aRule({ when: quoted(when) })))).toEqual(
    sentences.map((sentence) => `own.yaml, rule a-rule, when, column ${sentence}`),
  );
});

/** Each row: what is wrong with the rule, the changed fields, and the sentence after file and rule. */
const RULES: [string, Record<string, string | undefined>, string][] = [
  ["without a citation", { citation: undefined }, "citation: missing: expected string"],
  [
    "with an empty citation",
    { citation: '" "' },
    "citation: too small: expected string to have >=1 characters",
  ],
  ["that does not say what would have passed", { toPass: undefined }, "toPass: missing: expected string"],
  ["without a check", { check: undefined }, 'check: missing: expected one of "identity"|"screening"'],
  ["without a basis", { basis: undefined }, 'basis: missing: expected one of "law"|"guidance"'],
  [
    "with a number for a sentence",
    { reviewer: "7" },
    "reviewer: invalid input: expected string, received number",
  ],
  ["with half a basis", { basis: "{ usPerson: law }" }, "basis.otherwise: missing: expected one of"],
  ["that applies to no hook", { applies: "[sign-in]" }, "applies.0: invalid option: expected one of"],
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
