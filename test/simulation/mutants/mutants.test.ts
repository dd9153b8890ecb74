import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MUTANTS } from "./mutants.ts";

test.for(MUTANTS)("the line of `$name` is in its file, once", ({ file, from, to }) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");
  expect(text.split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});

test("there are 25 mutants at least, and no two have a name in common", () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(25);
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
});
