import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { DynamoDBBatchItemFailure, DynamoDBStreamEvent } from "aws-lambda";
import { deliverOwed } from "../../shared/ledger/deliver-owed.ts";
import { parseCheckKeys } from "../aws/check-item.ts";
import { liveDelivery } from "../live-delivery.ts";
import { describeError, log } from "../log.ts";

const { ports, policy } = liveDelivery();

/** The ledger's stream: delivers what each new check owes, within moments of its commit. The sweeper finds what it misses. */
export async function handler(event: DynamoDBStreamEvent) {
  const batchItemFailures: DynamoDBBatchItemFailure[] = [];
  const now = new Date();
  for (const { dynamodb } of event.Records) {
    try {
      const key = parseCheckKeys((dynamodb?.Keys ?? {}) as Record<string, AttributeValue>);
      if (key) await deliverOwed(ports, key, { policy, now });
    } catch (error) {
      log("owed-failed", describeError(error));
      batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? "" });
    }
  }
  return { batchItemFailures };
}
