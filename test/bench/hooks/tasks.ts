import * as z from "zod";
import { HOOKS } from "./traffic.ts";

const Callers = z.object({ from: z.int(), names: z.array(z.string()) });

const Measured = Callers.extend({ hook: z.enum(HOOKS) });

/** What a process of its own is told to measure. Bundles are folders; without a URL calls are made in the process. */
export const Task = z.discriminatedUnion("task", [
  Measured.extend({ task: z.literal("cpu"), bundles: z.string(), warmUp: z.int(), runs: z.int() }),
  Measured.extend({ task: z.literal("allocations"), bundles: z.string(), warmUp: z.int(), runs: z.int() }),
  Measured.extend({
    task: z.literal("open-loop"),
    bundles: z.string().optional(),
    url: z.string().optional(),
    warmUp: z.int(),
    perSecond: z.number(),
    runs: z.int(),
  }),
  Callers.extend({ task: z.literal("memory"), bundles: z.string(), requests: z.int() }),
  z.object({ task: z.literal("sweep"), bundles: z.string() }),
  z.object({
    task: z.literal("relay"),
    bundles: z.string(),
    /** Batches of primary keys, as the stream has them. */
    batches: z.array(z.array(z.object({ pk: z.string(), sk: z.string() }))),
    atOnce: z.int(),
  }),
]);
export type Task = z.infer<typeof Task>;

/** What each task finds. */
export const FOUND = {
  /** Milliseconds of processor time of each request, and bytes logged by one. */
  cpu: z.object({ cpuMs: z.array(z.number()), logBytes: z.number() }),
  /** Bytes of heap and buffers that one request takes, over so many requests without a collection. */
  allocations: z.object({ bytes: z.number(), requests: z.int() }),
  "open-loop": z.object({ latencies: z.array(z.number()), mostAtOnce: z.int() }),
  /** Bytes after so many requests: resident, and of heap and buffers that a collection left. */
  memory: z.object({
    readings: z.array(z.object({ requests: z.int(), residentBytes: z.number(), liveBytes: z.number() })),
    seconds: z.number(),
  }),
  sweep: z.object({ seconds: z.number() }),
  relay: z.object({ seconds: z.number(), failures: z.int() }),
} as const satisfies Record<Task["task"], z.ZodType>;

/** What a task finds. */
export type Found<Name extends Task["task"]> = z.infer<(typeof FOUND)[Name]>;
