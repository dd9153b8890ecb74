import { expect, test } from "vitest";
import { splitUnName, uniqueNames } from "../../../shared/watchlist/un-names.ts";

test.for([
  ["JOHN  DOE ", ["JOHN DOE"]],
  ["Jon Doe; Jonny Doe", ["Jon Doe", "Jonny Doe"]],
  ["Jon Doe; Jonny Doe b) J. Doe", ["Jon Doe", "Jonny Doe", "J. Doe"]],
  ["Jon Doe (Джон Доу)", ["Jon Doe", "Джон Доу"]],
  ["Jon Doe (original script: Джон Доу)", ["Jon Doe", "Джон Доу"]],
  ["Джон Доу (Jon Doe; Jonny Doe)", ["Джон Доу", "Jon Doe", "Jonny Doe"]],
  ["Jon Doe (birth name)", ["Jon Doe"]],
  ["JON DOE (COMBAT NAME)", ["JON DOE"]],
  [") Jon Doe", ["Jon Doe"]],
  ["Jon Doe (Джон Доу ),", ["Jon Doe", "Джон Доу"]],
  ["EXAMPLE WORKS (EW)", ["EXAMPLE WORKS", "EW*"]],
  ["EXAMPLE WORKS (EW) ; EXAMPLE PLANT (EP)", ["EXAMPLE WORKS", "EW*", "EXAMPLE PLANT", "EP*"]],
  [
    "Example Front (EF) (Джон (original script); Example Face)",
    ["Example Front", "EF*", "Джон", "Example Face"],
  ],
  // What is no acronym of the name, and what only tells two branches apart, stays in it.
  ["EXAMPLE WORKS (NGO)", ["EXAMPLE WORKS (NGO)"]],
  ["KIND FOUNDATION (KENYA)", ["KIND FOUNDATION (KENYA)"]],
  ["(Sheikh) Jon Doe", ["(Sheikh) Jon Doe"]],
  ["示例(香港)有限公司", ["示例(香港)有限公司"]],
  ["", []],
  [" - ", []],
] as const)("`%s` holds %o", ([text, names]) => {
  expect(splitUnName(text).map(({ name, isAcronym }) => `${name}${isAcronym ? "*" : ""}`)).toEqual(names);
});

test("keeps each name once, with the best that is said of it", () => {
  expect(
    uniqueNames([
      { name: "A", quality: "primary" },
      { name: "B", quality: "weak-alias" },
      { name: "A", quality: "weak-alias" },
      { name: "B", quality: "strong-alias" },
    ]),
  ).toEqual([
    { name: "A", quality: "primary" },
    { name: "B", quality: "strong-alias" },
  ]);
});

test("takes parentheses without end apart in a moment, and no text longer than any alias", () => {
  const start = performance.now();
  expect(splitUnName(`${"a (b".repeat(400)}${")".repeat(400)}`)).toHaveLength(1);
  expect(splitUnName("(a;".repeat(600))).toHaveLength(1);
  expect(splitUnName("a; ".repeat(700))).toHaveLength(1);
  expect(splitUnName("a; ".repeat(600))).toHaveLength(600);
  expect(performance.now() - start).toBeLessThan(500);
});
