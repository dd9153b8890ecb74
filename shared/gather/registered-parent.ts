import type { Place } from "../contract/customer.ts";
import type { EvidenceResult } from "../identity/evidence-result.ts";
import { type EvidenceDate, isInTime } from "../identity/identity-status.ts";

/** What the customer does not know the register may, for as long as its record holds. The newest answer counts. */
export function registeredParent(results: readonly EvidenceResult[], on: EvidenceDate): Place | undefined {
  const country = results
    .flatMap((result) =>
      result.status === "verified" && isInTime(result, on) ? (result.parentHeadquarters ?? []) : [],
    )
    .at(-1);
  return country === undefined ? undefined : { country };
}

/** Whether the register spoke of somebody above the customer, and has shown nothing else since. An outage shows nothing. */
export const isParentOpen = (results: readonly EvidenceResult[]): boolean =>
  results.findLast(
    ({ method, status, parent }) =>
      method === "legal-entity-register" && (status === "verified" || parent === "open"),
  )?.parent === "open";
