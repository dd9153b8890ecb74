import { GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { checkKeyItem } from "../../../functions/aws/check-item.ts";
import { LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import { MARKERS } from "../../../shared/ledger/check.ts";
import { CASE_STATES } from "../../../shared/review/case.ts";

/** An operation of those that functions/ send, of any outcome. */
export type TableCommand = GetItemCommand | PutItemCommand | QueryCommand | UpdateItemCommand;

/** Items are few, so that operations meet each other's. */
const NUMBERS = 3;
const KEYS = ["key-1", "key-2"] as const;
const SHARDS = ["0", "1"] as const;
const TIMES = ["2026-11-23T11:00:00.000Z", "2026-11-23T12:00:00.000Z", "2026-11-23T13:00:00.000Z"] as const;

/** An operation at random. `prefix` keeps the accounts of one sequence apart from those of others. */
export function anOperation(random: () => number, prefix: string, TableName: string): TableCommand {
  const one = <T>(all: readonly T[]): T => {
    const found = all[Math.floor(random() * all.length)];
    if (found === undefined) throw new RangeError("nothing to choose from");
    return found;
  };
  const some = <T>(all: readonly T[]): T[] => all.filter(() => random() < 0.5);
  const pk = `account#${prefix}`;
  const Key = checkKeyItem({ accountId: prefix, n: 1 + Math.floor(random() * NUMBERS) });
  const marker = one(MARKERS);
  const others = some(MARKERS).map((name) => `attribute_not_exists(${name})`);
  return one<() => TableCommand>([
    () => new GetItemCommand({ TableName, Key, ConsistentRead: true }),
    () =>
      new PutItemCommand({
        TableName,
        Item: {
          ...Key,
          ...marshall({
            idempotencyKey: one(KEYS),
            answer: `answer ${Math.floor(random() * 1000)}`,
            record: new Uint8Array([1, Math.floor(random() * 256)]),
            standing: { cases: [{ n: 1 }], grants: [] },
            ...Object.fromEntries(some(MARKERS).map((name) => [name, true])),
            ...(random() < 0.7 && { outbox: `${prefix} ${one(SHARDS)}`, outboxAt: one(TIMES) }),
            ...(random() < 0.5 && { caseState: one(CASE_STATES), caseVersion: 1, caseDueAt: one(TIMES) }),
          }),
        },
        ...(random() < 0.8 && { ConditionExpression: "attribute_not_exists(pk)" }),
      }),
    () =>
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: `REMOVE ${[...new Set([marker, ...some(["outbox", "outboxAt"])])].join(", ")}`,
        ConditionExpression: ["attribute_exists(pk)", ...others].join(" AND "),
      }),
    () =>
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: "SET caseState = :superseded, caseVersion = caseVersion + :one, supersededBy = :by",
        ConditionExpression: one([
          "caseState IN (:open, :awaiting)",
          "attribute_exists(pk) AND caseState IN (:open, :awaiting)",
        ]),
        ExpressionAttributeValues: marshall({
          ":superseded": "SUPERSEDED",
          ":open": "OPEN",
          ":awaiting": "AWAITING_APPLICANT",
          ":one": 1,
          ":by": 2,
        }),
      }),
    () =>
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :check)",
        ExpressionAttributeValues: marshall({ ":pk": pk, ":check": "check#" }),
        ConsistentRead: true,
        ScanIndexForward: random() < 0.5,
        Limit: 1 + Math.floor(random() * NUMBERS),
      }),
    () =>
      new QueryCommand({
        TableName,
        IndexName: LEDGER_INDEXES.idempotency,
        KeyConditionExpression: "pk = :pk AND idempotencyKey = :key",
        ExpressionAttributeValues: marshall({ ":pk": pk, ":key": one(KEYS) }),
        ConsistentRead: true,
        Limit: 10,
      }),
    () =>
      new QueryCommand({
        TableName,
        IndexName: LEDGER_INDEXES.outbox,
        KeyConditionExpression: "outbox = :shard AND outboxAt < :before",
        ExpressionAttributeValues: marshall({ ":shard": `${prefix} ${one(SHARDS)}`, ":before": one(TIMES) }),
        Limit: 10,
      }),
    () =>
      new PutItemCommand({ TableName, Item: marshall({ pk: `link#${prefix}`, sk: `account#${one(KEYS)}` }) }),
    () =>
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: marshall({ ":pk": `link#${prefix}` }),
        ConsistentRead: true,
        Limit: 1 + Math.floor(random() * NUMBERS),
      }),
  ])();
}
