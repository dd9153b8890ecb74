import { isDeepStrictEqual } from "node:util";
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import * as z from "zod";
import { Refusal } from "../refusal.ts";
import type { Resource } from "../template/stack.ts";
import { close, followRequests, listen } from "./listen.ts";
import { installTableChanges, type OnChange } from "./table-changes.ts";

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const Index = z.strictObject({
  IndexName: z.string(),
  KeySchema,
  Projection: z.strictObject({
    ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

/** Properties of `AWS::DynamoDB::Table`: on demand, any indexes, an optional stream. */
export const TableProperties = z.strictObject({
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  BillingMode: z.literal("PAY_PER_REQUEST"),
  KeySchema,
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]) })
    .optional(),
});
export type TableProperties = z.infer<typeof TableProperties>;

/** Starts the embedded DynamoDB, in memory without a folder. `onChange` hears of every committed write. */
export async function startDynamoDb(onChange: OnChange, folder: string | undefined) {
  installTableChanges();
  const server = dynalite({ createTableMs: 0, onChange, ...(folder && { path: folder }) });
  const answered = followRequests(server);
  const url = await listen(server);
  return { url, stop: () => answered().then(() => close(server)) };
}

/** Creates a table, or checks that the one kept from an earlier start has the same keys and indexes. */
export async function createTable(
  client: DynamoDBClient,
  { id, properties }: Resource<TableProperties>,
): Promise<void> {
  const { StreamSpecification: _fedInProcess, ...wanted } = properties;
  const kept = await describeTable(client, id);
  if (kept === undefined) {
    await client.send(new CreateTableCommand({ TableName: id, ...wanted }));
  } else if (!isDeepStrictEqual(shape(kept), shape(wanted))) {
    throw new Refusal(
      `${id}: the table in the data directory has other keys or indexes; start with an empty directory`,
    );
  }
}

type Shaped = {
  KeySchema?: unknown;
  GlobalSecondaryIndexes?:
    | { IndexName?: string | undefined; KeySchema?: unknown; Projection?: unknown }[]
    | undefined;
  LocalSecondaryIndexes?:
    | { IndexName?: string | undefined; KeySchema?: unknown; Projection?: unknown }[]
    | undefined;
};

const shape = ({ KeySchema, GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] }: Shaped) =>
  JSON.parse(
    JSON.stringify({
      KeySchema,
      indexes: [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes]
        .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
        .sort((a, b) => String(a.IndexName).localeCompare(String(b.IndexName))),
    }),
  );

async function describeTable(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
