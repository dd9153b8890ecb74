import * as z from "zod";
import { Evidence } from "../identity/evidence.ts";
import type { Customer } from "./customer.ts";
import { partyRefs } from "./party-refs.ts";

/** Each may wait two seconds for its status list, and a caller waits for all of them. */
const CREDENTIALS_MAX = 5;
/** Each may wait as long for the vendor. */
const SESSIONS_MAX = 5;

/** House choice: at most four owners hold a quarter each, and Textract throttles calls by the second. */
const DOCUMENTS_MAX = 5;

const atMost = (max: number, kind: Evidence["kind"]) => (items: readonly Evidence[]) =>
  items.filter((item) => item.kind === kind).length <= max;

/** The evidence of one request. */
export const EvidenceItems = z
  .array(Evidence)
  .max(50)
  .refine(atMost(CREDENTIALS_MAX, "digital-credential"), {
    error: `expected at most ${CREDENTIALS_MAX} digital credentials`,
  })
  .refine(atMost(DOCUMENTS_MAX, "document-image"), {
    error: `expected at most ${DOCUMENTS_MAX} document images`,
  })
  .refine(atMost(SESSIONS_MAX, "hosted-verification"), {
    error: `expected at most ${SESSIONS_MAX} hosted verification sessions`,
  });

/** What is expected of whom evidence is about. */
export const SUBJECT_EXPECTED = "expected `customer` or the ref of a beneficial owner, director or signatory";

/** Places of the items that are about nobody whom the customer names. */
export function aboutStrangers(customer: Customer, evidence: readonly Evidence[]): number[] {
  const known = ["customer", ...partyRefs(customer)];
  return evidence.flatMap(({ subject }, index) => (known.includes(subject) ? [] : [index]));
}
