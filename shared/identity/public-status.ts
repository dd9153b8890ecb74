import type { Customer } from "../contract/customer.ts";
import type { PublicStatus } from "../contract/vocabulary.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { type EvidenceDate, isConclusive, isInTime, isVerified } from "./identity-status.ts";

/**
 * The public status that is evidenced of the customer: by the provider's newest word on it, of a customer that is verified and
 * claims no other. Undefined where it is only claimed. The register of legal entities has no say: its categories know neither
 * listings nor supervisors (LEI-CDF 3.1, EntityCategoryTypeEnum).
 */
export function publicStatus(
  customer: Customer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): PublicStatus | undefined {
  if (customer.kind === "person" || !isVerified(results, "customer", on)) return undefined;
  const found = newestWord(results, on);
  return customer.publicStatus === undefined || customer.publicStatus === found ? found : undefined;
}

/**
 * What the provider's newest word that counts says of a status: one without it, or that verification failed, takes back what was said
 * before. Of two at the same time that say different things neither counts.
 */
function newestWord(results: readonly EvidenceResult[], on: EvidenceDate): PublicStatus | undefined {
  const words = results.filter(
    (result) =>
      result.subject === "customer" &&
      result.method === "provider-attested" &&
      isInTime(result, on) &&
      isConclusive(result, on),
  );
  const newest = Math.max(...words.map(({ at }) => Date.parse(at)));
  const said = words
    .filter(({ at }) => Date.parse(at) === newest)
    .map((word) => (word.status === "verified" ? word.publicStatus : undefined));
  const [found, ...others] = new Set(said);
  return others.length === 0 ? found : undefined;
}
