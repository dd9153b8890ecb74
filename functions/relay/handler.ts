import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { DynamoDBBatchItemFailure, DynamoDBStreamEvent } from "aws-lambda";
import { deliverOwed, MARKERS_BY_HASTE } from "../../shared/ledger/deliver-owed.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { parseCheckKeys } from "../aws/check-item.ts";
import { liveDelivery } from "../live-delivery.ts";
import { describeError, log } from "../log.ts";

const { ports, policy } = liveDelivery();

/**
 * The ledger's stream: delivers what each new check owes, within moments of its commit. No message waits for a look at linked
 * accounts that another check owes. The sweeper finds what it misses.
 */
export async function handler(event: DynamoDBStreamEvent) {
  const batchItemFailures: DynamoDBBatchItemFailure[] = [];
  const now = new Date();
  let owing = event.Records.flatMap(({ dynamodb }) => {
    const key = parseCheckKeys((dynamodb?.Keys ?? {}) as Record<string, AttributeValue>);
    return key ? [{ key, itemIdentifier: dynamodb?.SequenceNumber ?? "" }] : [];
  });
  for (const markers of MARKERS_BY_HASTE) {
    const later: typeof owing = [];
    for (const record of owing) {
      try {
        if (await deliverOwed(ports, record.key, { policy, now }, markers)) later.push(record);
      } catch (error) {
        log("owed-failed", { check: checkId(record.key), ...describeError(error) });
        batchItemFailures.push({ itemIdentifier: record.itemIdentifier });
      }
    }
    owing = later;
  }
  return { batchItemFailures };
}
