import type { DeliveryPorts } from "../shared/ledger/deliver-owed.ts";
import { dynamoDb, sqs } from "./aws/clients.ts";
import { dynamoOutbox } from "./aws/dynamo-ledger.ts";
import { sqsEscalations } from "./aws/sqs-escalations.ts";
import { environment } from "./environment.ts";

/** The ports of relay and sweeper, on AWS. */
export function liveDelivery(): DeliveryPorts {
  const {
    ledgerTable: tableName,
    outboxIndex,
    escalationQueueUrl,
  } = environment(["ledgerTable", "outboxIndex", "escalationQueueUrl"]);
  return {
    outbox: dynamoOutbox({ client: dynamoDb(), tableName, outboxIndex }),
    queue: sqsEscalations(sqs(), escalationQueueUrl),
  };
}
