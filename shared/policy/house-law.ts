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
 * indeterminate is approved, whatever the packs say. And people for whom a vendor verified and nobody could compare, wherever
 * identity stands in the way: a review that waited for such an applicant alone would wait for ever.
 */
export function houseGrounds({ facts, statuses, judged, ruled }: Gathered): Ground[] {
  const unclear = REQUIRED_CHECKS[facts.hook]
    .filter((check) => statuses[check] !== "clear" || !wasAsked(check, judged))
    .filter((check) => !ruled.some((ground) => ground.check === check))
    .map((check) => notClear(check, facts));
  const isInQuestion = [...ruled, ...unclear].some(({ check }) => check === "identity");
  return isInQuestion && facts.identity?.uncompared ? [...unclear, notCompared(facts)] : unclear;
}

const notCompared = (facts: PastFacts): Ground => ({
  rule: "verified-person-not-compared",
  pack: "engine",
  check: "identity",
  outcome: "review",
  basis: "policy",
  citation: "house law: nothing indeterminate is approved, and nothing is dropped",
  scope: "request",
  reviewer:
    "A vendor verified a person who may be another than the one named: name, birth date or last day of the document cannot be compared.",
  toPass: "The person of the session can be compared with the claim, or other evidence verifies the party.",
  values: factValues(["identity.uncompared"], facts),
  applicant: "under-review",
  requires: [],
  resolvedBy: "reviewer",
  report: false,
});

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
