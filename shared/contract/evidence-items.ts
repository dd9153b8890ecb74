import * as z from "zod";
import { Evidence } from "../identity/evidence.ts";
import { disclosedOwners, signatoriesOf } from "../identity/ownership.ts";
import type { Customer } from "./customer.ts";

/** Each may wait two seconds for its status list, and a caller waits for all of them. */
const CREDENTIALS_MAX = 5;

/** The evidence of one request. */
export const EvidenceItems = z
  .array(Evidence)
  .max(50)
  .refine((items) => items.filter(({ kind }) => kind === "digital-credential").length <= CREDENTIALS_MAX, {
    error: `expected at most ${CREDENTIALS_MAX} digital credentials`,
  });

/** What is expected of whom evidence is about. */
export const SUBJECT_EXPECTED = "expected `customer` or the ref of a beneficial owner, director or signatory";

/** Places of the items that are about nobody whom the customer names. */
export function aboutStrangers(customer: Customer, evidence: readonly Evidence[]): number[] {
  const known = ["customer", ...partyRefs(customer)];
  return evidence.flatMap(({ subject }, index) => (known.includes(subject) ? [] : [index]));
}

/** What the customer calls its owners, directors and signatories. */
export const partyRefs = (customer: Customer): string[] => [
  ...disclosedOwners(customer).map(({ ref }) => ref),
  ...signatoriesOf(customer).flatMap(({ ref }) => ref ?? []),
];
