import { expect, test } from "vitest";
import { FilterPattern, matches } from "../../../../infra/local/events/filter-pattern.ts";

const record = { eventName: "INSERT", dynamodb: { NewImage: { outbox: { S: "0" }, n: { N: "1" } } } };

test.for<[unknown, boolean]>([
  [{ dynamodb: { NewImage: { outbox: { S: [{ exists: true }] } } } }, true],
  [{ dynamodb: { NewImage: { outbox: { N: [{ exists: true }] } } } }, false],
  [{ dynamodb: { NewImage: { owes: { S: [{ exists: false }] } } } }, true],
  [{ dynamodb: { NewImage: { outbox: { S: [{ exists: false }] } } } }, false],
  [{ eventName: ["MODIFY", "INSERT"] }, true],
  [{ eventName: ["REMOVE"] }, false],
  [{ eventName: ["INSERT"], dynamodb: { OldImage: { a: { S: [{ exists: true }] } } } }, false],
  [{ toString: [{ exists: true }] }, false],
])("%j matches: %s", ([pattern, expected]) => {
  expect(matches(FilterPattern.parse(JSON.stringify(pattern)), record)).toBe(expected);
});

test.for([
  { eventName: [{ prefix: "IN" }] },
  { eventName: "INSERT" },
  { eventName: [{ exists: true, or: 1 }] },
])("rejects %j, which it could only misread", (pattern) => {
  expect(FilterPattern.safeParse(JSON.stringify(pattern)).success).toBe(false);
});
