import type { Failure } from "./campaign.ts";
import { judge } from "./judge.ts";
import type { Scenario } from "./scenario.ts";
import { planOf, type Strike } from "./world/faults.ts";

/** What still breaks the same invariant: as few faults as possible, then as few clients. `clients` are the numbers of those left. */
export type Shrunk = { strikes: readonly Strike[]; clients: readonly number[] };

/** Leaves out whatever is not needed to break what a failure broke, first faults, then clients. */
export async function shrink(scenario: Scenario, { seed, strikes, violations }: Failure): Promise<Shrunk> {
  const [broken] = violations;
  const breaks = async (some: readonly Strike[], clients: readonly number[]) => {
    const judged = await judge(withClients(scenario, clients), seed, planOf(some));
    return judged.violations.some(({ invariant }) => invariant === broken?.invariant);
  };
  const everybody = scenario.clients.map((_, index) => index);
  const few = await fewest(strikes, (some) => breaks(some, everybody));
  const clients = await fewest(everybody, (some) => breaks(few, some));
  return { strikes: few, clients };
}

/** A scenario with some of its clients. */
export const withClients = (scenario: Scenario, clients: readonly number[]): Scenario => ({
  ...scenario,
  clients: scenario.clients.filter((_, index) => clients.includes(index)),
});

/** Leaves out one after the other, for as long as what is left still does. */
async function fewest<T>(
  all: readonly T[],
  does: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  for (const one of all) {
    const others = all.filter((other) => other !== one);
    if (await does(others)) return fewest(others, does);
  }
  return all;
}
