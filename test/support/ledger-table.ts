import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { LedgerTable } from "../../infra/ledger-table.ts";
import { createTable, startDynamoDb, TableProperties } from "../../infra/local/servers/tables.ts";

/** Any credentials do for the embedded servers. */
export const CLIENT = {
  region: "us-east-1",
  credentials: { accessKeyId: "any", secretAccessKey: "any" },
} as const;

/** An embedded DynamoDB with the ledger's table, as its construct declares it. */
export async function startLedgerTable() {
  const server = await startDynamoDb(() => {}, undefined);
  const client = new DynamoDBClient({ ...CLIENT, endpoint: server.url });
  const tableName = "ledger";
  await createTable(client, { id: tableName, properties: tableProperties() });
  return {
    client,
    tableName,
    endpoint: server.url,
    async stop() {
      client.destroy();
      await server.stop();
    },
  };
}

function tableProperties(): TableProperties {
  const stack = new Stack(new App(), "Stack");
  new LedgerTable(stack, "Ledger");
  const [table] = Object.values(Template.fromStack(stack).findResources("AWS::DynamoDB::Table"));
  const keys = Object.keys(TableProperties.shape);
  const declared = Object.entries(table?.["Properties"] ?? {}).filter(([name]) => keys.includes(name));
  return TableProperties.parse(Object.fromEntries(declared));
}
