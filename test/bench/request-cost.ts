import { type AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { dynamoChecks } from "../../functions/aws/dynamo-ledger.ts";
import { dynamoLinks } from "../../functions/aws/dynamo-links.ts";
import { kmsKeyVault } from "../../functions/aws/kms-key-vault.ts";
import { kmsSigner } from "../../functions/aws/kms-signer.ts";
import type { LocalStack } from "../../infra/local/start-local.ts";
import { LEDGER_INDEXES } from "../../shared/environment-names.ts";
import type { LinkWriter, SignUpPorts } from "../../shared/ports.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";

/** Calls that a check makes, and what DynamoDB counts for them. */
export type RequestCost = {
  calls: Record<string, number>;
  readUnits: number;
  writeUnits: number;
  itemBytes: number;
};

const CLIENT = { region: "us-east-1", credentials: { accessKeyId: "any", secretAccessKey: "any" } };

/** Ports on the running stack that count what they call; `measure` answers the cost of what `run` does. */
export function countingPorts(stack: LocalStack) {
  const cost: RequestCost = { calls: {}, readUnits: 0, writeUnits: 0, itemBytes: 0 };
  const client = new DynamoDBClient({ ...CLIENT, endpoint: stack.endpoints.dynamodb });
  const kms = new KMSClient({ ...CLIENT, endpoint: stack.endpoints.kms });
  const count = (name: string) => {
    cost.calls[name] = (cost.calls[name] ?? 0) + 1;
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      count(context.commandName ?? "unknown");
      Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
      if ("Item" in args.input && args.input.Item)
        cost.itemBytes = Math.max(cost.itemBytes, itemBytes(args.input.Item));
      const result = await next(args);
      const output = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      const units = output.ConsumedCapacity?.CapacityUnits ?? 0;
      if (context.commandName === "PutItemCommand") cost.writeUnits += units;
      else cost.readUnits += units;
      return result;
    },
    { step: "initialize" },
  );
  kms.middlewareStack.add(
    (next, context) => (args) => {
      count(context.commandName ?? "unknown");
      return next(args);
    },
    { step: "initialize" },
  );
  const tableName = stack.ref("AWS::DynamoDB::Table");
  const ports: SignUpPorts & { links: LinkWriter } = {
    ...inMemoryPorts(),
    links: dynamoLinks({ client, tableName }),
    ledger: dynamoChecks({ client, tableName, idempotencyIndex: LEDGER_INDEXES.idempotency }),
    keys: kmsKeyVault({ dynamoDb: client, kms, tableName, dataKeyId: stack.ref("AWS::KMS::Key", "DataKey") }),
    signer: kmsSigner(kms, stack.ref("AWS::KMS::Key", "SigningKey")),
  };
  const measure = async (run: () => Promise<unknown>): Promise<RequestCost> => {
    Object.assign(cost, { calls: {}, readUnits: 0, writeUnits: 0, itemBytes: 0 });
    await run();
    return structuredClone(cost);
  };
  return { ports, measure };
}

/** Size of an item as DynamoDB counts it, to within the few bytes of its numbers and containers. */
const itemBytes = (item: Record<string, AttributeValue>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

function valueBytes(value: AttributeValue): number {
  if (value.B) return value.B.length;
  if (value.M) return 3 + itemBytes(value.M);
  if (value.L) return 3 + value.L.reduce((sum, item) => sum + 1 + valueBytes(item), 0);
  return Buffer.byteLength(value.S ?? value.N ?? " ");
}
