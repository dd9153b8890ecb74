import { type Violation, violationsOf } from "./oracle/oracle.ts";
import { run } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import type { Plan, Strike } from "./world/faults.ts";
import type { World } from "./world/world.ts";

/** What came of a run. */
export type Judged = {
  violations: readonly Violation[];
  operations: World["operations"];
  struck: readonly Strike[];
};

/** Runs a scenario and asks the oracle. A run that never ends, or leaves what is no check, is a violation, too. */
export async function judge(scenario: Scenario, seed: number, plan: Plan): Promise<Judged> {
  try {
    const ended = await run(scenario, seed, plan);
    return { violations: violationsOf(ended), operations: ended.operations, struck: ended.struck };
  } catch (error) {
    const where =
      error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]?.trim()}` : String(error);
    return {
      violations: [{ invariant: "a run ends, and leaves checks", where }],
      operations: [],
      struck: [],
    };
  }
}
