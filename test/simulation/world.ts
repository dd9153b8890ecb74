import { randomNumbers } from "./random.ts";

/** A world in which nothing happens but what the seed chooses: one waiting step at a time goes on. */
export type World = {
  random: () => number;
  /** True with the given probability, until faults stop. */
  strikes(probability: number): boolean;
  /** Waits for its turn. */
  step(): Promise<void>;
  /** Starts something that runs beside everything else. */
  start(task: () => Promise<void>): void;
  /** Runs until nothing waits any more. */
  run(): Promise<void>;
  stopFaults(): void;
};

/** A world of one seed. */
export function aWorld(seed: number): World {
  const random = randomNumbers(seed);
  const waiting: (() => void)[] = [];
  const failures: unknown[] = [];
  let faultsStopped = false;
  return {
    random,
    strikes: (probability) => !faultsStopped && random() < probability,
    step: () => new Promise((resolve) => waiting.push(resolve)),
    start: (task) => void task().catch((error: unknown) => failures.push(error)),
    async run() {
      while (waiting.length > 0) {
        const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
        next?.();
        // Lets whoever goes on get as far as their next step.
        await new Promise(setImmediate);
      }
      if (failures.length > 0) throw failures[0];
    },
    stopFaults() {
      faultsStopped = true;
    },
  };
}
