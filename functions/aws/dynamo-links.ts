import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { AccountId } from "../../shared/contract/vocabulary.ts";
import type { LinkToken } from "../../shared/exposure/link.ts";
import type { LinkEraser, LinkReader, LinkWriter } from "../../shared/ports.ts";
import { accountOfPartition, accountPartition, type Item } from "./check-item.ts";

/** The ledger's table. */
export type LinkTable = { client: DynamoDBClient; tableName: string };

const partition = (token: LinkToken) => `link#${token}`;

/** Primary key of the item that says that an account carries a token. */
const linkKeyItem = (token: LinkToken, accountId: string): Item =>
  marshall({ pk: partition(token), sk: accountPartition(accountId) });

const LinkItem = z.object({ sk: z.string().transform(accountOfPartition).pipe(AccountId) });

/** Who carries a token: an item an account, all of one token in one partition of the ledger. */
export function dynamoLinks({
  client,
  tableName: TableName,
}: LinkTable): LinkReader & LinkWriter & LinkEraser {
  return {
    async accountsWith(token, max) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: marshall({ ":pk": partition(token) }),
          ConsistentRead: true,
          Limit: max,
        }),
      );
      return Items.map((item) => LinkItem.parse(unmarshall(item)).sk);
    },
    async link(token, accountId) {
      await client.send(new PutItemCommand({ TableName, Item: linkKeyItem(token, accountId) }));
    },
    async unlink(token, accountId) {
      await client.send(new DeleteItemCommand({ TableName, Key: linkKeyItem(token, accountId) }));
    },
  };
}
