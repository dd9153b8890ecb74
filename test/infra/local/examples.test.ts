import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXAMPLES, EXAMPLES_FOLDER, writeExamples } from "../../../infra/local/examples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** The folder of a start, and what one example says in it. */
function started() {
  const project = temporaryFolder();
  const file = join(project, EXAMPLES_FOLDER, "approved.json");
  writeExamples(project, NOW);
  utimesSync(file, NOW, NOW);
  return { project, file, text: () => readFileSync(file, "utf8") };
}

test("each example has evidence of the day before the start", () => {
  const { project, text } = started();
  expect(text()).toContain('"at": "2026-11-22T12:00:00.000Z"');
  for (const { name } of EXAMPLES)
    expect(JSON.parse(readFileSync(join(project, EXAMPLES_FOLDER, `${name}.json`), "utf8"))).toBeTypeOf(
      "object",
    );
});

test("a later start keeps the bodies, for the same keys must meet them again", () => {
  const { project, text } = started();
  const first = text();
  writeExamples(project, daysLater(30));
  expect(text()).toBe(first);
});

test.for<[string, number, (text: string) => string]>([
  ["has aged", 91, (text) => text],
  ["is of another version of the contract", 1, (text) => text.replace('"status": "no"', '"status": "maybe"')],
])("a body that %s is written anew", ([, days, changed]) => {
  const { project, file, text } = started();
  const before = changed(text());
  writeFileSync(file, before);
  utimesSync(file, NOW, NOW);
  writeExamples(project, daysLater(days));
  expect(text()).not.toBe(before);
});
