import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { DynamoDBBatchItemFailure, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import {
  type DeliveredOn,
  type DeliveryPorts,
  deliverOwed,
  MARKERS_BY_HASTE,
} from "../../shared/ledger/deliver-owed.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { parseCheckKeys } from "../aws/check-item.ts";
import { describeError, log } from "../log.ts";

/**
 * Delivers what each check of a batch owes; answers those that failed, which the stream gives back. No message waits for a look
 * at linked accounts that another check owes.
 */
export async function relayRecords(
  ports: DeliveryPorts,
  on: DeliveredOn,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: DynamoDBBatchItemFailure[] = [];
  let owing = Records.flatMap(({ dynamodb }) => {
    const key = parseCheckKeys((dynamodb?.Keys ?? {}) as Record<string, AttributeValue>);
    return key ? [{ key, itemIdentifier: dynamodb?.SequenceNumber ?? "" }] : [];
  });
  for (const markers of MARKERS_BY_HASTE) {
    const later: typeof owing = [];
    for (const record of owing) {
      try {
        if (await deliverOwed(ports, record.key, on, markers)) later.push(record);
      } catch (error) {
        log("owed-failed", { check: checkId(record.key), ...describeError(error) });
        batchItemFailures.push({ itemIdentifier: record.itemIdentifier });
      }
    }
    owing = later;
  }
  return { batchItemFailures };
}
