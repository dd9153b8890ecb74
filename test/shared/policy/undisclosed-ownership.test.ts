import { expect, test } from "vitest";
import { gatheredStatuses } from "../../../shared/gather/statuses.ts";
import { decide } from "../../../shared/policy/evaluate.ts";
import { aSignUp } from "../../support/a-facts.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const shipped = policyOf();

/** The outcome where so much may be nobody's who is named, and the largest of those named certainly holds so much. */
function outcome(undisclosed: number, largest: number, parameter: number): string {
  const policy = {
    ...shipped,
    parameters: { ...shipped.parameters, undisclosedOwnershipPercent: parameter },
  };
  const facts = aSignUp({ ownership: { undisclosed, largestNamed: { min: largest, max: largest } } });
  const asOf = new Date("2026-11-23T12:00:00Z");
  return decide({ policy, facts, statuses: gatheredStatuses(facts), asOf }).outcome;
}

test.for([
  ["a quarter unnamed", 25, 20, 25, "review"],
  ["less than a quarter unnamed", 24.9, 20, 25, "approve"],
  ["an owner of a quarter named", 75, 25, 25, "approve"],
  // A provider that asks for more is told of what is left, whoever is named.
  ["a tenth unnamed, of a provider that lets less be", 10, 20, 10, "review"],
  ["the same beside an owner of most", 10, 90, 10, "review"],
  ["less than a tenth", 9.9, 20, 10, "approve"],
  // A beneficial owner may hold a quarter, whatever the provider lets be.
  ["a quarter unnamed, of a provider that lets 40 percent be", 25, 20, 40, "review"],
  ["less than a quarter there", 24.9, 20, 40, "approve"],
] as const)("%s: %d percent beside %d, with %d", ([, undisclosed, largest, parameter, expected]) => {
  expect(outcome(undisclosed, largest, parameter)).toBe(expected);
});
