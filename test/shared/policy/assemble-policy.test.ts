import fc from "fast-check";
import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import type { PackFile } from "../../../shared/policy/read-pack.ts";
import { aQuota, hit } from "../../support/a-facts.ts";
import { aPack, aRule, problemsOf, refusals } from "../../support/a-pack.ts";
import { policyOf, shippedPacks } from "../../support/shipped-packs.ts";

test("an operator's own rule loads beside ours", () => {
  expect(refusals(aPack(aRule()))).toEqual([]);
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
  [
    "a pack of the house's name",
    { ...aPack(aRule()), text: aPack(aRule()).text.replace("id: own", "id: engine") },
    "own.yaml, id: expected an id other than `engine`",
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
    "own.yaml, effective: the pack is in force on no day",
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
test.for([
  ["provider.yaml", ["packs: expected one pack with `parameters`, got none"]],
  ["end-use.yaml", []],
  ["advanced-computing.yaml", []],
] as const)("our packs without %s", ([name, expected]) => {
  expect(problemsOf(without(name))).toEqual(expected);
});

test("a required check that no rule belongs to is refused, for each hook", () => {
  const files = shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replaceAll("check: screening", "check: identity"),
  }));
  expect(problemsOf(files)).toEqual([
    "packs: expected a rule of check `screening` for sign-up, got none",
    "packs: expected a rule of check `screening` for quota-request, got none",
  ]);
});

test.for([
  [
    "screeningStrong: 0.88",
    "screeningStrong: 0.73",
    "parameters.screeningStrong: expected a score of at least `screeningAlert`",
  ],
  ["screeningAlert: 0.74", "screeningAlert: 0", "parameters.screeningAlert: too small"],
  ["screeningStrong: 0.88", "screeningStrong: 1.01", "parameters.screeningStrong: too big"],
  ["quotaMaxDays: 365", "quotaMaxDays: 0.5", "parameters.quotaMaxDays: invalid input"],
  ["quotaMaxDays: 365", "quotaMaxDay: 365", "parameters"],
  ["identityStrength: strong", "identityStrength: fair", "parameters.identityStrength: "],
  [
    "documentWithSelfieStrength: fair",
    "documentWithSelfieStrength: superior",
    "parameters.documentWithSelfieStrength: ",
  ],
] as const)("the parameter `%s` as `%s` is refused", ([from, to, sentence]) => {
  const files = shippedPacks().map(({ name, text }) => ({ name, text: text.replace(from, to) }));
  expect(problemsOf(files)[0]).toContain(`provider.yaml, ${sentence}`);
});

test("evidence may have to be superior", () => {
  const files = shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replace("identityStrength: strong", "identityStrength: superior"),
  }));
  expect(policyOf(files).parameters.identityStrength).toBe("superior");
});

test("equal alert and strong scores are allowed", () => {
  const files = shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replace("Strong: 0.88", "Strong: 0.74"),
  }));
  expect(policyOf(files).parameters.screeningStrong).toBe(0.74);
});

test("every problem of every file is found at once", () => {
  const broken = aPack(`${aRule({ when: "has(request.endUsers)" })}\n${aRule({ id: "b", basis: "custom" })}`);
  expect(refusals(broken, { name: "x.yaml", text: "{}" }).length).toBeGreaterThan(5);
});

test("no order of the packs changes a decision, byte by byte", () => {
  const facts = aQuota({
    subject: { headquarters: undefined },
    screening: { hits: [hit("EL"), hit("UVL", "potential")] },
    signals: { payerCountry: undefined },
  });
  const decided = (files: readonly PackFile[]) =>
    JSON.stringify(
      decide({
        policy: policyOf(files),
        facts,
        statuses: gatheredStatuses(facts),
        asOf: new Date("2026-11-23"),
      }),
    );
  const straight = decided(shippedPacks());
  fc.assert(
    fc.property(fc.shuffledSubarray(shippedPacks(), { minLength: shippedPacks().length }), (files) => {
      expect(decided(files)).toBe(straight);
    }),
    { numRuns: 10 },
  );
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
