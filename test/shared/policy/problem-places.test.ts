import { expect, test } from "vitest";
import type { PackFile } from "../../../shared/policy/read-pack.ts";
import { aPack, aRule, placedRefusals } from "../../support/a-pack.ts";

const LINES = aPack(aRule()).text.split("\n");

/** The line, counted from 1, on which the sound pack has a text. */
const lineOf = (text: string) => LINES.findIndex((line) => line.includes(text)) + 1;

/** The sound pack with one of its texts replaced. */
const changed = (from: string, to: string): PackFile => {
  expect(LINES.join("\n").split(from).length).toBe(2);
  return { name: "own.yaml", text: LINES.join("\n").replace(from, to) };
};

const rule = lineOf("id: a-rule");
const [when, outcome, citation] = [lineOf("when:"), lineOf("outcome:"), lineOf("citation:")];

/** Each row: what is wrong, the file, and the sentence with the place. */
const PLACES: [string, PackFile, string][] = [
  [
    "an unknown field, by its name",
    changed("outcome: review", "outcome: review\n    reson: x"),
    `own.yaml:${outcome + 1}:5, rule a-rule: unknown field \`reson\``,
  ],
  [
    "an unknown field of the pack",
    changed("title: Own rules", "title: Own rules\nauthor: me"),
    `own.yaml:${lineOf("title:") + 1}:1: unknown field \`author\``,
  ],
  [
    "a wrong type, by its value",
    changed("citation: house policy", "citation: 7"),
    `own.yaml:${citation}:15, rule a-rule, citation: invalid input: expected string, received number`,
  ],
  [
    "a value outside its set",
    changed("outcome: review", "outcome: refuse"),
    `own.yaml:${outcome}:14, rule a-rule, outcome: invalid option: expected one of "deny"|"review"`,
  ],
  [
    "a missing citation, by its rule",
    changed("    citation: house policy\n", ""),
    `own.yaml:${rule}:5, rule a-rule, citation: missing: expected string`,
  ],
  [
    "a missing field of the pack, by the pack",
    changed("title: Own rules\n", ""),
    "own.yaml:1:1, title: missing: expected string",
  ],
  [
    "a duplicate id, by the second",
    aPack(`${aRule()}\n${aRule()}`),
    `own.yaml:${rule + aRule().split("\n").length}:9, rule a-rule, id: the pack has another rule of this id`,
  ],
  [
    "a pack of ours again",
    changed("id: own", "id: lists"),
    "own.yaml:1:5, id: the pack `lists` is in lists.yaml, too",
  ],
  [
    "a rule's range of no day",
    changed("outcome: review", 'effective: { until: "2026-01-01" }\n    outcome: review'),
    `own.yaml:${outcome}:16, rule a-rule, effective: the rule is in force on no day`,
  ],
  [
    "a pack's range of no day",
    changed('{ from: "2026-01-01" }', '{ from: "2026-01-01", until: "2026-01-01" }'),
    `own.yaml:${lineOf("effective:")}:12, effective: the pack is in force on no day`,
  ],
  [
    "a day that does not exist",
    changed('{ from: "2026-01-01" }', '{ from: "2026-02-30" }'),
    `own.yaml:${lineOf("effective:")}:20, effective.from: invalid ISO date`,
  ],
  [
    "an unknown fact, by its column in the condition",
    changed("request.endUse ==", "request.use =="),
    `own.yaml:${when}:11, rule a-rule, when, column 9: no such key: use`,
  ],
  [
    "a wrong type in a folded condition",
    changed(
      'request.endUse == "military"',
      ">-\n      request.supply == 'rental' &&\n      request.count == '8'",
    ),
    `own.yaml:${when}:11, rule a-rule, when, column 31: no such overload: double == string`,
  ],
  [
    "a foreign value",
    changed('"military"', '"gaming"'),
    `own.yaml:${when}:11, rule a-rule, when, column 19: \`request.endUse\` is never \`gaming\``,
  ],
  [
    "a fact that is not known at the hook",
    changed("applies: quota-request", "applies: sign-up"),
    `own.yaml:${lineOf("applies:")}:14, rule a-rule, applies: \`request.endUse\` is never known at sign-up`,
  ],
  [
    "an accepted value that the fact never has",
    changed("rules:", "accepts:\n  - { fact: request.endUse, values: [other, gaming], reason: x }\nrules:"),
    `own.yaml:${lineOf("rules:") + 1}:45, accepts.0.values.1: \`request.endUse\` is never \`gaming\``,
  ],
  [
    "a key twice",
    changed("outcome: review", "outcome: review\n    outcome: deny"),
    `own.yaml:${outcome + 1}:5: map keys must be unique`,
  ],
  [
    "an alias",
    changed('request.endUse == "military"', "&w request.exemptRecipient\n    note: *w"),
    `own.yaml:${when + 1}:11: a pack may not use aliases`,
  ],
  ["a tag", changed("house policy", "!include x"), `own.yaml:${citation}:15: unresolved tag: !include`],
  ["nothing", { name: "own.yaml", text: "" }, "own.yaml: invalid input: expected object, received null"],
  ["no text that is read", { name: "own.yaml", text: "x".repeat(200_001) }, "own.yaml: expected at most"],
];

test.for(PLACES)("a problem names the place of %s", ([, file, sentence]) => {
  const [first = "", ...others] = placedRefusals(file);
  expect(first).toContain(sentence);
  expect(others).toEqual([]);
});
