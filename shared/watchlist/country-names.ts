import { COUNTRY_NAMES } from "../jurisdiction/countries.ts";

/**
 * Countries as the lists write them where the table of countries writes them otherwise, with their ISO 3166-1 alpha-2 codes.
 * Sources: United Nations Terminology Database, short names of states, as the Consolidated List of 2026-02-27 uses them; OFAC's
 * country names, as remarks, addresses and vessel flags of the SDN lists of 2022-04-22 and 2024-05-03 use them.
 */
const OTHER_NAMES = {
  "Bahamas, The": "BS",
  "Bolivia (Plurinational State of)": "BO",
  "British Virgin Islands": "VG",
  "Brunei Darussalam": "BN",
  Burma: "MM",
  "Cape Verde": "CV",
  "China, Hong Kong Special Administrative Region": "HK",
  "China, Macao Special Administrative Region": "MO",
  "Congo, Democratic Republic of the": "CD",
  "Congo, Republic of the": "CG",
  "Cote d Ivoire": "CI",
  "Czech Republic": "CZ",
  "Democratic People's Republic of Korea": "KP",
  "Democratic Republic of the Congo": "CD",
  "Gambia, The": "GM",
  "Holy See": "VA",
  "Iran (Islamic Republic of)": "IR",
  "Korea, North": "KP",
  "Korea, South": "KR",
  "Lao People's Democratic Republic": "LA",
  Macao: "MO",
  "Micronesia (Federated States of)": "FM",
  "Netherlands (Kingdom of the)": "NL",
  "North Macedonia, The Republic of": "MK",
  Palestinian: "PS",
  "Region: Gaza": "PS",
  "Republic of Korea": "KR",
  "Republic of Moldova": "MD",
  "Russian Federation": "RU",
  "St. Kitts & Nevis": "KN",
  "St. Kitts and Nevis": "KN",
  "St. Vincent and the Grenadines": "VC",
  "State of Palestine": "PS",
  Swaziland: "SZ",
  "Syrian Arab Republic": "SY",
  "The Gambia": "GM",
  Turkey: "TR",
  "U.A.E": "AE",
  "United Kingdom of Great Britain and Northern Ireland": "GB",
  "United Republic of Tanzania": "TZ",
  "United States of America": "US",
  "Venezuela (Bolivarian Republic of)": "VE",
  "Viet Nam": "VN",
  "Virgin Islands, British": "VG",
  "Virgin Islands, U.S": "VI",
} as const satisfies Record<string, keyof typeof COUNTRY_NAMES>;

/** Letter case, diacritics, the form of the apostrophe and a last full stop tell no two countries apart. */
const keyOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "")
    .trim()
    .toLowerCase();

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COUNTRY_NAMES).map(([code, name]): [string, string] => [keyOf(name), code]),
  ...Object.entries(OTHER_NAMES).map(([name, code]): [string, string] => [keyOf(name), code]),
]);

/** ISO 3166-1 alpha-2 code of a country as a list writes it, or undefined for a name that neither table has. */
export const countryByName = (name: string): string | undefined => BY_NAME.get(keyOf(name));
