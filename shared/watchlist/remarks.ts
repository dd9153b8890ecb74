import { countryByName } from "./country-names.ts";
import { parseDateOfBirth } from "./dates-of-birth.ts";
import type { ListedIdentifier } from "./entry.ts";

/** What OFAC writes only in the remarks of a row. */
export type Remarks = {
  weakAliases: readonly string[];
  datesOfBirth: readonly string[];
  identifiers: readonly ListedIdentifier[];
  /** Nationalities and citizenships, as ISO 3166-1 alpha-2 codes. */
  countries: readonly string[];
};

/**
 * Kinds of number that remarks carry and that tell namesakes apart.
 * Source: OFAC SDN data specification, remarks field; kinds counted in the SDN list of 2024-05-03.
 */
const NUMBER_KINDS = [
  "Business Registration Number",
  "C.R. No.",
  "C.U.R.P.",
  "Cedula No.",
  "Commercial Registry Number",
  "Company Number",
  "Diplomatic Passport",
  "Government Gazette Number",
  "Identification Number",
  "Legal Entity Number",
  "NIT #",
  "National ID No.",
  "Passport",
  "R.F.C.",
  "Registration ID",
  "Registration Number",
  "Tax ID No.",
  "Unified Social Credit Code (USCC)",
];

/**
 * Reads weak aliases, birth dates, numbers and nationalities out of OFAC's remarks, whose parts are joined by "; ". A weak alias is the
 * name that OFAC puts in single quotes after a.k.a. (OFAC FAQ 122).
 */
export function parseRemarks(remarks: string): Remarks {
  const weakAliases: string[] = [];
  const datesOfBirth: string[] = [];
  const identifiers: ListedIdentifier[] = [];
  const countries: string[] = [];
  for (const part of remarks.split(/; |;$/).map((text) => text.replace(/\.$/, "").trim())) {
    pushDefined(weakAliases, /^[an]\.k\.a\. '(.+)'$/.exec(part)?.[1]);
    pushDefined(datesOfBirth, parseDateOfBirth(/^(?:alt\. )?DOB (.+)$/.exec(part)?.[1] ?? ""));
    pushDefined(identifiers, identifierOf(part.replace(/^alt\. /, "")));
    pushDefined(countries, countryByName(/^(?:alt\. )?(?:nationality|citizen) (.+)$/.exec(part)?.[1] ?? ""));
  }
  return { weakAliases, datesOfBirth, identifiers, countries };
}

function identifierOf(part: string): ListedIdentifier | undefined {
  const type = NUMBER_KINDS.find((kind) => part.startsWith(`${kind} `));
  const number = type && /^ (\S+)/.exec(part.slice(type.length))?.[1];
  return type && number && /\d/.test(number) ? { type, number } : undefined;
}

function pushDefined<T>(list: T[], value: T | undefined): void {
  if (value !== undefined) list.push(value);
}
