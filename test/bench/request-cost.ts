import { dynamoChecks, dynamoOutbox } from "../../functions/aws/dynamo-ledger.ts";
import { dynamoLinks } from "../../functions/aws/dynamo-links.ts";
import { kmsKeyOpener, kmsKeyVault } from "../../functions/aws/kms-key-vault.ts";
import { kmsSigner } from "../../functions/aws/kms-signer.ts";
import { sqsEscalations } from "../../functions/aws/sqs-escalations.ts";
import { LEDGER_INDEXES } from "../../shared/environment-names.ts";
import type { DeliveryPorts } from "../../shared/ledger/deliver-owed.ts";
import type { LinkWriter, SignUpPorts } from "../../shared/ports.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import type { CallCapacity } from "./hooks/call-capacity.ts";
import type { CapacityFormula } from "./hooks/capacity.ts";
import { type CountedCall, countedClients } from "./hooks/counted-calls.ts";
import type { LedgerServers } from "./hooks/ledger-servers.ts";
import { sequentialTrips } from "./hooks/sequential-trips.ts";

/** What a request calls, how often it waits for DynamoDB, and the units it takes there, those of indexes included. */
export type RequestCost = {
  calls: Record<string, number>;
  sequentialTrips: number;
  kmsCalls: number;
  sentBytes: number;
  receivedBytes: number;
  readUnits: number;
  writeUnits: number;
  /** What the embedded server reports: it counts neither indexes nor queries that find nothing. */
  reportedUnits: number;
  formula: CapacityFormula;
  /** Of the largest check that was written or read. */
  checkBytes: number;
};

/** Ports on embedded servers that count what they call; `measure` answers the cost of what `run` does. */
export async function countingPorts(servers: LedgerServers) {
  const { dynamoDb: client, kms, sqs, tableName, during } = await countedClients(servers);
  const dataKeyId = servers.ref("AWS::KMS::Key", "DataKey");
  const vault = { dynamoDb: client, kms, tableName, dataKeyId };
  const ports: SignUpPorts & { links: LinkWriter } = {
    ...inMemoryPorts(),
    links: dynamoLinks({ client, tableName }),
    ledger: dynamoChecks({ client, tableName, idempotencyIndex: LEDGER_INDEXES.idempotency }),
    keys: kmsKeyVault(vault),
    signer: kmsSigner(kms, servers.ref("AWS::KMS::Key", "SigningKey")),
  };
  const delivery: DeliveryPorts = {
    ...ports,
    links: dynamoLinks({ client, tableName }),
    keys: kmsKeyOpener(vault),
    outbox: dynamoOutbox({ client, tableName, outboxIndex: LEDGER_INDEXES.outbox }),
    queue: sqsEscalations(sqs, servers.ref("AWS::SQS::Queue", "EscalationsQueue")),
  };
  const measure = async (run: () => Promise<unknown>): Promise<RequestCost> => costOf(await during(run));
  return { ports, delivery, measure };
}

/** The cost of calls, added up. */
export function costOf(calls: readonly CountedCall[]): RequestCost {
  const ofTable = calls.filter(({ capacity }) => capacity !== undefined);
  const units = ofTable.flatMap(({ capacity }) => capacity ?? []);
  const total = (part: (of: CallCapacity) => number): number => units.reduce((sum, of) => sum + part(of), 0);
  return {
    calls: Object.fromEntries(
      Object.entries(Object.groupBy(calls, ({ operation }) => operation)).map(([name, all = []]) => [
        name,
        all.length,
      ]),
    ),
    sequentialTrips: sequentialTrips(ofTable),
    kmsCalls: calls.filter(({ operation }) => KMS_OPERATIONS.has(operation)).length,
    sentBytes: calls.reduce((sum, { sentBytes }) => sum + sentBytes, 0),
    receivedBytes: calls.reduce((sum, { receivedBytes }) => sum + receivedBytes, 0),
    readUnits: total(({ read }) => read),
    writeUnits: total(({ write }) => write),
    reportedUnits: total(({ reported }) => reported),
    formula: {
      fixed: total(({ formula }) => formula.fixed),
      checksWritten: total(({ formula }) => formula.checksWritten),
      checksRead: total(({ formula }) => formula.checksRead),
    },
    checkBytes: Math.max(0, ...units.map(({ checkBytes }) => checkBytes)),
  };
}

const KMS_OPERATIONS: ReadonlySet<string> = new Set(["Sign", "GetPublicKey", "Decrypt", "GenerateDataKey"]);
