import type { Failure } from "./campaign.ts";
import type { Scenario } from "./scenario.ts";
import { shrink } from "./shrink.ts";
import { planText } from "./world/faults.ts";

/** What was broken, the run that broke it, and the least that still does. */
export async function describeFailure(scenario: Scenario, failure: Failure): Promise<string> {
  const { strikes, clients } = await shrink(scenario, failure);
  const said = failure.violations.map(({ invariant, where }) => `  ${invariant}: ${where}`);
  const some = clients.length < scenario.clients.length ? ` --clients ${clients.join(",")}` : "";
  return [
    `FAILED SCENARIO="${failure.scenario}" SEED=${failure.seed} PLAN=${planText(failure.strikes)}`,
    ...said,
    `  again: npm run test:simulation -- --scenario "${failure.scenario}" --seed ${failure.seed} --plan ${planText(strikes)}${some}`,
  ].join("\n");
}
