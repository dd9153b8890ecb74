import type { EndedRun } from "../run.ts";
import { approvedBlindly, challengesAnsweredTwice, decidedOtherwise } from "./decisions.ts";
import { gatesThatDiffer, hitsReplaced } from "./gate-model.ts";
import { breachesUnheld, limitsBroken, linksMissing } from "./limits.ts";
import {
  givenUpByRelay,
  markersGoneEarly,
  messagesMissing,
  reviewsWithoutCase,
  stillOwed,
} from "./outbox.ts";
import { canariesTold } from "./privacy.ts";
import {
  answersThatDiffer,
  bodiesThatShareAKey,
  callsWithoutAnswer,
  changedChecks,
  decidedTwice,
  writesOfRefusals,
} from "./requests.ts";
import { type View, viewOf } from "./view.ts";

/**
 * What must hold of every run, with what breaks it. That all of it holds under every fault is S14. Of reviews that people resolve
 * (S10, S11) nothing is asked, for nobody can resolve one yet.
 */
export const INVARIANTS = {
  "S1 a key is decided once": decidedTwice,
  "S2 an answer is durable and stays the same": answersThatDiffer,
  "S3 a key has one body": bodiesThatShareAKey,
  "S4 what was attested never changes": changedChecks,
  "S5 a refusal writes nothing": writesOfRefusals,
  "S6 nothing undecided is approved": approvedBlindly,
  "S7 a record decided again gives the same": decidedOtherwise,
  "S9 a review has its case at once": reviewsWithoutCase,
  "S12 the gate is what all checks make it": gatesThatDiffer,
  "S12 a hit is replaced by nobody": hitsReplaced,
  "S13 a marker goes after its effect": markersGoneEarly,
  "S13 the relay gives back what it owes": givenUpByRelay,
  "S22 nothing personal is told": canariesTold,
  "L1 people hear of what they must look at": messagesMissing,
  "L2 everybody gets an answer": callsWithoutAnswer,
  "L3 nothing is owed for ever": stillOwed,
  "limits hold for an account": limitsBroken,
  "a breach over linked accounts is held": breachesUnheld,
  "links are written": linksMissing,
  "a challenge is answered once": challengesAnsweredTwice,
} as const satisfies Record<string, (view: View) => readonly string[]>;
type Invariant = keyof typeof INVARIANTS;

/** An invariant that a run has broken, and where. */
export type Violation = { invariant: Invariant | "a run ends, and leaves checks"; where: string };

const NAMES = Object.keys(INVARIANTS) as Invariant[];

/** Every invariant that a run has broken. */
export function violationsOf(run: EndedRun): Violation[] {
  const view = viewOf(run);
  return NAMES.flatMap((invariant) => {
    const [where] = INVARIANTS[invariant](view);
    return where === undefined ? [] : [{ invariant, where }];
  });
}
