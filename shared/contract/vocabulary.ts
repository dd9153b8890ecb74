import * as z from "zod";
import { isCountryCode } from "../jurisdiction/countries.ts";

/** The two points at which a cloud calls the gate. */
export const Hook = z
  .enum(["sign-up", "quota-request"])
  .meta({ description: "The point at which the cloud called the gate" });
export type Hook = z.infer<typeof Hook>;

/** The three outcomes of a check, mildest first; the strictest ground wins. */
export const OUTCOMES = ["approve", "review", "deny"] as const;
export const Outcome = z.enum(OUTCOMES).meta({
  description: "`approve` is not yet access: ask the account's gate whenever resources are provisioned",
});
export type Outcome = z.infer<typeof Outcome>;

/** What a rule rests on. Renting compute is not by itself an export today, so `law` is never printed over the rest. */
export const LegalBasis = z.enum(["law", "guidance", "proposal", "policy"]);
export type LegalBasis = z.infer<typeof LegalBasis>;

/** What accelerators are wanted for; three of them are named by 15 CFR 744.2 to 744.4, 744.21 and 744.22. */
export const EndUse = z
  .enum([
    "model-training",
    "fine-tuning",
    "inference",
    "rendering",
    "scientific-computing",
    "military",
    "military-intelligence",
    "weapons-of-mass-destruction",
    "other",
  ])
  .meta({ description: "What the accelerators are wanted for" });
export type EndUse = z.infer<typeof EndUse>;

/** `rental` of compute on the provider's hardware, or `transfer` of hardware into the customer's possession. */
export const Supply = z.enum(["rental", "transfer"]).meta({
  description:
    "`rental` of compute on the provider's hardware, or `transfer` of hardware into the customer's possession",
});
export type Supply = z.infer<typeof Supply>;

/** An assigned ISO 3166-1 alpha-2 code, upper case, or XK: a place under any other code would match no embargo. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: "expected an ISO 3166-1 alpha-2 code in upper case", abort: true })
  .refine(
    (code): boolean => isCountryCode(code),
    "expected an assigned ISO 3166-1 alpha-2 code, or XK for Kosovo",
  )
  .meta({
    description: "ISO 3166-1 alpha-2 country code, upper case and assigned; XK for Kosovo",
    examples: ["DE"],
  });
export type CountryCode = z.infer<typeof CountryCode>;

/** Account id of the calling cloud; opaque to the gate. */
export const AccountId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, "expected 1 to 64 characters of A-Z a-z 0-9 _ -")
  .meta({ description: "The cloud's own id of the account: 1 to 64 characters of A-Z a-z 0-9 _ -" });

/** A calendar date, ISO 8601 `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date().meta({ description: "Calendar date, ISO 8601 YYYY-MM-DD" });

/** An instant, RFC 3339 in UTC or with an offset. */
export const Instant = z.iso.datetime({ offset: true }).meta({ description: "Instant, RFC 3339 date-time" });

/** Whether a party is a natural person. */
export const PartyKind = z
  .enum(["person", "organization"])
  .meta({ description: "A natural person or an organization" });

/** What a business address is; a flat, a virtual office or a mail drop for commercial volumes is a red flag (BIS guidance of 13 May 2025). */
export const AddressType = z
  .enum(["commercial", "residential", "virtual-office", "mail-drop"])
  .meta({ description: "What stands at the address, as far as the cloud found out" });
export type AddressType = z.infer<typeof AddressType>;

/** Line of business, coarse; the intermediaries among them are unusual for compute (BIS guidance of 13 May 2025). */
export const BusinessSector = z
  .enum([
    "software",
    "research",
    "education",
    "finance",
    "health",
    "industry",
    "media",
    "public-administration",
    "telecommunications",
    "data-centre",
    "trading",
    "freight-forwarding",
    "it-agency",
    "other",
  ])
  .meta({ description: "Line of business" });
export type BusinessSector = z.infer<typeof BusinessSector>;

/**
 * Why an organization may be owned by nobody in particular: its shares are listed, or a state, a charter or a supervisor stands
 * behind it. The customers that banks need not ask for owners are much the same (31 CFR 1010.230(e)(2)).
 */
export const PublicStatus = z.enum(["exchange-listed", "government", "university", "regulated"]).meta({
  description:
    "Why nobody may own a quarter of an organization: listed on an exchange, of a government, a university, or a supervised financial institution",
});
export type PublicStatus = z.infer<typeof PublicStatus>;

/** Means of payment; some leave no trace to a person. */
export const PaymentMeans = z
  .enum(["card", "bank-transfer", "invoice", "virtual-currency", "prepaid", "other"])
  .meta({ description: "Means of payment" });
export type PaymentMeans = z.infer<typeof PaymentMeans>;

/** What a customer was asked and would not say (Supplement No. 3 to 15 CFR part 732: evasive about end use, end user, ownership). */
export const RefusedTopic = z
  .enum([
    "identity",
    "beneficial-ownership",
    "ultimate-parent",
    "end-use",
    "end-users",
    "place-of-use",
    "other",
  ])
  .meta({ description: "What the customer was asked and declined to say" });
export type RefusedTopic = z.infer<typeof RefusedTopic>;

const APPLICANT_REASON_CODES = [
  "requirements-met",
  "under-review",
  "more-information-needed",
  "identity-not-verified",
  "account-not-ready",
  "not-available",
  "not-eligible",
] as const;

/** What an applicant may be told. Closed: a new code needs a new API version. None of them reveals a watchlist hit. */
export const APPLICANT_REASONS = {
  "requirements-met": "The requirements for this request are met.",
  "under-review": "The request is under review by our team.",
  "more-information-needed": "We need more information before we can decide.",
  "identity-not-verified": "The identity of the customer or of an owner has not been verified yet.",
  "account-not-ready": "The account has no completed sign-up that allows this request yet.",
  "not-available": "We cannot offer this service for this request.",
  "not-eligible": "We cannot offer our services to this account.",
} as const satisfies Record<(typeof APPLICANT_REASON_CODES)[number], string>;
export const ApplicantReasonCode = z
  .enum(APPLICANT_REASON_CODES)
  .meta({ description: "Why, in a word made for programs" });
export type ApplicantReasonCode = z.infer<typeof ApplicantReasonCode>;

const EVIDENCE_CODES = [
  "customer-identity",
  "beneficial-owner-identity",
  "signatory-identity",
  "beneficial-ownership",
  "ultimate-parent",
  "headquarters",
  "place-of-use",
  "end-use-statement",
  "end-users",
  "reseller-programme",
  "accelerator-specification",
  "export-authorization",
  "place-of-export",
  "site-evidence",
  "completed-sign-up",
] as const;

const EVIDENCE_MEANINGS = {
  "customer-identity": "evidence that verifies the customer's identity",
  "beneficial-owner-identity": "evidence that verifies a beneficial owner's identity",
  "signatory-identity": "evidence that verifies the identity of a director or signatory, named with a `ref`",
  "beneficial-ownership":
    "names and shares of the beneficial owners, or evidence of the public status that explains why nobody owns a quarter",
  "ultimate-parent": "the ultimate parent and the country of its headquarters",
  headquarters: "the country of the customer's headquarters",
  "place-of-use": "the places, with subdivision, from which the service will be used",
  "end-use-statement": "a statement of the end use",
  "end-users": "names and headquarters of the end users",
  "reseller-programme":
    "enrolment in the reseller programme and a present copy of the reseller's customer identification programme",
  "accelerator-specification": "the accelerator's published specification",
  "export-authorization": "the export licence, or the licence exception that is used",
  "place-of-export": "the country from which the hardware would be shipped",
  "site-evidence": "evidence that the site has power, cooling and network for the hardware",
  "completed-sign-up": "a completed sign-up of the account",
} as const satisfies Record<(typeof EVIDENCE_CODES)[number], string>;

/** What an applicant can bring to move a review on. Closed; phrased so that it never reveals a watchlist hit. */
export const EvidenceCode = z.enum(EVIDENCE_CODES).meta({
  description: Object.entries(EVIDENCE_MEANINGS)
    .map(([code, meaning]) => `\`${code}\`: ${meaning}`)
    .join("; "),
});
export type EvidenceCode = z.infer<typeof EvidenceCode>;
