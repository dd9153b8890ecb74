import type { OpenedRecord } from "./opened-record.ts";
import { basedGroundsOf, type Reason } from "./scenario.ts";

const asksFor =
  (found: (item: NonNullable<OpenedRecord["facts"]["request"]>["accelerators"][number]) => boolean) =>
  ({ facts }: OpenedRecord): boolean =>
    facts.request?.accelerators.some(found) ?? false;

const isVerified = ({ facts: { identity } }: OpenedRecord): boolean =>
  identity.customer === "verified" && identity.beneficialOwners === "verified";

/** TPP from which an item is 3A090.a whatever its density (3A090.a.1). */
const A1_TPP = 4800;

/**
 * What each reason code of the scenarios comes to in a record of ours: a ground, and what it rests on where a US person rents, or
 * transfers as the scenario says. Approvals have no grounds, so there it is what was found.
 */
const REASONS = {
  US_PERSON_VERIFIED: (record) =>
    record.facts.identity.usPersons?.customer === true &&
    record.facts.identity.usPersons.beneficialOwners === true,
  FOREIGN_VERIFIED_DOCUMENTARY: (record) => isVerified(record) && record.facts.subject.headquarters !== "US",
  // Sanctions bind a US person (31 CFR chapter V).
  SDN_MATCH: ["sanctions/sdn-party", "law"],
  OFAC_50PCT_AGGREGATE: ["sanctions/blocked-ownership", "law"],
  // Less than half is not blocked; that control calls for caution is OFAC's guidance of 13 Aug 2014.
  OFAC_SUB50_CAUTION: ["sanctions/blocked-ownership-possible", "guidance"],
  // Compute is no item subject to the EAR: who rents it out refuses by policy.
  ENTITY_LIST_MATCH: ["lists/bis-party", "policy"],
  UVL_MATCH: ["lists/unverified-list", "guidance"],
  LIST_1260H: ["lists/chinese-military-company", "policy"],
  FALSE_POSITIVE_CLEARED: ({ screened = [] }) =>
    screened.some(({ hits }) => hits.some(({ disposition }) => disposition === "cleared")),
  LIST_STALE: ["lists/list-not-fresh", "policy"],
  // Renting is not licensed; that headquarters are a red flag is guidance (BIS, 13 May 2025, 31 May 2026).
  HQ_D5: ["advanced-computing/rental-headquarters", "guidance"],
  HQ_TEST_ULTIMATE_PARENT_D5: ["advanced-computing/rental-headquarters", "guidance"],
  HQ_TEST_MACAU: ["advanced-computing/rental-headquarters", "guidance"],
  CLASS_A: asksFor((item) => item.class === "3A090.a"),
  CLASS_A_BY_DENSITY: asksFor((item) => item.class === "3A090.a" && (item.tpp ?? 0) < A1_TPP),
  CLASS_A_NON_DC: asksFor((item) => item.class === "3A090.a" && item.dataCentreMarketed === false),
  NOT_3A090: ({ facts }) => facts.request?.accelerators.every((item) => item.class === "none") ?? false,
  // A transfer of items is licensed (15 CFR 742.6(a)(6)(iii)).
  TRANSFER_TO_D5_HQ_NO_LICENCE: ["advanced-computing/transfer-headquarters", "law"],
  DEST_D1: ["advanced-computing/transfer-destination", "law"],
  // The notices bind the maker to whom they were written.
  BY_NOTICE_LICENCE: ["advanced-computing/transfer-by-notice", "policy"],
  MILINT_END_USE: ["end-use/military-intelligence", "law"],
  EMBARGOED_ACCESS_IR: ["sanctions/embargoed-access", "law"],
  GEO_MISMATCH: ["red-flags/access-elsewhere", "policy"],
  NEW_ENTITY_POST_2022: ["red-flags/registered-since-controls", "guidance"],
  RESIDENTIAL_ADDRESS: ["red-flags/address-not-commercial", "guidance"],
  NO_WEB_PRESENCE: ["red-flags/web-presence", "guidance"],
  FIRST_ORDER_LARGE: ["red-flags/first-order-sizeable", "guidance"],
  // What is only proposed (89 FR 5698) is followed as policy.
  BO_UNKNOWN: ["identification/ownership-undisclosed", "policy"],
  BO_REFUSED: ["identification/identification-refused", "policy"],
  UNVERIFIED: ["identification/owners-unverified", "policy"],
  UNDECLARED_RESELLER: ["identification/reseller-not-enrolled", "policy"],
  END_USER_UNKNOWN: ({ facts, decision }) =>
    facts.request?.endUsers === undefined && decision.outcome !== "approve",
  RESELLER_CIP_OK: ({ facts: { subject } }) =>
    subject.reseller === "enrolled" && (subject.programmeReviewedDays ?? Number.POSITIVE_INFINITY) <= 365,
  LINKED_ACCOUNTS: ["red-flags/linked-accounts", "policy"],
  HQ_SIGNAL_CN: ["red-flags/phone-country", "policy"],
} as const satisfies Record<string, Reason>;
export type ReasonCode = keyof typeof REASONS;

const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(REASONS, code);

/** What a code stands for; any but those above is a ground of ours. */
export const reasonOf = (code: string): Reason => (isReasonCode(code) ? REASONS[code] : code);

/** The grounds of a record that rest on law, and are none of the reasons that were expected to. */
export function unexpectedLaw(record: OpenedRecord, codes: readonly ReasonCode[]): string[] {
  const expected = codes.map(reasonOf).flatMap((reason) => (Array.isArray(reason) ? [reason[0]] : []));
  return basedGroundsOf(record)
    .filter(([rule, basis]) => basis === "law" && !expected.includes(rule))
    .map(([rule]) => rule);
}
