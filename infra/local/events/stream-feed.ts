import * as z from "zod";
import type { FunctionPool } from "../lambda/function-pool.ts";
import type { LogLine } from "../lambda/function-worker.ts";
import type { EventSourceProperties } from "./event-source.ts";
import { matches } from "./filter-pattern.ts";
import type { StreamRecord } from "./stream-record.ts";

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish(),
});

/** A batch on its way, with the number of times that it has failed. */
type Batch = { records: StreamRecord[]; failures: number };

/** Hands records to one function, in order, one batch at a time, and retries what fails. */
export type StreamFeed = {
  push(record: StreamRecord): void;
  stop(): void;
};

/** First pause before a retry, in milliseconds; it doubles up to the second. */
const PAUSE_MS = { first: 100, most: 10_000 };

/** Starts the feed of one event source mapping. A batch that has used up its attempts is logged and dropped. */
export function streamFeed(
  mapping: EventSourceProperties,
  functions: FunctionPool,
  log: LogLine,
): StreamFeed {
  const patterns = mapping.FilterCriteria.Filters.map(({ Pattern }) => Pattern);
  let isStopped = false;
  let waiting: StreamRecord[] = [];
  let retries: Batch[] = [];
  let isRunning = false;

  const nextBatch = (): Batch | undefined => {
    const [retry, ...rest] = retries;
    retries = rest;
    if (retry !== undefined) return retry;
    const records = waiting.slice(0, mapping.BatchSize);
    waiting = waiting.slice(mapping.BatchSize);
    return records.length > 0 ? { records, failures: 0 } : undefined;
  };
  const retryLater = async (batch: Batch, failed: StreamRecord[]): Promise<void> => {
    // Progress was made when only a tail failed, so the count begins again.
    const failures = failed.length < batch.records.length ? 1 : batch.failures + 1;
    if (mapping.MaximumRetryAttempts >= 0 && failures > mapping.MaximumRetryAttempts) {
      log(mapping.FunctionName, `the stream gives up on ${failed.length} records after ${failures} attempts`);
      return;
    }
    retries = [...split({ records: failed, failures }, mapping.BisectBatchOnFunctionError), ...retries];
    await pause(failures);
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let batch = nextBatch(); batch !== undefined && !isStopped; batch = nextBatch()) {
      const failed = await deliver(batch.records, mapping, functions);
      if (failed.length > 0) await retryLater(batch, failed);
    }
    isRunning = false;
  };
  return {
    push(record) {
      if (patterns.length > 0 && !patterns.some((pattern) => matches(pattern, record))) return;
      waiting.push(record);
      void run();
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** The records that must be delivered again: from the first reported failure on, or all. */
async function deliver(
  records: StreamRecord[],
  mapping: EventSourceProperties,
  functions: FunctionPool,
): Promise<StreamRecord[]> {
  const invoked = await functions.invoke(mapping.FunctionName, { Records: records });
  if (invoked.$case !== "result") return records;
  if (!mapping.FunctionResponseTypes.includes("ReportBatchItemFailures")) return [];
  const response = BatchResponse.nullish().safeParse(invoked.result);
  if (!response.success) return records;
  const reported = (response.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  if (reported.length === 0) return [];
  const first = records.findIndex(({ dynamodb }) => reported.includes(dynamodb.SequenceNumber));
  return records.slice(Math.max(0, first));
}

function split(batch: Batch, bisects: boolean): Batch[] {
  if (!bisects || batch.records.length < 2) return [batch];
  const half = Math.ceil(batch.records.length / 2);
  return [batch.records.slice(0, half), batch.records.slice(half)].map((records) => ({ ...batch, records }));
}

const pause = (failures: number): Promise<void> => {
  const length = Math.min(PAUSE_MS.most, PAUSE_MS.first * 2 ** (failures - 1));
  return new Promise((resolve) => setTimeout(resolve, length).unref());
};
