import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { SQSClient } from "@aws-sdk/client-sqs";
import { type CallCapacity, capacityOf, type DynamoDbAnswer, type DynamoDbInput } from "./call-capacity.ts";
import { indexesOf } from "./capacity.ts";
import type { LedgerServers } from "./ledger-servers.ts";
import type { Interval } from "./sequential-trips.ts";

/** A call that a client made. Times are places in the order of everything that was sent and answered, not of a clock. */
export type CountedCall = Interval & {
  operation: string;
  sentBytes: number;
  receivedBytes: number;
  /** Of DynamoDB only. */
  capacity?: CallCapacity;
};

const CLIENT = { region: "us-east-1", credentials: { accessKeyId: "any", secretAccessKey: "any" } };

/** Clients of embedded servers that note every call; `during` answers what was called while something ran. */
export async function countedClients({ endpoints, ref }: Pick<LedgerServers, "endpoints" | "ref">) {
  const dynamoDb = new DynamoDBClient({ ...CLIENT, endpoint: endpoints.dynamodb });
  const kms = new KMSClient({ ...CLIENT, endpoint: endpoints.kms });
  const sqs = new SQSClient({ ...CLIENT, endpoint: endpoints.sqs });
  const tableName = ref("AWS::DynamoDB::Table");
  const { Table = {} } = await dynamoDb.send(new DescribeTableCommand({ TableName: tableName }));
  const indexes = indexesOf(Table);
  const notes = callNotes();
  dynamoDb.middlewareStack.add(
    (next, { commandName }) =>
      (args) =>
        notes.note(commandName, args.input, async (call) => {
          Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
          const result = await next(args);
          const [input, answer] = [args.input as DynamoDbInput, result.output as DynamoDbAnswer];
          call.capacity = capacityOf(call.operation, input, answer, indexes);
          return result;
        }),
    NOTING,
  );
  for (const client of [kms, sqs] as readonly Pick<KMSClient, "middlewareStack">[]) {
    client.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          notes.note(commandName, args.input, () => next(args)),
      NOTING,
    );
  }
  for (const client of [dynamoDb, kms, sqs] as readonly Pick<KMSClient, "middlewareStack">[])
    client.middlewareStack.add(
      (next) => (args) => notes.weigh(args.input, args.request, () => next(args)),
      WEIGHING,
    );
  return { dynamoDb, kms, sqs, tableName, during: notes.during };
}

/** Outermost, so that retries belong to the call. */
const NOTING = { step: "initialize", priority: "high" } as const;

/** Innermost, where the body is what is sent. */
const WEIGHING = { step: "finalizeRequest", priority: "low" } as const;

function callNotes() {
  let calls: CountedCall[] = [];
  let ticks = 0;
  const byInput = new WeakMap<object, CountedCall>();
  const tick = (): number => {
    ticks += 1;
    return ticks;
  };
  return {
    async note<R>(
      commandName: string | undefined,
      input: object,
      run: (call: CountedCall) => Promise<R>,
    ): Promise<R> {
      const operation = String(commandName).replace(/Command$/, "");
      const call: CountedCall = { operation, startedAt: tick(), endedAt: 0, sentBytes: 0, receivedBytes: 0 };
      calls.push(call);
      byInput.set(input, call);
      try {
        return await run(call);
      } finally {
        call.endedAt = tick();
      }
    },
    async weigh<R extends { response: unknown }>(
      input: object,
      request: unknown,
      run: () => Promise<R>,
    ): Promise<R> {
      const result = await run();
      const call = byInput.get(input);
      if (call) {
        call.sentBytes += bodyBytes(request);
        call.receivedBytes += contentLength(result.response);
      }
      return result;
    },
    async during(run: () => Promise<unknown>): Promise<readonly CountedCall[]> {
      calls = [];
      await run();
      return calls;
    },
  };
}

/** Bytes of a request's body; calls of these services are JSON in one piece. */
const bodyBytes = (request: unknown): number => {
  const { body } = Object(request);
  return typeof body === "string" ? Buffer.byteLength(body) : (body?.byteLength ?? 0);
};

const contentLength = (response: unknown): number =>
  Number(Object(response).headers?.["content-length"] ?? 0);
