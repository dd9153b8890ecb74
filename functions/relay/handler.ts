import type { DynamoDBStreamEvent } from "aws-lambda";
import { liveDelivery } from "../live-delivery.ts";
import { relayRecords } from "./relay-records.ts";

const { ports, policy } = liveDelivery();

/**
 * The ledger's stream: delivers what each new check owes, within moments of its commit. The sweeper finds what it misses.
 */
export const handler = (event: DynamoDBStreamEvent) =>
  relayRecords(ports, { policy, now: new Date() }, event);
