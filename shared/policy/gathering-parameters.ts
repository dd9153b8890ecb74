import type { Policies } from "./backtest.ts";
import type { Parameters } from "./parameters.ts";

/** Who reads each parameter: the gathering of facts, before any rule is asked, or the rules. */
const READERS = {
  screeningAlert: "gathering",
  screeningStrong: "gathering",
  evidenceMaxAgeDays: "gathering",
  identityStrength: "gathering",
  documentWithSelfieStrength: "gathering",
  verificationAttempts: "gathering",
  signUpValidityDays: "gathering",
  customerRecordYears: "gathering",
  quotaMaxDays: "gathering",
  newCustomerDays: "gathering",
  signatoriesVerified: "rules",
  largeOrderTpp: "rules",
  sizeableOrderTpp: "rules",
  linkedOrderTpp: "rules",
  linkedAccountsMax: "rules",
  newCustomerAccelerators: "rules",
  customerAccelerators: "rules",
  programmeReviewDays: "rules",
  newDomainDays: "rules",
  anonymizedAccessPercent: "rules",
  paymentChangeHours: "rules",
  reportedTrainingOperations: "rules",
  newOrganizationDays: "rules",
  undisclosedOwnershipPercent: "rules",
} as const satisfies Record<keyof Parameters, "gathering" | "rules">;

/** The parameters that make facts what they are, sorted. */
export const GATHERING_PARAMETERS = Object.entries(READERS)
  .flatMap(([name, reader]) => (reader === "gathering" ? [name] : []))
  .sort();

/**
 * The parameters in which two policies differ and whose effect no stored fact can show: the facts were gathered by the one
 * policy, and by the other would have been others.
 */
export function unseenDifferences({ base, candidate }: Policies): string[] {
  const [before, after] = [base, candidate].map(({ parameters }) => new Map(Object.entries(parameters)));
  return GATHERING_PARAMETERS.filter((name) => before?.get(name) !== after?.get(name));
}
