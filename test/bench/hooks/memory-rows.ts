import { printRow } from "../percentiles.ts";
import { functionEnvironment } from "./deployed.ts";
import type { LimitRows } from "./limits.ts";
import type { Load } from "./load-rows.ts";
import { measureIn } from "./own-process.ts";

/** House choice: what is kept of a request is a leak; what the runtime itself keeps, its code and caches, is less than this. */
const GROWTH = { limit: 5, unit: "MB from the middle to the end" };

/** Prints what memory a process holds over many requests, and whether it grows. */
export async function memoryRows({ stack, bundles, scale, callers }: Load, limits: LimitRows): Promise<void> {
  const task = { task: "memory", bundles, ...callers(), requests: scale.memoryRequests } as const;
  const { readings, seconds } = await measureIn(task, functionEnvironment(stack));
  printRow("memory", `${scale.memoryRequests} requests in one process, ${seconds.toFixed(0)} s`);
  for (const { requests, residentBytes, liveBytes } of readings)
    printRow(
      `  after ${requests}`,
      `${megabytes(residentBytes)} MB resident, ${megabytes(liveBytes)} MB live`,
    );
  const liveAfter = (share: number) =>
    readings.find(({ requests }) => requests === share * scale.memoryRequests)?.liveBytes ?? Number.NaN;
  const value = (liveAfter(1) - liveAfter(0.5)) / 1e6;
  limits.atMost("memory", { what: "live memory grows", value }, GROWTH);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
