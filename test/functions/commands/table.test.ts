import { expect, test } from "vitest";
import { table } from "../../../functions/commands/table.ts";

test("words begin at the left, numbers end at the right, and no line ends in blanks", () => {
  expect(
    table([
      ["pack", "rules", "status"],
      ["lists", "7", "in force"],
      ["own", "120", ""],
    ]),
  ).toEqual(["pack   rules  status", "lists      7  in force", "own      120"]);
});

test("a column with one word is one of words", () => {
  expect(table([["n"], ["10"], ["none"]])).toEqual(["n", "10", "none"]);
});
