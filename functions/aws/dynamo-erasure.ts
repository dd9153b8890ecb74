import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { Instant } from "../../shared/contract/vocabulary.ts";
import { failure, success } from "../../shared/result.ts";
import type { ErasurePorts } from "../../shared/retention/erase-account.ts";
import { checkKeyItem } from "./check-item.ts";
import { linkKeyItem } from "./dynamo-links.ts";
import { accountKeyItem } from "./kms-key-vault.ts";

/** What erasing changes in the ledger's table: three kinds of items, by updates of three attributes and by deletions of links. */
export type DynamoErasure = Pick<ErasurePorts, "keys" | "links"> & {
  close: ErasurePorts["ledger"]["close"];
};

const Erased = z.object({ erasedAt: Instant });

/** The changes of an erasure. */
export function dynamoErasure(table: { client: DynamoDBClient; tableName: string }): DynamoErasure {
  const { client, tableName: TableName } = table;
  return {
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
    links: {
      async unlink(token, accountId) {
        await client.send(new DeleteItemCommand({ TableName, Key: linkKeyItem(token, accountId) }));
      },
    },
  };
}
