import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type Answering, inProcess, overHttp } from "./answering.ts";
import { openLoop } from "./open-loop.ts";
import { type Found, Task } from "./tasks.ts";
import { lifeOf, type Traffic, trafficOf } from "./traffic.ts";

/** The process that measures: is told a task, answers what it found. */
const [told] = await once(process, "message");
const logged = countLog();
process.send?.(await run(Task.parse(told)));

function run(task: Task): Promise<unknown> {
  switch (task.task) {
    case "cpu":
      return cpu(task);
    case "allocations":
      return allocations(task);
    case "open-loop":
      return arrivals(task);
    case "memory":
      return memory(task);
    case "sweep":
      return sweep(task);
    case "relay":
      return relay(task);
  }
}

type Of<Name extends Task["task"]> = Task & { task: Name };

/** Counts what is logged, and writes it nowhere. */
function countLog(): { bytes: number } {
  const counted = { bytes: 0 };
  process.stdout.write = (text: string | Uint8Array) => {
    counted.bytes += Buffer.byteLength(text);
    return true;
  };
  return counted;
}

/** Makes one request after the other, after some that do not count; `each` is told how to make each. */
async function oneByOne(
  { hook, warmUp, runs, ...callers }: Of<"cpu"> | Of<"allocations">,
  answer: Answering,
  each: (make: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const traffic = trafficOf(hook, callers);
  for (let index = 0; index < warmUp + runs; index += 1) {
    for (const call of traffic.before(index)) await answer(call);
    const call = traffic.call(index);
    if (index < warmUp) await answer(call);
    else await each(() => answer(call));
  }
}

/**
 * Processor time of the whole process, its threads for collections and for cryptography included. User and system are added:
 * the sum is exact, while Linux shares it out by what it sees at its ticks.
 */
async function cpu(task: Of<"cpu">): Promise<Found<"cpu">> {
  const cpuMs: number[] = [];
  let logBytes = 0;
  await oneByOne(task, inProcess(task.bundles), async (make) => {
    const [before, loggedBefore] = [process.cpuUsage(), logged.bytes];
    await make();
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
    logBytes += logged.bytes - loggedBefore;
  });
  return { cpuMs, logBytes: logBytes / task.runs };
}

/** How much heap and buffers grow by a request; one during which a collection ran tells nothing, and is left out. */
async function allocations(task: Of<"allocations">): Promise<Found<"allocations">> {
  let [bytes, requests] = [0, 0];
  await oneByOne(task, inProcess(task.bundles), async (make) => {
    const before = usedBytes();
    await make();
    const grown = usedBytes() - before;
    if (grown <= 0) return;
    bytes += grown;
    requests += 1;
  });
  return { bytes: bytes / requests, requests };
}

function usedBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function arrivals(task: Of<"open-loop">): Promise<Found<"open-loop">> {
  const answer = task.url === undefined ? inProcess(task.bundles ?? "") : overHttp(task.url);
  const warm = trafficOf(task.hook, task);
  for (let index = 0; index < task.warmUp; index += 1) await whole(warm, index, answer);
  const traffic = trafficOf(task.hook, { ...task, from: task.from + task.warmUp });
  for (let index = 0; index < task.runs; index += 1)
    for (const call of traffic.before(index)) await answer(call);
  const { latencies, mostAtOnce } = await openLoop((index) => answer(traffic.call(index)), {
    perSecond: task.perSecond,
    count: task.runs,
  });
  return { latencies: [...latencies], mostAtOnce };
}

async function whole({ before, call }: Traffic, index: number, answer: Answering): Promise<void> {
  for (const first of [...before(index), call(index)]) await answer(first);
}

/** Lives of accounts, one after the other; read at the beginning, each quarter and the end. */
async function memory({ bundles, requests, ...callers }: Of<"memory">): Promise<Found<"memory">> {
  const answer = inProcess(bundles);
  const readings: Found<"memory">["readings"] = [];
  const startedAt = performance.now();
  let done = 0;
  for (let index = 0; done < requests; index += 1) {
    for (const call of lifeOf(callers, index)) await answer(call);
    done += 10;
    // The beginning is a process that is warm: loading is no growth.
    if (done === requests / 100 || done % (requests / 4) === 0) {
      await collect();
      readings.push({ requests: done, residentBytes: process.memoryUsage.rss(), liveBytes: usedBytes() });
    }
  }
  return { readings, seconds: (performance.now() - startedAt) / 1000 };
}

/** Collects what nothing holds any more: buffers are let go by what runs after a collection. */
async function collect(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await delay(50);
  }
}

/** One run of the sweeper over everything that is overdue. */
async function sweep({ bundles }: Of<"sweep">): Promise<Found<"sweep">> {
  const { handler } = await functionOf(bundles, "sweeper");
  const startedAt = performance.now();
  await handler();
  return { seconds: (performance.now() - startedAt) / 1000 };
}

/** Batches of the stream, so many at once. */
async function relay({ bundles, batches, atOnce }: Of<"relay">): Promise<Found<"relay">> {
  const { handler } = await functionOf(bundles, "relay");
  const waiting = batches.values();
  let failures = 0;
  const startedAt = performance.now();
  const work = async () => {
    for (const batch of waiting) {
      const Records = batch.map(({ pk, sk }, index) => ({
        dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(index) },
      }));
      failures += (await handler({ Records })).batchItemFailures.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { seconds: (performance.now() - startedAt) / 1000, failures };
}

function functionOf(bundles: string, name: string) {
  process.env["LAMBDA_TASK_ROOT"] = join(bundles, name);
  return import(pathToFileURL(join(bundles, name, "index.mjs")).href);
}
