import { availableParallelism } from "node:os";
import { Refusal } from "../refusal.ts";
import type { LocalFunction } from "./function.ts";
import { type FunctionWorker, type LogLine, startWorker } from "./function-worker.ts";
import type { Invoked } from "./protocol.ts";

/** Runs functions by name or ARN in a bounded number of worker threads. */
export type FunctionPool = {
  invoke(function_: string, event: unknown): Promise<Invoked>;
  /** Loads a function's bundle ahead of its first event. */
  warm(function_: string): Promise<void>;
  stop(): Promise<void>;
};

/** How many workers there may be: of one function, and altogether. */
type PoolLimits = { perFunction: number; total: number };

type Slot = { name: string; worker: FunctionWorker; busy: boolean; usedAt: number };

const LIMITS: PoolLimits = {
  // More workers than cores only import the same bundle at the same time: 40 posts took 16 s without a bound.
  perFunction: Math.min(4, Math.max(2, availableParallelism())),
  total: 16,
};

/** Makes a pool. An event waits while its function has all its workers busy; idle workers of others make way. */
export function functionPool(
  functions: readonly LocalFunction[],
  log: LogLine,
  limits = LIMITS,
): FunctionPool {
  const definitions = new Map(functions.map((definition) => [definition.name, definition]));
  const waiting: { name: string; take: (slot: Slot) => void }[] = [];
  let slots: Slot[] = [];
  let ticks = 0;
  let stopped = false;

  const definitionOf = (function_: string): LocalFunction => {
    const name = function_.match(/:function:([^:]+)/)?.[1] ?? function_;
    const definition = definitions.get(name);
    if (definition === undefined)
      throw new Refusal(`${name} is called, but it is not a function of the template`);
    return definition;
  };
  const idle = (name?: string): Slot | undefined =>
    slots
      .filter((slot) => !slot.busy && (name === undefined || slot.name === name))
      .sort((a, b) => a.usedAt - b.usedAt)
      .at(name === undefined ? 0 : -1);
  const start = (name: string): Slot | undefined => {
    if (slots.filter((slot) => slot.name === name).length >= limits.perFunction) return undefined;
    if (slots.length >= limits.total) {
      const oldest = idle();
      if (oldest === undefined) return undefined;
      slots = slots.filter((slot) => slot !== oldest);
      void oldest.worker.stop();
    }
    const slot: Slot = { name, worker: startWorker(definitionOf(name), log), busy: false, usedAt: 0 };
    slots.push(slot);
    return slot;
  };
  const serve = (): void => {
    if (stopped) return;
    slots = slots.filter(({ busy, worker }) => busy || worker.alive());
    for (const waiter of [...waiting]) {
      const slot = idle(waiter.name) ?? start(waiter.name);
      if (slot === undefined) continue;
      waiting.splice(waiting.indexOf(waiter), 1);
      waiter.take(Object.assign(slot, { busy: true, usedAt: ++ticks }));
    }
  };
  const acquire = (name: string): Promise<Slot> =>
    new Promise((take) => {
      waiting.push({ name, take });
      serve();
    });
  const release = (slot: Slot): void => {
    slot.busy = false;
    serve();
  };
  const use = async <T>(function_: string, work: (worker: FunctionWorker) => Promise<T>): Promise<T> => {
    const slot = await acquire(definitionOf(function_).name);
    try {
      return await work(slot.worker);
    } finally {
      release(slot);
    }
  };
  return {
    async invoke(function_, event) {
      const invoked = await use(function_, (worker) => worker.invoke(event));
      if (invoked.$case === "error") log(definitionOf(function_).name, invoked.error);
      return invoked;
    },
    warm: (function_) => use(function_, (worker) => worker.loaded),
    async stop() {
      stopped = true;
      await Promise.all(slots.map(({ worker }) => worker.stop()));
    },
  };
}
