import type { Customer } from "../contract/customer.ts";
import type { PublicStatus } from "../contract/vocabulary.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { type EvidenceDate, isInTime, isVerified } from "./identity-status.ts";

/**
 * The public status that is evidenced of the customer: by the provider's newest word on it that is still good, of a customer that is
 * verified and claims no other. Undefined where it is only claimed. The register of legal entities has no say: its categories
 * know neither listings nor supervisors (LEI-CDF 3.1, EntityCategoryTypeEnum).
 */
export function publicStatus(
  customer: Customer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): PublicStatus | undefined {
  if (customer.kind === "person" || !isVerified(results, "customer", on)) return undefined;
  const [newest] = results
    .flatMap((result) =>
      result.status === "verified" && result.publicStatus && isInTime(result, on)
        ? [{ at: Date.parse(result.at), found: result.publicStatus }]
        : [],
    )
    .filter(({ at }) => at > lastFailure(results))
    .toSorted((one, other) => other.at - one.at);
  const claimed = customer.publicStatus ?? newest?.found;
  return newest?.found === claimed ? claimed : undefined;
}

/** When the provider last said that it could not verify the customer: its words before that hold no more. */
const lastFailure = (results: readonly EvidenceResult[]): number =>
  Math.max(
    ...results.flatMap(({ subject, status, method, at }) =>
      subject === "customer" && status === "failed" && method === "provider-attested" ? [Date.parse(at)] : [],
    ),
  );
