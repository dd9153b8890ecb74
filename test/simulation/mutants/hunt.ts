import { RATES, singles } from "../campaign.ts";
import { judge } from "../judge.ts";
import type { Violation } from "../oracle/oracle.ts";
import type { Scenario } from "../scenario.ts";
import { SCENARIOS } from "../scenarios.ts";
import { planOf, randomPlan } from "../world/faults.ts";

/** What killed a mutant, and after how many runs; `invariant` is absent where nothing did. */
export type Hunted = { invariant?: string; scenario?: string; runs: number };

/** Rounds of random runs over all scenarios, before every single fault is tried. */
const ROUNDS = 60;

/** Runs every scenario without a fault, then with faults at random, then with each by itself, until something is broken. */
export async function hunt(): Promise<Hunted> {
  let runs = 0;
  for await (const { scenario, violations } of attempts()) {
    runs += 1;
    const [violation] = violations;
    if (violation) return { invariant: violation.invariant, scenario, runs };
  }
  return { runs };
}

type Attempt = { scenario: string; violations: readonly Violation[] };

async function* attempts(): AsyncGenerator<Attempt> {
  for (let round = 0; round <= ROUNDS; round += 1) yield* roundOf(round);
  for (const scenario of SCENARIOS) yield* singlesOf(scenario);
}

async function* roundOf(round: number): AsyncGenerator<Attempt> {
  const seed = round * SCENARIOS.length + 1;
  const rate = RATES[round % RATES.length] ?? 0;
  for (const scenario of SCENARIOS) {
    const plan = round === 0 ? planOf([]) : randomPlan(seed, rate);
    yield { scenario: scenario.name, violations: (await judge(scenario, seed, plan)).violations };
  }
}

async function* singlesOf(scenario: Scenario): AsyncGenerator<Attempt> {
  for await (const { failure } of singles(scenario, 1, { part: 0, parts: 1 }))
    yield { scenario: scenario.name, violations: failure?.violations ?? [] };
}
