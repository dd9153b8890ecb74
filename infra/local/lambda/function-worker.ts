import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { LocalFunction } from "./function.ts";
import type { Invocation, Invoked, WorkerData, WorkerMessage } from "./protocol.ts";

/** Takes one line that a function wrote. */
export type LogLine = (functionName: string, line: string) => void;

/** A worker thread that runs one function, one event at a time. */
export type FunctionWorker = {
  /** Settles when the bundle is loaded or has failed to load. */
  loaded: Promise<void>;
  invoke(event: unknown): Promise<Invoked>;
  /** False once the thread has ended: after a timeout, an exit or exhausted memory. */
  alive(): boolean;
  stop(): Promise<void>;
};

/** Time that a bundle has to load, in milliseconds: Lambda's init phase. */
const INIT_MS = 10_000;

/** Starts a worker with the function's own environment and nothing of this process's. */
export function startWorker(definition: LocalFunction, log: LogLine): FunctionWorker {
  const { name, folder, file, exported, environment, memoryMb, timeoutMs } = definition;
  const workerData: WorkerData = {
    folder,
    file,
    exported,
    functionName: name,
    functionArn: definition.arn,
    memoryMb,
  };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData,
    name,
    env: { ...environment },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    createInterface({ input: stream }).on("line", (line) => log(name, line));
  }

  let alive = true;
  let onMessage: (message: WorkerMessage) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    worker.once("error", (error) => resolve(String(error)));
    worker.once("exit", (code) => resolve(`the function's thread ended with code ${code}`));
  });
  void ended.then(() => {
    alive = false;
  });
  const next = () => new Promise<WorkerMessage>((resolve) => (onMessage = resolve));
  worker.on("message", (message: WorkerMessage) => onMessage(message));
  const loaded = Promise.race([next(), ended, delay(INIT_MS, undefined, { ref: false })]).then(() => {});

  return {
    loaded,
    alive: () => alive,
    async invoke(event) {
      await loaded;
      const invocation: Invocation = {
        event: JSON.stringify(event),
        requestId: randomUUID(),
        deadline: Date.now() + timeoutMs,
      };
      const reply = next();
      worker.postMessage(invocation);
      const outcome = await within(timeoutMs, [reply, ended.then((error) => ({ error }))]);
      if (outcome === "timeout") {
        alive = false;
        await worker.terminate();
        return { $case: "timeout" };
      }
      if (outcome === "ready") return { $case: "error", error: "the function did not load in time" };
      if ("error" in outcome) return { $case: "error", error: outcome.error };
      return { $case: "result", result: JSON.parse(outcome.result) };
    },
    stop: async () => {
      alive = false;
      await worker.terminate();
    },
  };
}

async function within<T>(timeoutMs: number, promises: Promise<T>[]): Promise<T | "timeout"> {
  const timer = new AbortController();
  const timeout = delay(timeoutMs, "timeout" as const, { signal: timer.signal }).catch(
    () => "timeout" as const,
  );
  try {
    return await Promise.race([...promises, timeout]);
  } finally {
    timer.abort();
  }
}
