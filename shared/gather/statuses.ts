import type { CheckName, CheckStatus } from "../policy/decision.ts";
import type { Facts } from "../policy/facts.ts";

/**
 * Whether each check has what it needs, before any rule is asked. This is law of the house and no configuration reaches it:
 * whatever the packs say, nothing indeterminate is approved.
 */
export function gatheredStatuses(facts: Facts): Record<CheckName, CheckStatus> {
  return {
    identity: identityStatus(facts),
    screening: screeningStatus(facts.screening),
    jurisdiction: jurisdictionStatus(facts.subject),
    accelerators: facts.request?.accelerators.some((item) => item.class === undefined)
      ? "indeterminate"
      : "clear",
    "end-use": facts.request && facts.request.endUsers === undefined ? "indeterminate" : "clear",
  };
}

const identityStatus = ({ identity }: Facts): CheckStatus =>
  identity.customer === "verified" && identity.beneficialOwners === "verified" ? "clear" : "indeterminate";

function screeningStatus({ freshness, complete, hits }: Facts["screening"]): CheckStatus {
  if (hits && hits.length > 0) return "hit";
  return hits && complete && (freshness === "fresh" || freshness === "ageing") ? "clear" : "indeterminate";
}

function jurisdictionStatus(subject: Facts["subject"]): CheckStatus {
  if (subject.kind === "person") return "clear";
  return subject.headquarters && subject.ultimateParent.headquarters ? "clear" : "indeterminate";
}
