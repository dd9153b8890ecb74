import { expect } from "vitest";
import type { Gate } from "./gates.ts";
import type { OpenedRecord } from "./opened-record.ts";
import { reasonOf } from "./reasons.ts";
import { basedGroundsOf, before, gives, groundsOf, type Scenario } from "./scenario.ts";

/** What an applicant must never read. */
const TIPPING_OFF =
  /\b(list|lists|listed|watchlist|match|hit|sanction\w*|entity|entities|sdn|ofac|embargo\w*)\b/i;

let played = 0;

/**
 * Makes the calls of a scenario on accounts of its own, and expects each to be decided as it says, the last for the reasons that
 * it says, and the applicant to learn of no hit. Answers the record of the last call.
 */
export async function expectAsSaid(
  gate: Gate,
  { name, steps, outcome, codes }: Scenario,
): Promise<OpenedRecord> {
  played += 1;
  const account = `played-${played}`;
  let last: OpenedRecord | undefined;
  for (const [index, step] of steps.entries()) {
    const { answer, record } = await gate.call(
      `${account}${step.account}`,
      step,
      step.body(before(gate.now())),
    );
    const expected = index === steps.length - 1 ? outcome : step.outcome;
    const grounds = groundsOf(record);
    expect(
      [answer["outcome"], record.decision.outcome],
      `${name}, call ${index + 1}: ${grounds.join(" ")}`,
    ).toEqual([expected, expected]);
    if (expected === "approve") expect(grounds, name).toEqual([]);
    const { attestation: _, ...told } = answer;
    expect(JSON.stringify(told), name).not.toMatch(TIPPING_OFF);
    last = record;
  }
  if (last === undefined) throw new Error("expected a scenario with a call");
  const record = last;
  const missing = codes.filter((code) => !gives(record, reasonOf(code)));
  const given = basedGroundsOf(record).map(([rule, basis]) => `${rule} (${basis})`);
  expect(missing, `${name}: ${given.join(", ")}`).toEqual([]);
  return record;
}
