import type { Customer } from "../contract/customer.ts";
import { borneOut } from "./borne-out.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import type { EvidenceDate } from "./identity-status.ts";
import { disclosedOwners, undisclosedShare } from "./ownership.ts";

/** What makes a beneficial owner, in percent of the shares (proposed 15 CFR 7.301, 89 FR 5698). */
const BENEFICIAL_PERCENT = 25;

type Claims = { ref: string; isInUs: boolean; nationality?: string | undefined };

/**
 * Whether the customer, and every beneficial owner, is a US person by the proposed 15 CFR 7.301 (89 FR 5698): a citizen, an
 * organization formed in the United States, anybody located there. For use once all of them are verified: only what did that
 * counts. `false` says that nothing shows it, and counts as foreign: of lawful permanent residents abroad, of second
 * nationalities and of where a company that owns was formed nothing is known. `beneficialOwners` is absent where all who are named
 * are US persons, and somebody who is not named may be a beneficial owner.
 */
export function usPersons(
  customer: Customer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): { customer: boolean; beneficialOwners?: boolean } {
  const isUsPerson = ({ ref, isInUs, nationality }: Claims): boolean => {
    const isBorneOut = borneOut(results, ref, on);
    return (isInUs && isBorneOut.place) || (nationality === "US" && isBorneOut.nationality);
  };
  const areNamed = disclosedOwners(customer).every((owner) =>
    isUsPerson({ ...owner, isInUs: owner.country === "US" && isNowhereElse(owner.address) }),
  );
  return {
    customer: isUsPerson(customerClaims(customer)),
    ...((!areNamed || isNobodyElse(customer)) && { beneficialOwners: areNamed }),
  };
}

/** Whether so few shares may belong to nobody named that none of those can be a beneficial owner. */
function isNobodyElse(customer: Customer): boolean {
  const undisclosed = undisclosedShare(customer);
  return undisclosed !== undefined && undisclosed < BENEFICIAL_PERCENT;
}

const customerClaims = (customer: Customer): Claims =>
  customer.kind === "person"
    ? { ...customer, ref: "customer", isInUs: customer.address.place.country === "US" }
    : { ref: "customer", isInUs: customer.registration.jurisdiction.country === "US" };

/** Who gives an address in another country than that of residence is not certainly here. */
const isNowhereElse = (address: Customer["address"] | undefined): boolean =>
  address === undefined || address.place.country === "US";
