import { awsError, timedOut } from "../fakes/aws-error.ts";
import type { Fault, OperationKind } from "./faults.ts";
import { NEVER, type Process } from "./process.ts";
import type { World } from "./world.ts";

/** An operation of something outside: `serve` does it at once, and answers or throws what its client would. */
export type Operation<Input, Output> = {
  name: string;
  kind: OperationKind;
  input: Input;
  /** `lag` is how many of the newest writes a read that is not strongly consistent may miss. */
  serve: (input: Input, lag: number) => Output;
};

/** Most writes that a stale read misses. */
const LAG_MAX = 6;
/** Most steps after which a late call is served. */
const DELAY_MAX = 12;
const CLOCK_JUMP_MS = 600_000;

/** Calls something outside a process: it waits its turn twice, and whatever the plan says goes wrong. */
export async function overNetwork<Input, Output>(
  world: World,
  process: Process,
  operation: Operation<Input, Output>,
): Promise<Output> {
  if (process.dead) return NEVER;
  // What was sent is what it was then, whatever its caller does with it afterwards.
  const input = copied(operation.input);
  const { fault, random } = world.operation(operation.name, operation.kind);
  const serve = () => operation.serve(input, world.faulty ? lagOf(fault, random) : 0);
  await world.step();
  if (process.dead) return abandoned(operation.kind, random, serve);
  if (process.unreachable(input)) throw awsError("InternalServerError", 500);
  before(world, process, { fault, random, serve });
  if (process.dead) return NEVER;
  if (fault === "repeated") settled(serve);
  const answer = settled(serve);
  if (fault === "crash-after") process.crash();
  await world.step();
  if (process.dead) return NEVER;
  if (fault === "answer-lost") throw timedOut();
  return answer();
}

type Struck = { fault: Fault | undefined; random: () => number; serve: () => unknown };

/** What happens before a call is served. */
function before(world: World, process: Process, struck: Struck): void {
  switch (struck.fault) {
    case "crash-before":
      process.crash();
      return;
    case "error-before":
      throw awsError("InternalServerError", 500);
    case "throttle":
      throw awsError("ProvisionedThroughputExceededException", 400);
    case "late":
      world.start(() => servedLate(world, struck));
      throw timedOut();
    case "clock-ahead":
      world.clock.move(CLOCK_JUMP_MS);
      return;
    case "clock-back":
      world.clock.move(-CLOCK_JUMP_MS);
      return;
    case "answer-lost":
    case "crash-after":
    case "duplicate":
    case "gap":
    case "partial":
    case "repeated":
    case "stale":
    case undefined:
      return;
  }
}

async function servedLate(world: World, { random, serve }: Struck): Promise<void> {
  for (let delay = 1 + Math.floor(random() * DELAY_MAX); delay > 0; delay -= 1) await world.step();
  settled(serve);
}

/** Serves now; answers, or throws, when asked. */
function settled<T>(serve: () => T): () => T {
  try {
    const answer = serve();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** What a process had sent when it went down may arrive or not. */
function abandoned(kind: OperationKind, random: () => number, serve: () => unknown): Promise<never> {
  if (kind === "write" && random() < 0.5) settled(serve);
  return NEVER;
}

/** A read that may be stale often is, by a few writes; a fault makes sure of it. */
function lagOf(fault: Fault | undefined, random: () => number): number {
  const isStale = random() < 0.5;
  const lag = 1 + Math.floor(random() * LAG_MAX);
  return isStale || fault === "stale" ? lag : 0;
}

/** A copy of plain data, as a request would carry it: objects, lists, bytes and what has no parts. */
function copied<T>(value: T): T;
function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map((part) => copied(part));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)]));
}
