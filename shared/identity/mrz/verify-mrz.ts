import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import type { PersonClaim } from "../person-claim.ts";
import type { Verification } from "../verification.ts";
import { compareName, type NameComparison, type NameInZone } from "./compare-name.ts";
import { compareNationality, type NationalityComparison } from "./compare-nationality.ts";
import { type MrzProblem, PROBLEM_STATUS } from "./mrz-problem.ts";
import { readZone, type Zone } from "./read-zone.ts";
import { stateCode } from "./state-codes.ts";
import { dayOf, fitsBirthDate, readBirthDate, readExpiryDate, type ZoneDate } from "./zone-date.ts";

/** What a party says of itself, as far as a machine-readable zone says it, too. */
export type MrzClaim = PersonClaim & { documentNumber?: string };

/** Without readings, names in Han characters are not comparable. */
const NO_HAN: HanReadings = { readingOf: () => undefined, surnameReadingOf: () => undefined };

/**
 * Verifies a claim by the machine-readable zone of a travel document or visa: ICAO Doc 9303 parts 3 to 7. It is verified when the
 * zone is written by the rules, its check digits fit, it has not expired on the day of `asOf` in UTC, and the claim agrees.
 *
 * The strength is `fair`, never more: anybody can type a zone whose check digits fit, so it says that the claim is consistent with
 * a document of that number, and neither that the document exists nor that the party holds it. Check digits find every single
 * wrong digit, but of letters and digits that differ by a multiple of 10 in value (0, A, K and U; 1, B, L and V) none, and name,
 * nationality and issuing state have no check digit. `han` reads names in Han characters.
 */
export function verifyMrz(
  lines: readonly string[],
  claim: MrzClaim,
  asOf: Date,
  han: HanReadings = NO_HAN,
): Verification<MrzProblem> {
  const zone = readZone(lines);
  if (!zone.ok) return { status: PROBLEM_STATUS[zone.failure], problems: [zone.failure] };
  const expiry = readExpiryDate(zone.value.expiryDate, asOf);
  const ofBirthDate = birthDateProblems(zone.value.birthDate, claim.dateOfBirth, asOf);
  const problems: MrzProblem[] = [
    ...zone.value.wrongCheckDigits,
    ...codeProblems(zone.value),
    ...expiryProblems(expiry, asOf),
    ...nameProblems(zone.value, claim, { han, isBirthDateSame: ofBirthDate.length === 0 }),
    ...ofBirthDate,
    ...nationalityProblems(zone.value.nationality, claim.nationality),
    ...documentNumberProblems(zone.value, claim.documentNumber),
  ];
  if (problems.length === 0 && expiry.status === "known")
    return { status: "verified", strength: "fair", until: expiry.day };
  const isFailed = problems.some((problem) => PROBLEM_STATUS[problem] === "failed");
  return { status: isFailed ? "failed" : "indeterminate", problems };
}

/** A person's nationality is none of a document's issuer: nobody issues for the stateless as such. */
function codeProblems({ issuingState, nationality }: Zone): MrzProblem[] {
  const [issuer, national] = [stateCode(issuingState), stateCode(nationality)];
  const problems: MrzProblem[] = [];
  if (issuer === undefined || issuer.kind === "no-nationality") problems.push("issuing-state-unknown");
  if (national === undefined) problems.push("nationality-unknown");
  if (issuer?.kind === "specimen" || national?.kind === "specimen") problems.push("specimen");
  return problems;
}

function expiryProblems(expiry: ZoneDate, asOf: Date): MrzProblem[] {
  switch (expiry.status) {
    case "impossible":
      return ["expiry-date-impossible"];
    case "incomplete":
      return ["expiry-date-incomplete"];
    case "century-unclear":
      return ["expiry-century-unclear"];
    case "known":
      return expiry.day < dayOf(asOf) ? ["expired"] : [];
  }
}

type NameProblem = Exclude<Extract<MrzProblem, `name-${string}`>, "name-parts">;

const NAME_PROBLEMS = {
  unclear: ["name-unclear"],
  "not-comparable": ["name-not-comparable"],
  "in-part": ["name-differs"],
  different: ["name-differs"],
} as const satisfies Record<Exclude<NameComparison, "same">, readonly NameProblem[]>;

/** Who has the birth date and a part of the name may have married, or be known by another given name. */
export function nameProblems(
  zone: NameInZone,
  { name, aliases }: PersonClaim,
  { han = NO_HAN, isBirthDateSame }: { han?: HanReadings | undefined; isBirthDateSame: boolean },
): readonly NameProblem[] {
  if (compareName(zone, [name], han) === "same") return [];
  const comparison = compareName(zone, [name, ...aliases], han);
  if (comparison === "same") return ["name-by-alias-only"];
  return comparison === "in-part" && isBirthDateSame ? ["name-unclear"] : NAME_PROBLEMS[comparison];
}

function birthDateProblems(digits: string, claimed: string, asOf: Date): MrzProblem[] {
  const { status } = readBirthDate(digits, asOf);
  if (status === "impossible") return ["birth-date-impossible"];
  if (!fitsBirthDate(digits, claimed, asOf)) return ["birth-date-differs"];
  return status === "known" ? [] : ["birth-date-incomplete"];
}

const NATIONALITY_PROBLEMS = {
  same: [],
  "cannot-tell": ["nationality-not-comparable"],
  different: ["nationality-differs"],
} as const satisfies Record<NationalityComparison, readonly MrzProblem[]>;

function nationalityProblems(code: string, claimed: string | undefined): readonly MrzProblem[] {
  // A code of nobody's is a problem of its own.
  if (claimed === undefined || stateCode(code) === undefined) return [];
  return NATIONALITY_PROBLEMS[compareNationality(code, claimed)];
}

/** Some cards carry the number that people know, the holder's, in the optional data: Spain's DNI, Portugal's. */
function documentNumberProblems(zone: Zone, claimed: string | undefined): MrzProblem[] {
  if (claimed === undefined) return [];
  const number = plainNumber(claimed);
  const numbers = [zone.documentNumber, ...zone.optionalData].map(plainNumber);
  return number !== "" && numbers.includes(number) ? [] : ["document-number-differs"];
}

/** Fillers stand for blanks and signs: parts 4 to 7, document number. */
const plainNumber = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, "");
