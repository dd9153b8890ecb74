import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  paginateQuery,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { Instant } from "../../shared/contract/vocabulary.ts";
import { failure, success } from "../../shared/result.ts";
import type { ErasurePorts } from "../../shared/retention/erase-account.ts";
import { accountPartition, CHECK_PREFIX, checkKeyItem, fromPastItem, PAST_ATTRIBUTES } from "./check-item.ts";
import { accountKeyItem } from "./kms-key-vault.ts";

/** What erasing reads and changes in the ledger's table, beside links: two kinds of items, by updates of three attributes. */
export type DynamoErasure = Pick<ErasurePorts, "keys"> & Pick<ErasurePorts["ledger"], "close" | "pastChecks">;

const Erased = z.object({ erasedAt: Instant });

/** The reads and changes of an erasure. */
export function dynamoErasure(table: { client: DynamoDBClient; tableName: string }): DynamoErasure {
  const { client, tableName: TableName } = table;
  return {
    async *pastChecks(accountId) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :check)",
          ExpressionAttributeValues: marshall({ ":pk": accountPartition(accountId), ":check": CHECK_PREFIX }),
          // A megabyte of checks a round trip; their records stay where they are.
          ProjectionExpression: PAST_ATTRIBUTES.join(", "),
          ConsistentRead: true,
        },
      );
      for await (const { Items = [] } of pages) yield* Items.map(fromPastItem);
    },
    async close(key, at) {
      try {
        // An update makes the item where there is none; unlike a put, IAM can hold it to its few attributes.
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: checkKeyItem(key),
            UpdateExpression: "SET closedAt = :at",
            ConditionExpression: "attribute_not_exists(pk)",
            ExpressionAttributeValues: marshall({ ":at": at.toISOString() }),
          }),
        );
        return success(undefined);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return failure("number-taken");
        throw error;
      }
    },
    keys: {
      async destroyAccountKey(accountId, now) {
        // No condition: an item without a wrapped key, made here if need be, keeps any from being made later.
        const { Attributes = {} } = await client.send(
          new UpdateItemCommand({
            TableName,
            Key: accountKeyItem(accountId),
            UpdateExpression: "REMOVE wrappedKey SET erasedAt = if_not_exists(erasedAt, :now)",
            ExpressionAttributeValues: marshall({ ":now": now.toISOString() }),
            ReturnValues: "UPDATED_NEW",
          }),
        );
        return Erased.parse(unmarshall(Attributes)).erasedAt;
      },
    },
  };
}
