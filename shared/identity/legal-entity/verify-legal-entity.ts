import type { Verification } from "../verification.ts";
import { compareCompanyNames, readCompanyNames } from "./company-names.ts";
import type { LegalEntity, RegisterAnswer, RegistrationStatus } from "./legal-entity.ts";
import { isLei } from "./lei.ts";
import { type ParentClaim, type ParentProblem, parentProblems } from "./parent-claim.ts";
import { type UltimateParent, ultimateParentOf } from "./ultimate-parent.ts";

/** What an organization says of itself; countries by their ISO 3166-1 codes. */
export type LegalEntityClaim = {
  lei: string;
  legalName: string;
  aliases: readonly string[];
  /** Country under whose law it was formed. */
  legalCountry: string;
  headquarters?: string;
  ultimateParent: ParentClaim;
};

/** What each problem makes of the verification: `failed` where the register contradicts, `indeterminate` where it leaves open. */
const PROBLEMS = {
  "lei-malformed": "failed",
  "lei-not-found": "failed",
  "register-unavailable": "indeterminate",
  "entity-inactive": "failed",
  "registration-ended": "failed",
  "registration-lapsed": "indeterminate",
  "registration-pending": "indeterminate",
  "name-differs": "failed",
  "legal-form-differs": "indeterminate",
  "name-by-alias-only": "indeterminate",
  "name-not-comparable": "indeterminate",
  "legal-country-differs": "failed",
  "headquarters-differ": "failed",
  "parent-undeclared": "failed",
  "parent-unnamed": "indeterminate",
  "parent-not-reported": "indeterminate",
  "parent-not-shown": "indeterminate",
  "parent-differs": "failed",
  "parent-headquarters-differ": "failed",
  "parent-not-comparable": "indeterminate",
  "parent-not-in-register": "indeterminate",
  "parent-record-not-current": "indeterminate",
} as const satisfies Record<ParentProblem, "failed" | "indeterminate"> & Record<string, string>;

type LegalEntityProblem = keyof typeof PROBLEMS;

/** What the register says of the organization, for policy. */
type LegalEntityFacts = { legalCountry: string; headquarters: string; ultimateParent: UltimateParent };

/**
 * The verification, and the facts of the record; none where there is no record or it bears another name. Unless verified, the
 * facts can raise a question, but answer none.
 */
export type LegalEntityCheck = {
  verification: Verification<LegalEntityProblem>;
  facts?: LegalEntityFacts;
};

/**
 * Compares what an organization says of itself with its record in the register, on the day (UTC) of `asOf`. At best `fair`:
 * identifiers are public, so a record proves that the organization exists as described, not that the applicant acts for it.
 */
export function verifyLegalEntity(
  answer: RegisterAnswer,
  claim: LegalEntityClaim,
  asOf: Date,
): LegalEntityCheck {
  if (!isLei(claim.lei)) return unverified(["lei-malformed"]);
  if (answer === "not-found") return unverified(["lei-not-found"]);
  // A record of another entity is no answer to the question.
  if (answer === "unavailable" || answer.lei !== claim.lei) return unverified(["register-unavailable"]);
  const name = nameProblems(answer, claim);
  const problems = [
    ...standing(answer, asOf),
    ...name,
    ...places(answer, claim),
    ...parentProblems(claim.ultimateParent, answer),
  ];
  // Whoever bears another name does not take over the facts of the entity whose number it gave.
  const facts = name.includes("name-differs") ? {} : { facts: factsOf(answer) };
  if (problems.length > 0) return { ...unverified(problems), ...facts };
  const until = answer.nextRenewalDate;
  return { verification: { status: "verified", strength: "fair", ...(until && { until }) }, ...facts };
}

function unverified(problems: readonly LegalEntityProblem[]): LegalEntityCheck {
  const failed = problems.some((problem) => PROBLEMS[problem] === "failed");
  return { verification: { status: failed ? "failed" : "indeterminate", problems } };
}

const factsOf = (entity: LegalEntity): LegalEntityFacts => ({
  legalCountry: entity.legalCountry,
  headquarters: entity.headquartersCountry,
  ultimateParent: ultimateParentOf(entity),
});

/** What each status makes of a record: good until its renewal is due, out of date, on its way, or ended. LEI-CDF 3.1. */
const STANDINGS = {
  ISSUED: undefined,
  LAPSED: "registration-lapsed",
  PENDING_VALIDATION: "registration-pending",
  PENDING_TRANSFER: "registration-pending",
  PENDING_ARCHIVAL: "registration-pending",
  TRANSFERRED: "registration-pending",
  MERGED: "registration-ended",
  RETIRED: "registration-ended",
  ANNULLED: "registration-ended",
  CANCELLED: "registration-ended",
  DUPLICATE: "registration-ended",
} as const satisfies Record<RegistrationStatus, LegalEntityProblem | undefined>;

function standing(entity: LegalEntity, asOf: Date): LegalEntityProblem[] {
  const inactive: LegalEntityProblem[] = entity.entityStatus === "ACTIVE" ? [] : ["entity-inactive"];
  const problem = STANDINGS[entity.registrationStatus] ?? renewal(entity, asOf);
  return problem === undefined ? inactive : [...inactive, problem];
}

/** A register that was not updated in time, as a file of records, may call a record issued that has lapsed since. */
function renewal({ nextRenewalDate }: LegalEntity, asOf: Date): LegalEntityProblem | undefined {
  const today = asOf.toISOString().slice(0, "YYYY-MM-DD".length);
  return nextRenewalDate !== undefined && today <= nextRenewalDate ? undefined : "registration-lapsed";
}

function nameProblems({ legalName, otherNames }: LegalEntity, claim: LegalEntityClaim): LegalEntityProblem[] {
  const recorded = readCompanyNames([legalName, ...otherNames]);
  const found = compareCompanyNames(claim.legalName, recorded);
  if (found === "same") return [];
  // Anybody can give a well-known name as an alias: it calls for a look, and verifies nothing.
  if (claim.aliases.some((alias) => compareCompanyNames(alias, recorded) === "same"))
    return ["name-by-alias-only"];
  if (found === "other-form") return ["legal-form-differs"];
  return [found === "different" ? "name-differs" : "name-not-comparable"];
}

function places(entity: LegalEntity, { legalCountry, headquarters }: LegalEntityClaim): LegalEntityProblem[] {
  const law: LegalEntityProblem[] = entity.legalCountry === legalCountry ? [] : ["legal-country-differs"];
  const elsewhere = headquarters !== undefined && headquarters !== entity.headquartersCountry;
  return elsewhere ? [...law, "headquarters-differ"] : law;
}
