/** What a worker thread is started with: the bundle to load and who it is. */
export type WorkerData = {
  folder: string;
  file: string;
  exported: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
};

/** One event for a worker: JSON, because that is all that passes through Lambda. `deadline` in epoch milliseconds. */
export type Invocation = { event: string; requestId: string; deadline: number };

/** What a worker says: once that its bundle is loaded, then one reply to each invocation. */
export type WorkerMessage = "ready" | { result: string } | { error: string };

/** How an invocation ended: the function's JSON, what it threw, or nothing within its timeout. */
export type Invoked =
  | { $case: "result"; result: unknown }
  | { $case: "error"; error: string }
  | { $case: "timeout" };
