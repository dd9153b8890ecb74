import type { CheckName, CheckStatus } from "../policy/decision.ts";
import type { PastFacts } from "../policy/past-facts.ts";

/**
 * Whether each check has what it needs, before any rule is asked. This is law of the house and no configuration reaches it:
 * whatever the packs say, nothing indeterminate is approved. What facts of an older gate lack makes a check indeterminate.
 */
export function gatheredStatuses(facts: PastFacts): Record<CheckName, CheckStatus> {
  return {
    identity: identityStatus(facts),
    screening: screeningStatus(facts.screening),
    jurisdiction: jurisdictionStatus(facts.subject),
    accelerators: acceleratorsStatus(facts),
    "end-use": facts.request && facts.request.endUsers === undefined ? "indeterminate" : "clear",
  };
}

const identityStatus = ({ identity }: PastFacts): CheckStatus =>
  identity?.customer === "verified" && identity.beneficialOwners === "verified" ? "clear" : "indeterminate";

function screeningStatus({ freshness, complete, hits }: PastFacts["screening"] = {}): CheckStatus {
  if (hits && hits.length > 0) return "hit";
  return hits && complete && (freshness === "fresh" || freshness === "ageing") ? "clear" : "indeterminate";
}

function acceleratorsStatus({ request }: PastFacts): CheckStatus {
  if (!request) return "clear";
  return request.accelerators?.every((item) => item.class !== undefined) ? "clear" : "indeterminate";
}

function jurisdictionStatus(subject: PastFacts["subject"] = {}): CheckStatus {
  if (subject.kind === "person") return "clear";
  return subject.headquarters && subject.ultimateParent?.headquarters ? "clear" : "indeterminate";
}
