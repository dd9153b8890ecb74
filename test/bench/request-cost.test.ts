import { expect, test } from "vitest";
import type { CountedCall } from "./hooks/counted-calls.ts";
import { costOf } from "./request-cost.ts";

const aCall = (
  operation: string,
  startedAt: number,
  endedAt: number,
  overrides: Partial<CountedCall> = {},
) => ({
  operation,
  startedAt,
  endedAt,
  sentBytes: 10,
  receivedBytes: 20,
  ...overrides,
});

const read = (units: number) => ({
  capacity: {
    read: units,
    write: 0,
    indexes: 0,
    reported: units,
    checkBytes: 3000,
    formula: { fixed: 0, checksWritten: 0, checksRead: units },
  },
});

const written = {
  capacity: {
    read: 0,
    write: 5,
    indexes: 2,
    reported: 3,
    checkBytes: 3100,
    formula: { fixed: 2, checksWritten: 1, checksRead: 0 },
  },
};

test("a request costs what its calls cost together", () => {
  const calls = [
    aCall("Query", 1, 2, read(1)),
    aCall("Query", 3, 6, read(1)),
    aCall("GetItem", 4, 5, read(1)),
    aCall("Decrypt", 7, 8),
    aCall("Sign", 9, 10),
    aCall("PutItem", 11, 12, written),
  ];
  expect(costOf(calls)).toEqual({
    calls: { Query: 2, GetItem: 1, Decrypt: 1, Sign: 1, PutItem: 1 },
    sequentialTrips: 3,
    kmsCalls: 2,
    sentBytes: 60,
    receivedBytes: 120,
    readUnits: 3,
    writeUnits: 5,
    reportedUnits: 6,
    formula: { fixed: 2, checksWritten: 1, checksRead: 3 },
    checkBytes: 3100,
  });
});

test("only calls to DynamoDB are its trips, and a message is no call of KMS", () => {
  const cost = costOf([aCall("Sign", 1, 2), aCall("SendMessage", 3, 4)]);
  expect(cost).toMatchObject({ sequentialTrips: 0, kmsCalls: 1, readUnits: 0, writeUnits: 0 });
});
