import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { WatchlistManifest } from "../../shared/watchlist/manifest.ts";

const KEY = { pk: "watchlist", sk: "active" };

/** Which list is in force, and where its compiled form lies. One item, changed only by compare-and-swap. */
export const WatchlistPointer = z.object({
  /** Counts the activations; the value that is compared. */
  version: z.int().min(1),
  objectKey: z.string(),
  manifest: WatchlistManifest,
});
export type WatchlistPointer = z.infer<typeof WatchlistPointer>;

/** The ledger's table. */
export type PointerTable = { dynamoDb: DynamoDBClient; tableName: string };

/** The pointer, read consistently; undefined when no list was ever activated. */
export async function readPointer({
  dynamoDb,
  tableName,
}: PointerTable): Promise<WatchlistPointer | undefined> {
  const { Item } = await dynamoDb.send(
    new GetItemCommand({ TableName: tableName, Key: marshall(KEY), ConsistentRead: true }),
  );
  return Item && WatchlistPointer.parse(unmarshall(Item));
}

/** Moves the pointer if it still is where `from` found it; answers whether it did. */
export async function swapPointer(
  { dynamoDb, tableName }: PointerTable,
  from: WatchlistPointer | undefined,
  to: Omit<WatchlistPointer, "version">,
): Promise<boolean> {
  const Item = marshall(
    { ...KEY, ...to, version: (from?.version ?? 0) + 1 },
    { removeUndefinedValues: true },
  );
  const condition = from
    ? {
        ConditionExpression: "version = :from",
        ExpressionAttributeValues: marshall({ ":from": from.version }),
      }
    : { ConditionExpression: "attribute_not_exists(pk)" };
  try {
    await dynamoDb.send(new PutItemCommand({ TableName: tableName, Item, ...condition }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
