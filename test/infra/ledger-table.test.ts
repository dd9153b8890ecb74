import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { dynamoErasure } from "../../functions/aws/dynamo-erasure.ts";
import { dynamoOutbox } from "../../functions/aws/dynamo-ledger.ts";
import { FUNCTION_NAMES, type FunctionName } from "../../infra/function-names.ts";
import { MARKERS } from "../../shared/ledger/check.ts";
import { onboardingTemplate, permissionsOf, render, resource } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const table = resource(template, "AWS::DynamoDB::Table", "LedgerTable");
const key = resource(template, "AWS::KMS::Key", "LedgerKey");

test("the ledger outlives its stack and can be restored to any second", () => {
  expect(table).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  expect(table.Properties).toMatchObject({
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    BillingMode: "PAY_PER_REQUEST",
  });
});

test("backups reach back as far as an erasure says, which is what DynamoDB does unless told otherwise", () => {
  expect(table.Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
});

test("the ledger is encrypted under a key of its own, which rotates and outlives the stack", () => {
  const { SSEEnabled, SSEType, KMSMasterKeyId } = table.Properties.SSESpecification;
  expect({ SSEEnabled, SSEType, key: render(KMSMasterKeyId) }).toEqual({
    SSEEnabled: true,
    SSEType: "KMS",
    key: "LedgerKey.Arn",
  });
  expect(key).toMatchObject({ DeletionPolicy: "Retain", Properties: { EnableKeyRotation: true } });
});

test("the stream tells of new images", () => {
  expect(table.Properties.StreamSpecification).toEqual({ StreamViewType: "NEW_IMAGE" });
});

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];

test("the indexes have their keys and project no personal data", () => {
  expect(table.Properties).toMatchObject({ KeySchema: keys("pk", "sk") });
  expect(table.Properties.GlobalSecondaryIndexes).toEqual([
    {
      IndexName: "outbox",
      KeySchema: keys("outbox", "outboxAt"),
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
    {
      IndexName: "case-queue",
      KeySchema: keys("caseState", "caseDueAt"),
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["accountId", "hook", "caseVersion"] },
    },
  ]);
  expect(table.Properties.LocalSecondaryIndexes).toEqual([
    {
      IndexName: "idempotency",
      KeySchema: keys("pk", "idempotencyKey"),
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ]);
  const types = table.Properties.AttributeDefinitions.map(
    ({ AttributeType }: { AttributeType: string }) => AttributeType,
  );
  expect(new Set(types)).toEqual(new Set(["S"]));
});

type Row = [FunctionName, string, string[]];

/** The partitions in which a function may take an action on the table. */
const PARTITIONS: Row[] = [
  ["sign-up", "Query", ["account#*", "keys", "keys#challenge", "link#*", "watchlist"]],
  ["sign-up", "PutItem", ["account#*", "keys", "keys#challenge"]],
  ["evidence", "Query", ["account#*", "keys", "keys#challenge", "link#*", "watchlist"]],
  ["evidence", "PutItem", ["account#*", "keys", "keys#challenge"]],
  ["quota-request", "PutItem", ["account#*", "keys", "keys#challenge"]],
  ["challenge", "GetItem", ["keys#challenge"]],
  ["challenge", "PutItem", ["keys#challenge"]],
  ["erasure", "Query", ["account#*"]],
  ["erasure", "GetItem", ["account#*"]],
  ["erasure", "UpdateItem", ["account#*"]],
  ["erasure", "DeleteItem", ["link#*"]],
  ["account", "Query", ["account#*"]],
  ["upload", "Query", ["account#*"]],
  ["identity-session", "Query", ["account#*"]],
  ["attestation", "GetItem", ["account#*"]],
  ["health", "GetItem", ["watchlist"]],
  ["watchlist-activation", "GetItem", ["watchlist"]],
  ["watchlist-activation", "PutItem", ["watchlist"]],
  ...(["relay", "sweeper"] as const).flatMap((name): Row[] => [
    [name, "UpdateItem", ["account#*"]],
    [name, "GetItem", ["account#*", "keys"]],
    [name, "Query", ["account#*", "link#*"]],
    [name, "PutItem", ["account#*", "link#*"]],
    [name, "DeleteItem", ["link#*"]],
  ]),
];

test.for(PARTITIONS)("%s may %s only where it has business", ([name, action, partitions]) => {
  const permissions = permissionsOf(template, name).filter(
    ({ allows }) => allows === `dynamodb:${action} LedgerTable.Arn`,
  );
  expect(permissions).toHaveLength(1);
  expect(permissions[0]?.condition).toMatchObject({
    "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions },
  });
});

test.for(["sign-up", "account", "health", "sweeper"] as const)(
  "%s uses the ledger's key through DynamoDB alone",
  (name) => {
    const permissions = permissionsOf(template, name).filter(({ allows }) =>
      allows.endsWith(" LedgerKey.Arn"),
    );
    for (const { condition } of permissions)
      expect(JSON.stringify(condition)).toMatch(/"kms:ViaService":.*"dynamodb\.".*"\.amazonaws\.com"/);
    expect(permissions.length).toBeGreaterThan(1);
  },
);

/** What IAM lets a function's updates touch. */
const updatable = (name: FunctionName): string[] =>
  permissionsOf(template, name)
    .filter(({ allows }) => allows.startsWith("dynamodb:UpdateItem "))
    .flatMap(({ condition }) => Object(condition)["ForAllValues:StringEquals"]["dynamodb:Attributes"]);
const settled = updatable("relay");

test("of all functions erasure alone may update a wrapped key, and it can unwrap none", () => {
  expect(FUNCTION_NAMES.filter((name) => updatable(name).length > 0)).toEqual([
    "erasure",
    "relay",
    "sweeper",
  ]);
  expect(FUNCTION_NAMES.filter((name) => updatable(name).includes("wrappedKey"))).toEqual(["erasure"]);
  expect(updatable("erasure")).toEqual(["pk", "sk", "wrappedKey", "erasedAt", "closedAt"]);
  expect(JSON.stringify(permissionsOf(template, "erasure"))).not.toContain(" DataKey");
});

test("no update may return what it did not change, nor erasure the key that it removes", () => {
  const returned = (name: FunctionName) =>
    permissionsOf(template, name)
      .filter(({ allows }) => allows.startsWith("dynamodb:UpdateItem "))
      .map(({ condition }) => Object(condition).StringEqualsIfExists["dynamodb:ReturnValues"]);
  expect(returned("erasure")).toEqual([["NONE", "UPDATED_NEW"]]);
  expect(returned("relay")).toEqual([["NONE", "UPDATED_OLD", "UPDATED_NEW"]]);
});

test("IAM allows every attribute that erasing names", async () => {
  const dynamoDb = mockClient(DynamoDBClient);
  dynamoDb.on(UpdateItemCommand).resolves({ Attributes: { erasedAt: { S: "2026-11-25T12:00:00.000Z" } } });
  const { close, keys } = dynamoErasure({ client: new DynamoDBClient({}), tableName: "ledger" });
  await close({ accountId: "acme", n: 2 }, new Date());
  await keys.destroyAccountKey("acme", new Date());
  const updates = dynamoDb.commandCalls(UpdateItemCommand).map((call) => call.args[0].input);
  expect(updates).toHaveLength(2);
  for (const {
    Key = {},
    UpdateExpression = "",
    ConditionExpression = "",
    ReturnValues = "NONE",
  } of updates) {
    const named = [...Object.keys(Key), ...attributesIn(`${UpdateExpression} ${ConditionExpression}`)];
    expect(updatable("erasure")).toEqual(expect.arrayContaining(named));
    expect(["NONE", "UPDATED_NEW"]).toContain(ReturnValues);
  }
});

test("what was attested is out of reach of an update", () => {
  for (const sealed of [
    "answer",
    "record",
    "requestMac",
    "standing",
    "outcome",
    "idempotencyKey",
    "wrappedKey",
  ])
    expect(settled).not.toContain(sealed);
});

test("IAM allows every attribute that settling names", async () => {
  const dynamoDb = mockClient(DynamoDBClient);
  const outbox = dynamoOutbox({ client: new DynamoDBClient({}), tableName: "ledger", outboxIndex: "outbox" });
  const check = { accountId: "acme", n: 1 };
  for (const marker of MARKERS) await outbox.settle(check, marker);
  await outbox.clear(check);
  await outbox.closeSuperseded(check, 2);

  const updates = dynamoDb.commandCalls(UpdateItemCommand).map((call) => call.args[0].input);
  expect(updates.length).toBeGreaterThanOrEqual(MARKERS.length + 2);
  for (const { Key = {}, UpdateExpression = "", ConditionExpression = "", ReturnValues } of updates) {
    const named = [...Object.keys(Key), ...attributesIn(`${UpdateExpression} ${ConditionExpression}`)];
    expect(settled).toEqual(expect.arrayContaining(named));
    expect(ReturnValues).toBeUndefined();
  }
});

/** Attribute names in an expression: its words without keywords, functions and placeholders. */
const attributesIn = (expression: string): string[] =>
  (expression.match(/(?<![:\w])[a-z]\w*/g) ?? []).filter(
    (word) => !/^(attribute_|if_)(not_)?exists$/.test(word),
  );
