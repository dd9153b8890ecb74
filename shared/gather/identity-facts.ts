import type { Customer } from "../contract/customer.ts";
import type { EvidenceCode } from "../contract/vocabulary.ts";
import type { EvidenceResult } from "../identity/evidence-result.ts";
import {
  contradictedMethods,
  type EvidenceDate,
  type IdentityStatus,
  identityStatus,
  isVerified,
  openContradictions,
} from "../identity/identity-status.ts";
import { disclosedOwners, signatoriesOf } from "../identity/ownership.ts";
import { usPersons } from "../identity/us-person.ts";
import type { Facts } from "../policy/facts.ts";
import type { Unverified } from "./required-evidence.ts";

/** Whose identity is verified at this time, and whether they are US persons once everybody's is. */
export function identityFacts(
  customer: Customer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): Facts["identity"] {
  const status = (ref: string | undefined) =>
    ref === undefined ? "unverified" : identityStatus(results, ref, on);
  const own = status("customer");
  const beneficialOwners = areOwnersWithheld(customer)
    ? "unverified"
    : worst(disclosedOwners(customer).map(({ ref }) => status(ref)));
  const areVerified = own === "verified" && beneficialOwners === "verified";
  return {
    customer: own,
    beneficialOwners,
    // Nobody can prove to be one of whom the request does not say by what reference evidence names them.
    signatories: areNoneNamed(customer)
      ? "none-named"
      : worst(signatoriesOf(customer).map(({ ref }) => status(ref))),
    contradicted: contradictedMethods(results),
    ...(areVerified && { usPersons: usPersons(customer, results, on) }),
  };
}

/** Who names no owners has told nothing of them, whatever its public status: that excuses what is unknown and not what is withheld. */
const areOwnersWithheld = (customer: Customer): boolean =>
  customer.kind === "organization" && customer.beneficialOwners.status === "not-disclosed";

/** Somebody acts for every organization: who names nobody has not said who. */
const areNoneNamed = (customer: Customer): boolean =>
  customer.kind === "organization" && customer.signatories.length === 0;

/** The worst of them decides; nobody has nothing to prove. */
function worst(statuses: readonly IdentityStatus[]): IdentityStatus {
  if (statuses.includes("unverifiable")) return "unverifiable";
  return statuses.includes("unverified") ? "unverified" : "verified";
}

/** Who lacks valid evidence, by reference, and whom evidence contradicts. */
export function unverifiedParties(
  customer: Customer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): Unverified {
  const isUnverified = ({ ref }: { ref?: string | undefined }) =>
    ref === undefined || !isVerified(results, ref, on);
  return {
    owners: disclosedOwners(customer)
      .filter(isUnverified)
      .map(({ ref }) => ref),
    signatories: areNoneNamed(customer)
      ? [undefined]
      : signatoriesOf(customer)
          .filter(isUnverified)
          .map(({ ref }) => ref),
    contradicted: openContradictions(results).map((contradiction) => ({
      ...contradiction,
      code: identityCode(customer, contradiction.subject),
    })),
  };
}

/** As what somebody whom evidence names has to be verified. */
function identityCode(customer: Customer, subject: string): EvidenceCode {
  if (subject === "customer") return "customer-identity";
  const isOwner = disclosedOwners(customer).some(({ ref }) => ref === subject);
  return isOwner ? "beneficial-owner-identity" : "signatory-identity";
}
