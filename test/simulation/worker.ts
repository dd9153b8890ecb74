import { parentPort, workerData } from "node:worker_threads";
import { type Failure, pairs, type Result, type Share, seeds, singles } from "./campaign.ts";
import { SCENARIOS } from "./scenarios.ts";

/** What a worker is to do: its share of one kind of run. */
export type Job = Share & {
  kind: "singles" | "pairs" | "seeds";
  /** Names of the scenarios. */
  scenarios: readonly string[];
  /** Interleavings of each scenario; of seeds, how many there are in all. */
  count: number;
};

/** What a worker tells: how many runs have ended since it last did, with how many faults, in which scenario. */
export type Told = {
  scenario: string;
  runs: number;
  faults: number;
  pointsMax: number;
  failures: readonly Failure[];
};

const TELL_EACH = 50;

async function* resultsOf({ kind, scenarios, count, part, parts }: Job): AsyncGenerator<Result> {
  const chosen = SCENARIOS.filter(({ name }) => scenarios.includes(name));
  if (kind === "seeds") {
    const each = Math.ceil(count / parts);
    const first = part * each;
    yield* seeds(1 + first, Math.max(0, Math.min(each, count - first)), chosen);
    return;
  }
  const enumerate = { singles, pairs }[kind];
  for (const scenario of chosen)
    for (let seed = 1; seed <= count; seed += 1) yield* enumerate(scenario, seed, { part, parts });
}

async function work(job: Job): Promise<void> {
  const told = new Map<string, Told>();
  const tell = () => {
    for (const one of told.values()) parentPort?.postMessage(one);
    told.clear();
  };
  let runs = 0;
  for await (const {
    scenario: { name },
    points,
    strikes,
    failure,
  } of resultsOf(job)) {
    const before = told.get(name) ?? { scenario: name, runs: 0, faults: 0, pointsMax: 0, failures: [] };
    told.set(name, {
      scenario: name,
      runs: before.runs + 1,
      faults: before.faults + strikes,
      pointsMax: strikes === 0 ? Math.max(points, before.pointsMax) : before.pointsMax,
      failures: failure ? [...before.failures, failure] : before.failures,
    });
    runs += 1;
    if (runs % TELL_EACH === 0) tell();
  }
  tell();
}

await work(workerData);
