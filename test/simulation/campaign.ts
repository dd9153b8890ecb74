import { judge } from "./judge.ts";
import type { Violation } from "./oracle/oracle.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";
import { distinctFaults, planOf, possibleFaults, randomPlan, type Strike } from "./world/faults.ts";

/** How often faults strike in random runs: of all operations. */
export const RATES = [0.02, 0.08, 0.2] as const;

/** A run that broke something: with these it can be repeated. */
export type Failure = {
  scenario: string;
  seed: number;
  strikes: readonly Strike[];
  violations: readonly Violation[];
};

/** What came of one run of a campaign; `strikes` are the faults that struck. */
export type Result = { scenario: Scenario; points: number; strikes: number; failure?: Failure };

/** Which runs are one's own, where several work on the same campaign. */
export type Share = { part: number; parts: number };

/** Random faults, each seed in one scenario and at one rate. */
export async function* seeds(first: number, count: number, scenarios = SCENARIOS): AsyncGenerator<Result> {
  for (let seed = first; seed < first + count; seed += 1) {
    const scenario = scenarios[seed % scenarios.length];
    const rate = RATES[Math.floor(seed / scenarios.length) % RATES.length];
    if (!scenario || rate === undefined) throw new RangeError("no scenario to run");
    const { violations, operations, struck } = await judge(scenario, seed, randomPlan(seed, rate));
    yield result(scenario, seed, { violations, operations: operations.length, strikes: struck });
  }
}

/** Every single fault at every operation of a scenario, on one interleaving. */
export async function* singles(scenario: Scenario, seed: number, share: Share): AsyncGenerator<Result> {
  const { violations, operations } = await judge(scenario, seed, planOf([]));
  if (share.part === 0)
    yield result(scenario, seed, { violations, operations: operations.length, strikes: [] });
  const all = operations.flatMap(({ kind }, point) =>
    possibleFaults(kind).map((fault) => ({ point, fault })),
  );
  for (const strike of mine(all, share)) {
    const judged = await judge(scenario, seed, planOf([strike]));
    yield result(scenario, seed, { ...judged, operations: judged.operations.length, strikes: [strike] });
  }
}

/** Every pair of faults that differ in what comes of them, on one interleaving: the second strikes what comes after the first. */
export async function* pairs(scenario: Scenario, seed: number, share: Share): AsyncGenerator<Result> {
  const { operations } = await judge(scenario, seed, planOf([]));
  const firsts = operations.flatMap(({ kind }, point) =>
    distinctFaults(kind).map((fault) => ({ point, fault })),
  );
  for (const first of mine(firsts, share)) {
    const then = await judge(scenario, seed, planOf([first]));
    const seconds = then.operations.flatMap(({ kind }, point) =>
      point > first.point ? distinctFaults(kind).map((fault) => ({ point, fault })) : [],
    );
    for (const second of seconds) {
      const strikes = [first, second];
      const judged = await judge(scenario, seed, planOf(strikes));
      yield result(scenario, seed, { ...judged, operations: judged.operations.length, strikes });
    }
  }
}

const mine = <T>(all: readonly T[], { part, parts }: Share): T[] =>
  all.filter((_, index) => index % parts === part);

type Judged = { violations: readonly Violation[]; operations: number; strikes: readonly Strike[] };

const result = (scenario: Scenario, seed: number, { violations, operations, strikes }: Judged): Result => ({
  scenario,
  points: operations,
  strikes: strikes.length,
  ...(violations.length > 0 && { failure: { scenario: scenario.name, seed, strikes, violations } }),
});
