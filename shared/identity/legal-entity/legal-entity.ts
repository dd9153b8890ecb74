import * as z from "zod";
import { CountryCode } from "../../contract/vocabulary.ts";
import { isLei } from "./lei.ts";

/** Longest name and most other names of a record that is read at all: the bound on what one comparison costs. House choice. */
const NAME_MAX = 1000;
const OTHER_NAMES_MAX = 100;

const Lei = z.string().refine(isLei, "expected a Legal Entity Identifier with right check digits");
const RecordedName = z.string().min(1).max(NAME_MAX);

/** Whether the entity exists; `NULL` where the register does not say. LEI-CDF 3.1, EntityStatusEnum. */
const EntityStatus = z.enum(["ACTIVE", "INACTIVE", "NULL"]);

/** What became of the registration of the identifier. LEI-CDF 3.1, RegistrationStatusEnum. */
export const RegistrationStatus = z.enum([
  "ISSUED",
  "LAPSED",
  "MERGED",
  "RETIRED",
  "ANNULLED",
  "CANCELLED",
  "DUPLICATE",
  "TRANSFERRED",
  "PENDING_VALIDATION",
  "PENDING_TRANSFER",
  "PENDING_ARCHIVAL",
]);
export type RegistrationStatus = z.infer<typeof RegistrationStatus>;

/** Why an entity names no parent. Reporting Exceptions Format 2.1, ExceptionReasonEnum; the last five are of version 1.1. */
export const ExceptionReason = z.enum([
  "NATURAL_PERSONS",
  "NON_CONSOLIDATING",
  "NO_KNOWN_PERSON",
  "NO_LEI",
  "NON_PUBLIC",
  "BINDING_LEGAL_COMMITMENTS",
  "LEGAL_OBSTACLES",
  "CONSENT_NOT_OBTAINED",
  "DETRIMENT_NOT_EXCLUDED",
  "DISCLOSURE_DETRIMENTAL",
]);
export type ExceptionReason = z.infer<typeof ExceptionReason>;

/** What the register has on one parent: the parent, why there is none on record, or nothing. */
export const ParentReport = z.discriminatedUnion("report", [
  z.strictObject({
    report: z.literal("parent"),
    lei: Lei,
    legalName: RecordedName,
    headquartersCountry: CountryCode,
    entityStatus: EntityStatus,
    registrationStatus: RegistrationStatus,
  }),
  z.strictObject({ report: z.literal("exception"), reason: ExceptionReason }),
  z.strictObject({ report: z.literal("missing") }),
]);
export type ParentReport = z.infer<typeof ParentReport>;

/**
 * What is used of an entity's GLEIF records: level 1, who it is (LEI-CDF 3.1), and level 2, who consolidates it in its accounts
 * (RR-CDF 2.1 and Reporting Exceptions Format 2.1).
 */
export const LegalEntity = z.strictObject({
  lei: Lei,
  legalName: RecordedName,
  /** Trading, former and transliterated names. */
  otherNames: z.array(RecordedName).max(OTHER_NAMES_MAX).default([]),
  legalCountry: CountryCode,
  headquartersCountry: CountryCode,
  entityStatus: EntityStatus,
  registrationStatus: RegistrationStatus,
  /** Last day for which the registration is paid and checked; absent on some records that have ended. */
  nextRenewalDate: z.iso.date().optional(),
  directParent: ParentReport,
  ultimateParent: ParentReport,
});
export type LegalEntity = z.infer<typeof LegalEntity>;

/** What a register answers: the record, that there is none, or that it cannot tell now. */
export type RegisterAnswer = LegalEntity | "not-found" | "unavailable";

/**
 * A register of legal entities. `not-found` is the register's own word that nobody bears the identifier; whatever else keeps it
 * from answering is `unavailable`. Never throws for want of an answer.
 */
export type LegalEntityRegister = { entity(lei: string): Promise<RegisterAnswer> };
