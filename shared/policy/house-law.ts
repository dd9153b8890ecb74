import { absentFacts, evidenceFor } from "./absent-facts.ts";
import { type CheckName, type Ground, REQUIRED_CHECKS } from "./decision.ts";
import type { CheckStatuses, Judged } from "./evaluate.ts";
import { factValues } from "./fact-values.ts";
import type { PastFacts } from "./past-facts.ts";

/** Facts that a check cannot be clear without, beside those that its rules name. */
const NEEDED = {
  identity: [],
  screening: [],
  jurisdiction: ["subject.headquarters", "subject.ultimateParent.headquarters"],
  accelerators: ["request.accelerators[].class"],
  "end-use": ["request.endUsers"],
} as const satisfies Record<CheckName, readonly string[]>;

/** Facts that the status of a check rests on. */
const LOOKED_AT = {
  identity: ["identity.beneficialOwners", "identity.customer"],
  screening: [
    "screening.complete",
    "screening.freshness",
    "screening.hits[].disposition",
    "screening.hits[].list",
  ],
  jurisdiction: ["subject.headquarters", "subject.kind", "subject.ultimateParent.headquarters"],
  accelerators: ["request.accelerators[].class", "request.accelerators[].part"],
  "end-use": ["request.endUsers[].headquarters"],
} as const satisfies Record<CheckName, readonly string[]>;

type Gathered = {
  facts: PastFacts;
  statuses: CheckStatuses;
  judged: readonly Judged[];
  ruled: readonly Ground[];
};

/**
 * A review for each required check that is not clear, or that no rule was asked about, while no rule gave a reason: nothing
 * indeterminate is approved, whatever the packs say.
 */
export function houseGrounds({ facts, statuses, judged, ruled }: Gathered): Ground[] {
  return REQUIRED_CHECKS[facts.hook]
    .filter((check) => statuses[check] !== "clear" || !wasAsked(check, judged))
    .filter((check) => !ruled.some((ground) => ground.check === check))
    .map((check) => notClear(check, facts));
}

const wasAsked = (check: CheckName, judged: readonly Judged[]) =>
  judged.some(({ rule, verdict }) => rule.check === check && verdict.value !== "not-evaluated");

function notClear(check: CheckName, facts: PastFacts): Ground {
  const absent = absentFacts(NEEDED[check], facts);
  const evidence = evidenceFor(absent);
  return {
    rule: `${check}-not-clear`,
    pack: "engine",
    check,
    outcome: "review",
    basis: "policy",
    citation: "house law: fail closed",
    scope: "request",
    reviewer: `The check \`${check}\` is not clear, and no rule says why.`,
    toPass: `The check \`${check}\` would have had to be clear.`,
    values: factValues(LOOKED_AT[check], facts),
    applicant: evidence.requires.length > 0 ? "more-information-needed" : "under-review",
    ...evidence,
    report: false,
    ...(absent.length > 0 && { undecided: absent }),
  };
}
