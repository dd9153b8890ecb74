import type { COUNTRY_NAMES } from "../../jurisdiction/countries.ts";

type CountryCode = keyof typeof COUNTRY_NAMES;

/** ISO 3166-1: the 249 officially assigned alpha-3 codes and their alpha-2 codes (iso-codes, read 2026-11-25). */
// biome-ignore format: one line each would make a table of 250 lines that no one reads
const ISO_CODES = {
  ABW: "AW", AFG: "AF", AGO: "AO", AIA: "AI", ALA: "AX", ALB: "AL", AND: "AD", ARE: "AE", ARG: "AR",
  ARM: "AM", ASM: "AS", ATA: "AQ", ATF: "TF", ATG: "AG", AUS: "AU", AUT: "AT", AZE: "AZ",
  BDI: "BI", BEL: "BE", BEN: "BJ", BES: "BQ", BFA: "BF", BGD: "BD", BGR: "BG", BHR: "BH", BHS: "BS",
  BIH: "BA", BLM: "BL", BLR: "BY", BLZ: "BZ", BMU: "BM", BOL: "BO", BRA: "BR", BRB: "BB", BRN: "BN",
  BTN: "BT", BVT: "BV", BWA: "BW",
  CAF: "CF", CAN: "CA", CCK: "CC", CHE: "CH", CHL: "CL", CHN: "CN", CIV: "CI", CMR: "CM", COD: "CD",
  COG: "CG", COK: "CK", COL: "CO", COM: "KM", CPV: "CV", CRI: "CR", CUB: "CU", CUW: "CW", CXR: "CX",
  CYM: "KY", CYP: "CY", CZE: "CZ",
  DEU: "DE", DJI: "DJ", DMA: "DM", DNK: "DK", DOM: "DO", DZA: "DZ",
  ECU: "EC", EGY: "EG", ERI: "ER", ESH: "EH", ESP: "ES", EST: "EE", ETH: "ET",
  FIN: "FI", FJI: "FJ", FLK: "FK", FRA: "FR", FRO: "FO", FSM: "FM",
  GAB: "GA", GBR: "GB", GEO: "GE", GGY: "GG", GHA: "GH", GIB: "GI", GIN: "GN", GLP: "GP", GMB: "GM",
  GNB: "GW", GNQ: "GQ", GRC: "GR", GRD: "GD", GRL: "GL", GTM: "GT", GUF: "GF", GUM: "GU", GUY: "GY",
  HKG: "HK", HMD: "HM", HND: "HN", HRV: "HR", HTI: "HT", HUN: "HU",
  IDN: "ID", IMN: "IM", IND: "IN", IOT: "IO", IRL: "IE", IRN: "IR", IRQ: "IQ", ISL: "IS", ISR: "IL",
  ITA: "IT",
  JAM: "JM", JEY: "JE", JOR: "JO", JPN: "JP",
  KAZ: "KZ", KEN: "KE", KGZ: "KG", KHM: "KH", KIR: "KI", KNA: "KN", KOR: "KR", KWT: "KW",
  LAO: "LA", LBN: "LB", LBR: "LR", LBY: "LY", LCA: "LC", LIE: "LI", LKA: "LK", LSO: "LS", LTU: "LT",
  LUX: "LU", LVA: "LV",
  MAC: "MO", MAF: "MF", MAR: "MA", MCO: "MC", MDA: "MD", MDG: "MG", MDV: "MV", MEX: "MX", MHL: "MH",
  MKD: "MK", MLI: "ML", MLT: "MT", MMR: "MM", MNE: "ME", MNG: "MN", MNP: "MP", MOZ: "MZ", MRT: "MR",
  MSR: "MS", MTQ: "MQ", MUS: "MU", MWI: "MW", MYS: "MY", MYT: "YT",
  NAM: "NA", NCL: "NC", NER: "NE", NFK: "NF", NGA: "NG", NIC: "NI", NIU: "NU", NLD: "NL", NOR: "NO",
  NPL: "NP", NRU: "NR", NZL: "NZ",
  OMN: "OM",
  PAK: "PK", PAN: "PA", PCN: "PN", PER: "PE", PHL: "PH", PLW: "PW", PNG: "PG", POL: "PL", PRI: "PR",
  PRK: "KP", PRT: "PT", PRY: "PY", PSE: "PS", PYF: "PF",
  QAT: "QA",
  REU: "RE", ROU: "RO", RUS: "RU", RWA: "RW",
  SAU: "SA", SDN: "SD", SEN: "SN", SGP: "SG", SGS: "GS", SHN: "SH", SJM: "SJ", SLB: "SB", SLE: "SL",
  SLV: "SV", SMR: "SM", SOM: "SO", SPM: "PM", SRB: "RS", SSD: "SS", STP: "ST", SUR: "SR", SVK: "SK",
  SVN: "SI", SWE: "SE", SWZ: "SZ", SXM: "SX", SYC: "SC", SYR: "SY",
  TCA: "TC", TCD: "TD", TGO: "TG", THA: "TH", TJK: "TJ", TKL: "TK", TKM: "TM", TLS: "TL", TON: "TO",
  TTO: "TT", TUN: "TN", TUR: "TR", TUV: "TV", TWN: "TW", TZA: "TZ",
  UGA: "UG", UKR: "UA", UMI: "UM", URY: "UY", USA: "US", UZB: "UZ",
  VAT: "VA", VCT: "VC", VEN: "VE", VGB: "VG", VIR: "VI", VNM: "VN", VUT: "VU",
  WLF: "WF", WSM: "WS",
  YEM: "YE",
  ZAF: "ZA", ZMB: "ZM", ZWE: "ZW",
} as const satisfies Record<string, CountryCode>;

/**
 * What a code of issuing state or nationality in a machine-readable zone stands for. `british-overseas`: a kind of British
 * nationality other than citizenship; `no-nationality`: a stateless person, a refugee or one of unspecified nationality;
 * `former`: of a state that is no more; `specimen`: of no state at all.
 */
export type StateCode =
  | { kind: "country"; country: CountryCode }
  | { kind: "british-overseas" | "organization" | "no-nationality" | "former" | "specimen" };

const BRITISH = { kind: "british-overseas" } as const;
const ORGANIZATION = { kind: "organization" } as const;
const NO_NATIONALITY = { kind: "no-nationality" } as const;
const FORMER = { kind: "former" } as const;

/**
 * Codes beside those of ISO 3166-1. ICAO Doc 9303 part 3 (8th edition, 2021, with amendments), section 5. IAO of its part H is
 * left out: it signs lists and stands in no document of a person.
 */
const ICAO_CODES = {
  // Part A: extensions. Germany keeps the letter of its number plates; XK for Kosovo is the house's code.
  D: { kind: "country", country: "DE" },
  RKS: { kind: "country", country: "XK" },
  GBD: BRITISH,
  GBN: BRITISH,
  GBO: BRITISH,
  GBP: BRITISH,
  GBS: BRITISH,
  // Part B: reserved by the ISO 3166 Maintenance Agency.
  EUE: ORGANIZATION,
  // Part C: travel documents of the United Nations; UNK is of its mission in Kosovo.
  UNO: ORGANIZATION,
  UNA: ORGANIZATION,
  UNK: ORGANIZATION,
  // Part D: other issuing authorities.
  XBA: ORGANIZATION,
  XIM: ORGANIZATION,
  XCC: ORGANIZATION,
  XCE: ORGANIZATION,
  XCO: ORGANIZATION,
  XEC: ORGANIZATION,
  XPO: ORGANIZATION,
  XES: ORGANIZATION,
  XMP: ORGANIZATION,
  XOM: ORGANIZATION,
  XDC: ORGANIZATION,
  // Part E: persons without a defined nationality.
  XXA: NO_NATIONALITY,
  XXB: NO_NATIONALITY,
  XXC: NO_NATIONALITY,
  XXX: NO_NATIONALITY,
  // Part F: deprecated in ISO 3166, the Netherlands Antilles and the Neutral Zone.
  ANT: FORMER,
  NTZ: FORMER,
  // Part G: Utopia, the state of specimens.
  UTO: { kind: "specimen" },
} as const satisfies Record<string, StateCode>;

const CODES: ReadonlyMap<string, StateCode> = new Map<string, StateCode>([
  ...Object.entries(ISO_CODES).map(([code, country]): [string, StateCode] => [
    code,
    { kind: "country", country },
  ]),
  ...Object.entries(ICAO_CODES),
]);

/** What a code stands for, given without its fillers; undefined when ICAO lists no such code. */
export const stateCode = (code: string): StateCode | undefined => CODES.get(code);
