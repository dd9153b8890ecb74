import type { OpenedRecord } from "./opened-record.ts";
import type { Reason } from "./scenario.ts";

const asksFor =
  (found: (item: NonNullable<OpenedRecord["facts"]["request"]>["accelerators"][number]) => boolean) =>
  ({ facts }: OpenedRecord): boolean =>
    facts.request?.accelerators.some(found) ?? false;

const isVerified = ({ facts: { identity } }: OpenedRecord): boolean =>
  identity.customer === "verified" && identity.beneficialOwners === "verified";

/** TPP from which an item is 3A090.a whatever its density (3A090.a.1). */
const A1_TPP = 4800;

/** What each reason code of the scenarios comes to in a record of ours. Approvals have no grounds, so there it is what was found. */
const REASONS = {
  US_PERSON_VERIFIED: (record) =>
    isVerified(record) && record.facts.places.every(({ country }) => country === "US"),
  FOREIGN_VERIFIED_DOCUMENTARY: (record) => isVerified(record) && record.facts.subject.headquarters !== "US",
  SDN_MATCH: "sanctions/sdn-party",
  OFAC_50PCT_AGGREGATE: "sanctions/blocked-ownership",
  OFAC_SUB50_CAUTION: "sanctions/blocked-ownership-possible",
  ENTITY_LIST_MATCH: "lists/bis-party",
  UVL_MATCH: "lists/unverified-list",
  LIST_1260H: "lists/chinese-military-company",
  FALSE_POSITIVE_CLEARED: ({ screened = [] }) =>
    screened.some(({ hits }) => hits.some(({ disposition }) => disposition === "cleared")),
  LIST_STALE: "lists/list-not-fresh",
  HQ_D5: "advanced-computing/rental-headquarters",
  HQ_TEST_ULTIMATE_PARENT_D5: "advanced-computing/rental-headquarters",
  HQ_TEST_MACAU: "advanced-computing/rental-headquarters",
  CLASS_A: asksFor((item) => item.class === "3A090.a"),
  CLASS_A_BY_DENSITY: asksFor((item) => item.class === "3A090.a" && (item.tpp ?? 0) < A1_TPP),
  CLASS_A_NON_DC: asksFor((item) => item.class === "3A090.a" && item.dataCentreMarketed === false),
  NOT_3A090: ({ facts }) => facts.request?.accelerators.every((item) => item.class === "none") ?? false,
  TRANSFER_TO_D5_HQ_NO_LICENCE: "advanced-computing/transfer-headquarters",
  DEST_D1: "advanced-computing/transfer-destination",
  BY_NOTICE_LICENCE: "advanced-computing/transfer-by-notice",
  MILINT_END_USE: "end-use/military-intelligence",
  EMBARGOED_ACCESS_IR: "sanctions/embargoed-access",
  GEO_MISMATCH: "red-flags/access-elsewhere",
  NEW_ENTITY_POST_2022: "red-flags/registered-since-controls",
  RESIDENTIAL_ADDRESS: "red-flags/address-not-commercial",
  NO_WEB_PRESENCE: "red-flags/web-presence",
  FIRST_ORDER_LARGE: "red-flags/first-order-sizeable",
  BO_UNKNOWN: "identification/ownership-undisclosed",
  BO_REFUSED: "identification/identification-refused",
  UNVERIFIED: "identification/owners-unverified",
  UNDECLARED_RESELLER: "identification/reseller-not-enrolled",
  END_USER_UNKNOWN: ({ facts, decision }) =>
    facts.request?.endUsers === undefined && decision.outcome !== "approve",
  RESELLER_CIP_OK: ({ facts: { subject } }) =>
    subject.reseller === "enrolled" && (subject.programmeReviewedDays ?? Number.POSITIVE_INFINITY) <= 365,
  LINKED_ACCOUNTS: "red-flags/linked-accounts",
  HQ_SIGNAL_CN: "red-flags/phone-country",
} as const satisfies Record<string, Reason>;
export type ReasonCode = keyof typeof REASONS;

const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(REASONS, code);

/** What a code stands for; any but those above is a ground of ours. */
export const reasonOf = (code: string): Reason => (isReasonCode(code) ? REASONS[code] : code);
