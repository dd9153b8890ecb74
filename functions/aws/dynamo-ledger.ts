import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { type CheckItem, MARKERS, type Marker } from "../../shared/ledger/check.ts";
import type { CheckKey } from "../../shared/ledger/ids.ts";
import type { CheckLedger, Outbox } from "../../shared/ports.ts";
import { failure, success } from "../../shared/result.ts";
import {
  accountPartition,
  CHECK_PREFIX,
  checkKeyItem,
  closedAtOf,
  fromItem,
  type Item,
  OUTBOX_SHARDS,
  parseCheckKeys,
  toItem,
} from "./check-item.ts";

/** The table and its indexes. */
export type LedgerTable = {
  client: DynamoDBClient;
  tableName: string;
  outboxIndex: string;
  idempotencyIndex: string;
};

/** What the hooks and the reading calls need: strongly consistent reads and the one conditional put. */
export function dynamoChecks(table: Omit<LedgerTable, "outboxIndex">): CheckLedger {
  const { client, tableName: TableName } = table;
  const check = (key: CheckKey) => getCheck(table, key);
  return {
    check,
    async newestCheck(accountId) {
      const [newest] = await newestItems(table, accountId, 1);
      const closedAt = newest && closedAtOf(newest);
      if (closedAt === undefined) return newest && fromItem(newest);
      const [, last] = await newestItems(table, accountId, 2);
      return last && { ...fromItem(last), closedAt };
    },
    async checkByIdempotencyKey(accountId, idempotencyKey) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: table.idempotencyIndex,
          KeyConditionExpression: "pk = :pk AND idempotencyKey = :key",
          ExpressionAttributeValues: marshall({ ":pk": accountPartition(accountId), ":key": idempotencyKey }),
          ConsistentRead: true,
          Limit: 1,
        }),
      );
      const key = Items?.[0] && parseCheckKeys(Items[0]);
      return key && check(key);
    },
    async append(item: CheckItem) {
      try {
        const Item = toItem(item);
        await client.send(
          new PutItemCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),
        );
        return success(undefined);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return failure("number-taken");
        throw error;
      }
    },
  };
}

/** What relay and sweeper need: reading what is owed, and removing it once it is done. */
export function dynamoOutbox(table: Omit<LedgerTable, "idempotencyIndex">): Outbox {
  const { client, tableName: TableName } = table;
  const removeFromOutbox = (key: CheckKey, settled: readonly Marker[]) =>
    updateIf(client, {
      TableName,
      Key: checkKeyItem(key),
      UpdateExpression: `REMOVE ${[...settled, "outbox", "outboxAt"].join(", ")}`,
      ConditionExpression: [
        "attribute_exists(pk)",
        ...others(settled).map((marker) => `attribute_not_exists(${marker})`),
      ].join(" AND "),
    });
  return {
    check: (key) => getCheck(table, key),
    async settle(key, marker) {
      if (await removeFromOutbox(key, [marker])) return;
      const remove = { UpdateExpression: `REMOVE ${marker}`, ConditionExpression: "attribute_exists(pk)" };
      await updateIf(client, { TableName, Key: checkKeyItem(key), ...remove });
    },
    async clear(key) {
      await removeFromOutbox(key, []);
    },
    async closeSuperseded(key, supersededBy) {
      await updateIf(client, {
        TableName,
        Key: checkKeyItem(key),
        UpdateExpression: "SET caseState = :superseded, caseVersion = caseVersion + :one, supersededBy = :by",
        ConditionExpression: "caseState IN (:open, :awaiting)",
        ExpressionAttributeValues: marshall({
          ":superseded": "SUPERSEDED",
          ":open": "OPEN",
          ":awaiting": "AWAITING_APPLICANT",
          ":one": 1,
          ":by": supersededBy,
        }),
      });
    },
    async *overdue(before) {
      for (const shard of OUTBOX_SHARDS) {
        const pages = paginateQuery(
          { client },
          {
            TableName,
            IndexName: table.outboxIndex,
            KeyConditionExpression: "outbox = :shard AND outboxAt < :before",
            ExpressionAttributeValues: marshall({ ":shard": shard, ":before": before.toISOString() }),
          },
        );
        for await (const page of pages)
          yield* (page.Items ?? []).flatMap((item) => parseCheckKeys(item) ?? []);
      }
    },
  };
}

/** The items with the greatest check numbers of an account, greatest first. */
async function newestItems(
  { client, tableName: TableName }: Pick<LedgerTable, "client" | "tableName">,
  accountId: string,
  Limit: number,
): Promise<Item[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :check)",
      ExpressionAttributeValues: marshall({ ":pk": accountPartition(accountId), ":check": CHECK_PREFIX }),
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit,
    }),
  );
  return Items;
}

async function getCheck({ client, tableName }: Pick<LedgerTable, "client" | "tableName">, key: CheckKey) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: checkKeyItem(key), ConsistentRead: true }),
  );
  return Item && closedAtOf(Item) === undefined ? fromItem(Item) : undefined;
}

/** Updates an item if its condition holds; answers whether it did. */
async function updateIf(client: DynamoDBClient, input: UpdateItemCommandInput): Promise<boolean> {
  try {
    await client.send(new UpdateItemCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const others = (settled: readonly Marker[]) => MARKERS.filter((marker) => !settled.includes(marker));
