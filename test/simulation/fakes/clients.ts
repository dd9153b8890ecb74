import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from "@aws-sdk/client-kms";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { OperationKind } from "../world/faults.ts";
import { overNetwork } from "../world/network.ts";
import type { Process } from "../world/process.ts";
import type { World } from "../world/world.ts";
import type { fakeKeys } from "./keys.ts";
import type { FakeTable } from "./table.ts";

/** What is behind the clients. `sent` hears of each message, and `by` of the invocation that a write comes from. */
export type Services = {
  table: FakeTable;
  keys: ReturnType<typeof fakeKeys>;
  sent: (body: string, by: number) => void;
};

/** How a command is served: what kind of operation it is, and by what. */
type Served = { kind: OperationKind; serve: (input: never, lag: number) => unknown };

/** The clients of one process. They are clients by their prototype, which paginators ask for, and have a `send` of their own. */
export function fakeClients(world: World, process: Process, { table, keys, sent }: Services) {
  const client = (prototype: object, servedBy: (command: { input: object }) => Served) =>
    Object.assign(Object.create(prototype), {
      send: (command: { input: object }) => {
        const { kind, serve } = servedBy(command);
        return overNetwork(world, process, {
          name: command.constructor.name,
          kind,
          input: command.input as never,
          serve,
        });
      },
    });
  const dynamoDb: DynamoDBClient = client(DynamoDBClient.prototype, (command) => {
    if (command instanceof GetItemCommand)
      return {
        kind: consistency(command.input),
        serve: (input: GetItemCommand["input"], lag) => table.get(input, lag),
      };
    if (command instanceof QueryCommand)
      return {
        kind: consistency(command.input),
        serve: (input: QueryCommand["input"], lag) => table.query(input, lag),
      };
    const by = process.invocation;
    if (command instanceof PutItemCommand)
      return { kind: "write", serve: (input: PutItemCommand["input"]) => table.put(input, by) };
    if (command instanceof UpdateItemCommand)
      return { kind: "write", serve: (input: UpdateItemCommand["input"]) => table.update(input, by) };
    throw new Error(`no fake of ${command.constructor.name}`);
  });
  const kms: KMSClient = client(KMSClient.prototype, (command) => {
    if (command instanceof GenerateDataKeyCommand) return { kind: "read", serve: keys.generateDataKey };
    if (command instanceof DecryptCommand) return { kind: "read", serve: keys.decrypt };
    if (command instanceof SignCommand) return { kind: "read", serve: keys.sign };
    if (command instanceof GetPublicKeyCommand) return { kind: "read", serve: keys.getPublicKey };
    throw new Error(`no fake of ${command.constructor.name}`);
  });
  const sqs: SQSClient = client(SQSClient.prototype, (command) => {
    if (!(command instanceof SendMessageCommand)) throw new Error(`no fake of ${command.constructor.name}`);
    const by = process.invocation;
    return {
      kind: "write",
      serve: ({ MessageBody = "" }: SendMessageCommand["input"]) => sent(MessageBody, by),
    };
  });
  return { dynamoDb, kms, sqs };
}

const consistency = ({ ConsistentRead }: { ConsistentRead?: boolean | undefined }): OperationKind =>
  ConsistentRead ? "read" : "indexed-read";
