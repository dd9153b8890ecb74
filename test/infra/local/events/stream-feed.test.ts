import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventSourceProperties } from "../../../../infra/local/events/event-source.ts";
import { streamFeed } from "../../../../infra/local/events/stream-feed.ts";
import { streamRecord } from "../../../../infra/local/events/stream-record.ts";
import type { Invoked } from "../../../../infra/local/lambda/protocol.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const record = (sequence: number) =>
  streamRecord(
    { table: "T", keys: { pk: { S: String(sequence) } }, after: { pk: { S: String(sequence) } } },
    { view: "NEW_IMAGE", sequence, arn: "arn", now: new Date(0) },
  );

/** A feed whose function answers by the keys of its batch; `batches` are the batches in their order. */
function aFeed(properties: object, answer: (keys: string[]) => Invoked) {
  const batches: string[] = [];
  const lines: string[] = [];
  const mapping = EventSourceProperties.parse({
    EventSourceArn: "arn:aws:dynamodb:r:a:table/T/stream/local",
    FunctionName: "Relay",
    StartingPosition: "TRIM_HORIZON",
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    ...properties,
  });
  const invoke = async (_name: string, event: unknown): Promise<Invoked> => {
    const { Records } = event as { Records: ReturnType<typeof record>[] };
    const keys = Records.map(({ dynamodb }) => dynamodb.Keys["pk"]?.S ?? "");
    batches.push(keys.join(","));
    return answer(keys);
  };
  const functions = { invoke, warm: async () => {}, stop: async () => {} };
  return { batches, lines, feed: streamFeed(mapping, functions, (_name, line) => lines.push(line)) };
}

const fine: Invoked = { $case: "result", result: { batchItemFailures: [] } };
const failing = (sequence: number): Invoked => ({
  $case: "result",
  result: { batchItemFailures: [{ itemIdentifier: record(sequence).dynamodb.SequenceNumber }] },
});

test("records are delivered in order, in batches no larger than the mapping's", async () => {
  const { feed, batches } = aFeed({ BatchSize: 2 }, () => fine);
  for (const sequence of [1, 2, 3, 4]) feed.push(record(sequence));
  await vi.runAllTimersAsync();
  expect(batches).toEqual(["1", "2,3", "4"]);
});

test("from the first reported failure on a batch is delivered again", async () => {
  let failures = 0;
  const { feed, batches } = aFeed({}, (keys) => (keys.includes("3") && failures++ === 0 ? failing(3) : fine));
  for (const sequence of [1, 2, 3, 4]) feed.push(record(sequence));
  await vi.runAllTimersAsync();
  expect(batches).toEqual(["1", "2,3,4", "3,4"]);
});

test("a batch that fails whole is halved until the poisoned record stands alone, and that one is given up", async () => {
  const { feed, batches, lines } = aFeed(
    { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 3 },
    (keys) => (keys.includes("3") ? { $case: "error", error: "boom" } : fine),
  );
  for (const sequence of [1, 2, 3, 4, 5]) feed.push(record(sequence));
  await vi.runAllTimersAsync();
  expect(batches).toEqual(["1", "2,3,4,5", "2,3", "2", "3", "3", "4,5"]);
  expect(lines).toHaveLength(1);
});

test.for<[number, number]>([
  [0, 1],
  [1, 2],
  [5, 6],
])("with %i retries a record is delivered %i times", async ([MaximumRetryAttempts, deliveries]) => {
  const { feed, batches } = aFeed({ MaximumRetryAttempts }, () => ({ $case: "timeout" }));
  feed.push(record(1));
  await vi.runAllTimersAsync();
  expect(batches).toHaveLength(deliveries);
});

test("an answer that is no batch response fails the batch, so that nothing is lost", async () => {
  const { feed, batches } = aFeed({ MaximumRetryAttempts: 1 }, () => ({
    $case: "result",
    result: { batchItemFailures: 1 },
  }));
  feed.push(record(1));
  await vi.runAllTimersAsync();
  expect(batches).toEqual(["1", "1"]);
});

test("records outside the filter are not delivered", async () => {
  const Pattern = JSON.stringify({ dynamodb: { Keys: { pk: { S: ["2"] } } } });
  const { feed, batches } = aFeed({ FilterCriteria: { Filters: [{ Pattern }] } }, () => fine);
  feed.push(record(1));
  feed.push(record(2));
  await vi.runAllTimersAsync();
  expect(batches).toEqual(["2"]);
});

test("a stopped feed does not retry", async () => {
  const { feed, batches } = aFeed({}, () => ({ $case: "timeout" }));
  feed.push(record(1));
  await vi.advanceTimersByTimeAsync(0);
  feed.stop();
  await vi.runAllTimersAsync();
  expect(batches).toHaveLength(1);
});
