import { NOW } from "../../support/a-request.ts";
import { randomNumbers } from "../random.ts";
import { Clock } from "./clock.ts";
import type { Fault, OperationKind, Plan, Strike } from "./faults.ts";
import { aScheduler, type Scheduler } from "./scheduler.ts";
import { surroundingsBusy } from "./surroundings.ts";

/** Longest time between two steps. */
const STEP_MS_MAX = 1_000;

/** A world in which nothing happens but what the seed and the plan choose. */
export type World = Scheduler & {
  clock: Clock;
  /** Numbers that decide about everything but faults. */
  random: () => number;
  /** Counts an operation that begins; tells what strikes it, and numbers that depend on the seed and the point alone. */
  operation(name: string, kind: OperationKind): { fault: Fault | undefined; random: () => number };
  /** The operations that began while faults could strike, in order. */
  operations: readonly { name: string; kind: OperationKind }[];
  /** The faults that struck. */
  struck: readonly Strike[];
  /** Whether faults may still strike. */
  readonly faulty: boolean;
  /** Stops faults, and mends the clock. */
  heal(): void;
};

/** A world of one seed, in which what the plan says goes wrong. */
export function aWorld(seed: number, plan: Plan): World {
  const random = randomNumbers(seed);
  const clock = new Clock(NOW.getTime());
  const operations: { name: string; kind: OperationKind }[] = [];
  const struck: Strike[] = [];
  let faulty = true;
  const onTurn = () => clock.move(Math.floor(random() * STEP_MS_MAX));
  return {
    ...aScheduler({ random, onTurn, busy: surroundingsBusy }),
    clock,
    random,
    operations,
    struck,
    operation(name, kind) {
      const point = operations.length;
      const fault = faulty ? plan(point, kind) : undefined;
      if (faulty) operations.push({ name, kind });
      if (fault) struck.push({ point, fault });
      return { fault, random: randomNumbers(Math.imul(seed + 1, 0x9e3779b1) + point) };
    },
    get faulty() {
      return faulty;
    },
    heal() {
      faulty = false;
      clock.mend();
    },
  };
}
