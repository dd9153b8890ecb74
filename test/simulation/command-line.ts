import { parseArgs } from "node:util";
import { failUsage } from "../../functions/commands/fail-usage.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";
import { withClients } from "./shrink.ts";
import { parsePlan, type Strike } from "./world/faults.ts";

const USAGE =
  "usage: npm run test:simulation [-- COUNT]  or  -- --scenario NAME --seed SEED --plan PLAN [--clients 0,1]";
/** Random runs unless said otherwise. */
const SEEDS = 50_000;

/** A campaign with so many random runs, or one run again. */
export type Wanted =
  | { of: "campaign"; seeds: number }
  | { of: "replay"; scenario: Scenario; seed: number; strikes: readonly Strike[] };

/** Reads the command line; ends the process with exit code 2 where it cannot. */
export function wanted(): Wanted {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { scenario: text, seed: text, plan: text, clients: text },
    });
    const [count = String(SEEDS), ...more] = positionals;
    if (more.length > 0 || !/^\d{1,9}$/.test(count)) return failUsage(USAGE);
    return values.seed === undefined ? { of: "campaign", seeds: Number(count) } : replayed(values);
  } catch {
    return failUsage(USAGE);
  }
}

type Values = Partial<Record<"scenario" | "seed" | "plan" | "clients", string>>;

function replayed({ scenario: name, seed = "", plan = "none", clients }: Values): Wanted {
  const scenario = SCENARIOS.find((one) => one.name === name);
  const strikes = parsePlan(plan);
  if (!scenario || !strikes || !/^\d{1,9}$/.test(seed)) return failUsage(USAGE);
  return {
    of: "replay",
    scenario: clients === undefined ? scenario : withClients(scenario, clients.split(",").map(Number)),
    seed: Number(seed),
    strikes,
  };
}
