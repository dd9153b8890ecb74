/** Steps after which a run that has not ended never will. */
const STEPS_MAX = 20_000;

/** Everything that runs at once: of all that waits, one goes on at a time, and the seed says which. */
export type Scheduler = {
  /** Waits for its turn. */
  step(): Promise<void>;
  /** Starts something that runs beside everything else. */
  start(task: () => Promise<void>): void;
  /** Runs until nothing waits any more. Throws what a task threw, and where something never ends. */
  run(): Promise<void>;
};

/** What a step needs: which one goes on, what happens when it does, and whether something still goes on by itself. */
export type Turns = { random: () => number; onTurn: () => void; busy: () => boolean };

/** A scheduler that `random` decides for. */
export function aScheduler({ random, onTurn, busy }: Turns): Scheduler {
  const waiting: (() => void)[] = [];
  const failures: unknown[] = [];
  let running = 0;
  let steps = 0;
  return {
    step: () => new Promise((resolve) => void waiting.push(resolve)),
    start(task) {
      running += 1;
      const ended = () => {
        running -= 1;
      };
      task().then(ended, (error: unknown) => {
        ended();
        failures.push(error);
      });
    },
    async run() {
      await quiet(busy);
      while (waiting.length > 0) {
        steps += 1;
        if (steps > STEPS_MAX) throw new Error("LIVELOCK: the run does not end");
        const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
        onTurn();
        next?.();
        // Lets whoever goes on get as far as their next step.
        await quiet(busy);
        if (failures.length > 0) throw failures[0];
      }
      if (running > 0) throw new Error("DEADLOCK: something waits for what no step brings");
    },
  };
}

/** Until all that goes on by itself has come to its next step. */
async function quiet(busy: () => boolean): Promise<void> {
  do await new Promise(setImmediate);
  while (busy());
}
