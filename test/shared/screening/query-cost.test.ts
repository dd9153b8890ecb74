import { expect, test } from "vitest";
import { anEntry, aQuery, screenerOf, THRESHOLDS } from "./an-entry.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const COMMON = ["mohammed", "mohamed", "muhammad", "ali", "aly", "ahmed", "ahmad", "hassan", "hasan", "khan"];
const nth = <T>(values: readonly T[], index: number): T | undefined => values[index % values.length];

/** As common names as a list has: every entry shares words with thousands, and many have initials. */
const list = Array.from({ length: 8000 }, (_, index) =>
  anEntry(
    [COMMON[index % 10], nth(COMMON, index * 3 + 1), nth([...LETTERS], index), `family${index % 900}`].join(
      " ",
    ),
    { id: `e${index}`, kind: "person" },
  ),
);
const screen = screenerOf(list);

test.for([
  ["letters", Array.from({ length: 100 }, (_, index) => LETTERS[index % 26]).join(" ")],
  ["one letter again and again", "a ".repeat(100)],
  ["a common word again and again", "mohammed ".repeat(100)],
  ["common words and letters", `${COMMON.join(" ")} ${[...LETTERS].join(" ")}`],
  ["one long word", "technology".repeat(2000)],
] as const)("twenty names of %s cost less than a second", ([, name]) => {
  const query = aQuery(name, { kind: "person", names: Array.from({ length: 20 }, () => name) });
  const start = performance.now();
  screen(query, THRESHOLDS);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("a listed name that is longer than the bound still meets itself", () => {
  const long = Array.from({ length: 60 }, (_, index) => `zorlen${index}`).join(" ");
  const [hit] = screenerOf([anEntry(long)])(aQuery(long), THRESHOLDS);
  expect(hit?.score).toBe(1);
});
