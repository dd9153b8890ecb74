import {
  type AttributeValue,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toItem } from "../../../functions/aws/check-item.ts";
import { LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import { aCheck, aReview } from "../../support/a-check.ts";
import { startLedgerTable } from "../../support/ledger-table.ts";
import { capacityOf, type DynamoDbAnswer, type DynamoDbInput } from "./call-capacity.ts";
import {
  describeFormula,
  indexesOf,
  itemBytes,
  newIndexUnits,
  readUnits,
  unitsAt,
  writeUnits,
} from "./capacity.ts";

let table: Awaited<ReturnType<typeof startLedgerTable>>;
let indexes: ReturnType<typeof indexesOf>;
beforeAll(async () => {
  table = await startLedgerTable();
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.tableName }));
  indexes = indexesOf(Table ?? {});
});
afterAll(() => table.stop());

test.for([
  [0, 1, 1],
  [1, 1, 1],
  [1024, 1, 1],
  [1025, 2, 1],
  [3072, 3, 1],
  [4096, 4, 1],
  [4097, 5, 2],
] as const)("%i bytes take %i units to write and %i to read", ([bytes, write, read]) => {
  expect(writeUnits(bytes)).toBe(write);
  expect(readUnits(bytes)).toBe(read);
  expect(readUnits(bytes, false)).toBe(read / 2);
});

test.for<[string, AttributeValue, number]>([
  ["a text", { S: "Müller" }, 7],
  ["bytes", { B: new Uint8Array(5) }, 5],
  ["yes or no", { BOOL: true }, 1],
  ["nothing", { NULL: true }, 1],
  ["a number of one digit", { N: "7" }, 2],
  ["a number of four digits", { N: "1769" }, 3],
  ["a negative fraction of four digits", { N: "-0.1769" }, 3],
  ["an empty list", { L: [] }, 3],
  ["a list of two texts", { L: [{ S: "a" }, { S: "bc" }] }, 3 + 2 + 3],
  ["a map of one text", { M: { name: { S: "ab" } } }, 3 + 1 + 4 + 2],
])("%s has its size", ([, value, bytes]) => {
  expect(itemBytes({ pk: value })).toBe(2 + bytes);
});

/** An item of exactly so many bytes. */
const anItem = (bytes: number, id: string): Record<string, AttributeValue> => {
  const item: Record<string, AttributeValue> = marshall({ pk: "account#sized", sk: id, record: "" });
  return { ...item, record: { S: "x".repeat(bytes - itemBytes(item)) } };
};

const SIZES = [100, 1023, 1024, 1025, 3072, 3073, 4095, 4096, 4097, 8192, 8193];

test.for(SIZES)("what an item of %i bytes takes is what the embedded server reports", async (bytes) => {
  const { client, tableName: TableName } = table;
  const item = anItem(bytes, `check#${bytes}`);
  const ask = { TableName, ReturnConsumedCapacity: "TOTAL" } as const;
  const key = { pk: item["pk"] ?? { S: "" }, sk: item["sk"] ?? { S: "" } };
  const put = { ...ask, Item: item };
  const get = { ...ask, Key: key, ConsistentRead: true };
  const query = {
    ...ask,
    ConsistentRead: false,
    KeyConditionExpression: "pk = :pk AND sk = :sk",
    ExpressionAttributeValues: { ":pk": key.pk, ":sk": key.sk },
  };
  expectReported("PutItem", put, await client.send(new PutItemCommand(put)));
  expectReported("GetItem", get, await client.send(new GetItemCommand(get)));
  expectReported("Query", query, await client.send(new QueryCommand(query)));
  expectReported(
    "Query",
    { ...query, ConsistentRead: true },
    await client.send(new QueryCommand({ ...query, ConsistentRead: true })),
  );
});

function expectReported(operation: string, input: DynamoDbInput, answer: DynamoDbAnswer): void {
  const { read, write, reported } = capacityOf(operation, input, answer, indexes);
  expect(reported).toBeGreaterThan(0);
  expect(read + write, operation).toBe(reported);
}

test("what is not there takes a unit to look for, and the embedded server agrees but for queries", async () => {
  const { client, tableName: TableName } = table;
  const ask = { TableName, ConsistentRead: true, ReturnConsumedCapacity: "TOTAL" } as const;
  const get = { ...ask, Key: marshall({ pk: "none", sk: "none" }) };
  expectReported("GetItem", get, await client.send(new GetItemCommand(get)));
  const query = {
    ...ask,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: marshall({ ":pk": "none" }),
  };
  const answer = await client.send(new QueryCommand(query));
  expect(capacityOf("Query", query, answer, indexes)).toMatchObject({ read: 1, reported: 0 });
});

test.for([
  ["a check that owes nothing is in the idempotency index", aCheck(), 1],
  ["a check that owes something is in the outbox, too", aCheck({ markers: ["owesLinks"] }), 2],
  ["a review is in all three", aReview(), 3],
] as const)("%s", ([, check, units]) => {
  expect(newIndexUnits(toItem(check), indexes)).toBe(units);
});

test("an index takes as many units as what it repeats is large", () => {
  expect(newIndexUnits(toItem(aReview({ idempotencyKey: "k".repeat(1100) })), indexes)).toBe(4);
});

test("settling what a check owes writes it whole, and takes it out of the outbox", async () => {
  const { client, tableName: TableName } = table;
  const check = aCheck({ accountId: "settled", markers: ["owesLinks"], record: new Uint8Array(2600) });
  const item = toItem(check);
  await client.send(new PutItemCommand({ TableName, Item: item }));
  const update = {
    TableName,
    Key: { pk: item["pk"] ?? { S: "" }, sk: item["sk"] ?? { S: "" } },
    UpdateExpression: "REMOVE owesLinks, outbox, outboxAt",
    ReturnConsumedCapacity: "TOTAL",
  } as const;
  const answer = await client.send(new UpdateItemCommand(update));
  expect(capacityOf("UpdateItem", update, answer, indexes)).toMatchObject({
    write: writeUnits(itemBytes(item)) + 1,
    indexes: 1,
    reported: writeUnits(itemBytes(item)),
  });
});

test("fails for an operation that nobody has thought of", () => {
  expect(() => capacityOf("TransactWriteItems", {}, {}, indexes)).toThrow("counted nowhere");
});

test.for([
  ["a check that is put", { fixed: 2, checksWritten: 1, checksRead: 0 }, "2 + 1·⌈s/1 KB⌉", 3, 5, 6],
  ["checks that are read", { fixed: 1, checksWritten: 0, checksRead: 2 }, "1 + 2·⌈s/4 KB⌉", 3, 3, 3],
  ["no check", { fixed: 4, checksWritten: 0, checksRead: 0 }, "4", 4, 4, 4],
] as const)("a formula of %s", ([, formula, text, at1, at3, over3]) => {
  expect(describeFormula(formula)).toBe(text);
  expect([1024, 3072, 3073].map((bytes) => unitsAt(formula, bytes))).toEqual([at1, at3, over3]);
});

test("the indexes are those of the ledger", () => {
  expect(indexes.map(({ keys }) => keys[0]).sort()).toEqual(["caseState", "outbox", "pk"]);
  expect(Object.keys(LEDGER_INDEXES)).toHaveLength(indexes.length);
});
