import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TableChange } from "../../../../infra/local/servers/table-changes.ts";
import { createTable, startDynamoDb, TableProperties } from "../../../../infra/local/servers/tables.ts";

const properties = TableProperties.parse({
  AttributeDefinitions: ["pk", "sk", "key", "outboxShard"].map((AttributeName) => ({
    AttributeName,
    AttributeType: "S",
  })),
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: "idempotency",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "key", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "outbox",
      KeySchema: [{ AttributeName: "outboxShard", KeyType: "HASH" }],
      Projection: { ProjectionType: "ALL" },
    },
  ],
});

const TableName = "Ledger";
let changes: TableChange[] = [];
let server: Awaited<ReturnType<typeof startDynamoDb>>;
let client: DynamoDBClient;

beforeAll(async () => {
  server = await startDynamoDb((change) => changes.push(change), undefined);
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  client = new DynamoDBClient({ endpoint: server.url, region: "us-east-1", credentials, maxAttempts: 1 });
  await createTable(client, { id: TableName, properties });
});
afterAll(() => server.stop());
beforeEach(() => {
  changes = [];
});

const item = (pk: string, more: Record<string, { S: string }> = {}) => ({
  pk: { S: pk },
  sk: { S: "1" },
  ...more,
});
const put = (pk: string, more = {}, condition = {}) =>
  client.send(new PutItemCommand({ TableName, Item: item(pk, more), ...condition }));

test("puts, updates and deletes are told with the item before and after", async () => {
  await put("a");
  const update = { UpdateExpression: "SET note = :n", ExpressionAttributeValues: { ":n": { S: "x" } } };
  await client.send(new UpdateItemCommand({ TableName, Key: item("a"), ...update }));
  await client.send(new DeleteItemCommand({ TableName, Key: item("a") }));
  const noted = item("a", { note: { S: "x" } });
  expect(changes).toEqual([
    { table: TableName, keys: item("a"), after: item("a") },
    { table: TableName, keys: item("a"), before: item("a"), after: noted },
    { table: TableName, keys: item("a"), before: noted },
  ]);
});

test("a write whose condition fails and a delete of nothing are not told", async () => {
  await put("b");
  await expect(put("b", {}, { ConditionExpression: "attribute_not_exists(pk)" })).rejects.toThrow();
  await client.send(new DeleteItemCommand({ TableName, Key: item("nothing") }));
  expect(changes).toHaveLength(1);
});

test("each of many writes at once is told once, as itself", async () => {
  const names = Array.from({ length: 50 }, (_, at) => `many-${at}`);
  await Promise.all(names.map((name) => put(name, { key: { S: name } })));
  const batch = [{ PutRequest: { Item: item("batch-1") } }, { PutRequest: { Item: item("batch-2") } }];
  await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: batch } }));
  expect(changes.map(({ after }) => after?.["pk"]?.S).sort()).toEqual(
    [...names, "batch-1", "batch-2"].sort(),
  );
  for (const { keys, after } of changes) expect(after).toMatchObject(keys);
});

test("of fifty conditional puts of one item exactly one wins, and exactly one is told", async () => {
  const attempts = Array.from({ length: 50 }, (_, at) =>
    put("race", { key: { S: String(at) } }, { ConditionExpression: "attribute_not_exists(pk)" }),
  );
  const won = (await Promise.allSettled(attempts)).filter(({ status }) => status === "fulfilled");
  expect(won).toHaveLength(1);
  expect(changes).toHaveLength(1);
});

test.for([
  { IndexName: "idempotency", condition: "pk = :pk AND #key = :key", ConsistentRead: true },
  { IndexName: "outbox", condition: "outboxShard = :key", ConsistentRead: false },
])("the index $IndexName finds an item, and no longer when its attribute is gone", async (index) => {
  const key = { S: index.IndexName };
  const find = async () => {
    const isLocal = index.IndexName === "idempotency";
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: index.IndexName,
        KeyConditionExpression: index.condition,
        ConsistentRead: index.ConsistentRead,
        ...(isLocal && { ExpressionAttributeNames: { "#key": "key" } }),
        ExpressionAttributeValues: { ":key": key, ...(isLocal && { ":pk": { S: "indexed" } }) },
      }),
    );
    return Items.map(({ pk }) => pk?.S);
  };
  await put("indexed", { key, outboxShard: key });
  expect(await find()).toEqual(["indexed"]);
  await put("indexed");
  expect(await find()).toEqual([]);
});

test("a table that is already there is kept when it has the same shape, and refused when it has another", async () => {
  await createTable(client, { id: TableName, properties });
  const { LocalSecondaryIndexes: _dropped, ...other } = properties;
  await expect(createTable(client, { id: TableName, properties: other })).rejects.toThrow(
    /^Ledger: .*keys or indexes/,
  );
});

test("a stop waits for the requests that clients have left behind", async () => {
  const changed = Promise.withResolvers<void>();
  const left = await startDynamoDb(() => changed.resolve(), undefined);
  const settings = { region: "us-east-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } };
  const client = new DynamoDBClient({ ...settings, endpoint: left.url, maxAttempts: 1 });
  await createTable(client, { id: "left", properties });
  const Item = { pk: { S: "p" }, sk: { S: "s" } };
  const query = {
    TableName: "left",
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: "p" } },
  };
  const commands = Array.from({ length: 40 }, (_, index) =>
    index === 20 ? new PutItemCommand({ TableName: "left", Item }) : new QueryCommand(query),
  );
  const answers = commands.map((command) => client.send(command as QueryCommand).catch(() => undefined));
  await changed.promise;
  client.destroy();
  // A store that is closed under a query throws where nobody can catch it, which ends the test run.
  await left.stop();
  await Promise.all(answers);
});
