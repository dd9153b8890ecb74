import { expect, test } from "vitest";
import { conditionHolds } from "./condition.ts";
import { updated } from "./update.ts";

const ITEM = { pk: { S: "a" }, n: { N: "10" }, mark: { BOOL: true } };
const VALUES = { ":a": { S: "a" }, ":b": { S: "b" }, ":9": { N: "9" }, ":10": { N: "10" } };

test.for([
  ["attribute_exists(pk)", true],
  ["attribute_not_exists(pk)", false],
  ["attribute_not_exists(other)", true],
  ["pk = :a", true],
  ["pk = :b", false],
  ["pk = :10", false],
  ["pk < :b", true],
  ["pk < :a", false],
  ["pk <= :a", true],
  // Numbers have the order of numbers, in which 10 is more than 9.
  ["n > :9", true],
  ["n >= :10", true],
  ["n < :9", false],
  // What is not there, or of another type, has no order.
  ["other < :a", false],
  ["pk > :9", false],
  ["pk IN (:b, :a)", true],
  ["pk IN (:b)", false],
  ["begins_with(pk, :a)", true],
  ["begins_with(n, :a)", false],
  ["attribute_exists(pk) AND pk = :b", false],
] as const)("the condition `%s` is %s of the item", ([condition, holds]) => {
  expect(conditionHolds(condition, ITEM, VALUES)).toBe(holds);
});

test("of no item at all nothing exists", () => {
  expect(conditionHolds("attribute_not_exists(pk)", undefined, {})).toBe(true);
  expect(conditionHolds("attribute_exists(pk)", undefined, {})).toBe(false);
});

test.for([
  "pk = :a OR n = :10",
  "NOT pk = :a",
  "pk <> :a",
  "size(pk) > :9",
  "#pk = :a",
  "pk = a",
  "pk = :a)",
  "pk IN ()",
  "attribute_exists(pk) AND",
  "",
])("fails to read the condition `%s`", (condition) => {
  expect(() => conditionHolds(condition, ITEM, VALUES)).toThrow(/unknown token/);
});

test("fails where a value is missing", () => {
  expect(() => conditionHolds("pk = :c", ITEM, VALUES)).toThrow("no value for :c");
});

test("an update sets, adds and removes, from the item as it was", () => {
  expect(updated("SET n = n + :9, m = n + :10 REMOVE mark", ITEM, VALUES)).toEqual({
    pk: { S: "a" },
    n: { N: "19" },
    m: { N: "20" },
  });
  expect(ITEM.mark).toEqual({ BOOL: true });
});

test.for(["ADD n :9", "SET n = :9, n = :10", "SET n = n - :9", "REMOVE", "DELETE n", ""])(
  "fails to read the update `%s`",
  (expression) => {
    expect(() => updated(expression, ITEM, VALUES)).toThrow();
  },
);

test("fails to add to what is no number", () => {
  expect(() => updated("SET pk = pk + :9", ITEM, VALUES)).toThrow(/operand/);
  expect(() => updated("SET other = other + :9", ITEM, VALUES)).toThrow(/operand/);
});
