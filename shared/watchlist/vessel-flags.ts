/**
 * Flag states as the Consolidated Screening List's `vessel_flag` column writes them, with their ISO 3166-1 alpha-2 codes.
 * Source: OFAC vessel rows of the lists of 2022-04-22 and 2024-05-03; codes from ISO 3166-1.
 */
const FLAG_STATES = {
  "Antigua and Barbuda": "AG",
  Belize: "BZ",
  Bolivia: "BO",
  "British Virgin Islands": "VG",
  Cambodia: "KH",
  Cameroon: "CM",
  "Cayman Islands": "KY",
  China: "CN",
  Comoros: "KM",
  "Cook Islands": "CK",
  Cuba: "CU",
  "Democratic People's Republic of Korea": "KP",
  Djibouti: "DJ",
  Gabon: "GA",
  Guyana: "GY",
  Honduras: "HN",
  "Hong Kong": "HK",
  Iran: "IR",
  Italy: "IT",
  Kiribati: "KI",
  "Korea, North": "KP",
  Liberia: "LR",
  Malta: "MT",
  "Marshall Islands": "MH",
  Mongolia: "MN",
  Palau: "PW",
  Panama: "PA",
  Russia: "RU",
  "Saint Kitts and Nevis": "KN",
  Samoa: "WS",
  "San Marino": "SM",
  "Sao Tome and Principe": "ST",
  "Sierra Leone": "SL",
  Singapore: "SG",
  "St. Kitts & Nevis": "KN",
  "St. Kitts and Nevis": "KN",
  "St. Vincent and the Grenadines": "VC",
  Syria: "SY",
  Tanzania: "TZ",
  Togo: "TG",
  Turkey: "TR",
  Tuvalu: "TV",
  Venezuela: "VE",
  Vietnam: "VN",
} as const satisfies Record<string, string>;

const BY_NAME: ReadonlyMap<string, string> = new Map(Object.entries(FLAG_STATES));

/** ISO 3166-1 alpha-2 code of a flag state as the list writes it, or undefined for a name the table does not have. */
export const flagCountry = (flag: string): string | undefined => BY_NAME.get(flag.trim());
