import { randomBytes } from "node:crypto";
import type { DeliveryPorts } from "../shared/ledger/deliver-owed.ts";
import type { Policy } from "../shared/policy/policy.ts";
import { dynamoDb, kms, sqs } from "./aws/clients.ts";
import { dynamoChecks, dynamoOutbox } from "./aws/dynamo-ledger.ts";
import { dynamoLinks } from "./aws/dynamo-links.ts";
import { kmsKeyOpener } from "./aws/kms-key-vault.ts";
import { kmsSigner } from "./aws/kms-signer.ts";
import { sqsEscalations } from "./aws/sqs-escalations.ts";
import { environment } from "./environment.ts";
import { deployedPolicy } from "./policy-packs.ts";

/** Variables of relay and sweeper. */
const VARIABLES = [
  "issuer",
  "ledgerTable",
  "outboxIndex",
  "idempotencyIndex",
  "dataKeyId",
  "signingKeyId",
  "escalationQueueUrl",
] as const;

/** The ports of relay and sweeper, and the policy by which they judge linked accounts, on AWS; made once a process. */
export function liveDelivery(): { ports: DeliveryPorts; policy: Policy } {
  const variables = environment(VARIABLES);
  const clients = { dynamoDb: dynamoDb(), kms: kms() };
  const { ledgerTable: tableName, outboxIndex, idempotencyIndex, dataKeyId } = variables;
  const table = { client: clients.dynamoDb, tableName };
  return {
    ports: {
      outbox: dynamoOutbox({ ...table, outboxIndex }),
      ledger: dynamoChecks({ ...table, idempotencyIndex }),
      links: dynamoLinks(table),
      queue: sqsEscalations(sqs(), variables.escalationQueueUrl),
      keys: kmsKeyOpener({ ...clients, tableName, dataKeyId }),
      signer: kmsSigner(clients.kms, variables.signingKeyId),
      randomBytes,
      issuer: variables.issuer,
    },
    policy: deployedPolicy(),
  };
}
