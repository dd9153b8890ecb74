import type { Effective } from "../jurisdiction/effective.ts";

/** A column of Supplement No. 1 to 15 CFR part 740; Group B is left out, no rule here needs it. */
export type CountryGroup =
  | "A:1"
  | "A:2"
  | "A:3"
  | "A:4"
  | "A:5"
  | "A:6"
  | "D:1"
  | "D:2"
  | "D:3"
  | "D:4"
  | "D:5"
  | "E:1"
  | "E:2";

/** A group that a country belongs to, always or between dates. */
export type Membership = CountryGroup | ({ group: CountryGroup } & Effective);

/**
 * Countries by ISO 3166-1 alpha-2 code with their groups: Supplement No. 1 to 15 CFR part 740, eCFR of 2026-07-23, unless a
 * row says otherwise. Changes are dated where a row says so; the others are taken to have held before that day, too. Countries
 * without a row are in none of these groups.
 */
export const COUNTRY_GROUP_TABLE: Readonly<Record<string, readonly Membership[]>> = {
  // 91 FR 43034: to A:5, out of D:3 and D:4. Advanced chips still need a licence there (`country-groups.ts`).
  AE: [
    { group: "A:5", from: "2026-07-10" },
    { group: "D:3", until: "2026-07-10" },
    { group: "D:4", until: "2026-07-10" },
  ],
  AF: ["D:3", "D:5"],
  AL: ["A:6"],
  AM: ["D:1", "D:3"],
  AR: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  AT: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  AU: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  AZ: ["D:1", "D:3"],
  BE: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  BG: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  BH: ["D:3", "D:4"],
  BR: ["A:2", "A:4"],
  BY: ["D:1", "D:2", "D:3", "D:4", "D:5"],
  CA: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  CD: ["D:5"],
  CF: ["D:5"],
  CH: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  CN: ["D:1", "D:3", "D:4", "D:5"],
  CU: ["D:2", "D:3", "D:5", "E:2"],
  CY: ["A:3", "A:4", "A:6"],
  CZ: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  DE: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  DK: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  EE: ["A:1", "A:3", "A:4", "A:5"],
  EG: ["D:3", "D:4"],
  ER: ["D:5"],
  ES: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  FI: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  FR: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  GB: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  GE: ["D:1", "D:3"],
  GR: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  // 85 FR 83765, in effect 2020-12-23: no longer a separate destination, but China.
  HK: ["D:1", "D:3", "D:4", "D:5"],
  HR: ["A:1", "A:3", "A:4", "A:5"],
  HT: ["D:5"],
  HU: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  IE: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  IL: ["A:6", "D:2", "D:3", "D:4"],
  IN: ["A:1", "A:2", "A:3", "A:5"],
  IQ: ["D:1", "D:2", "D:3", "D:4", "D:5"],
  IR: ["D:2", "D:3", "D:4", "D:5", "E:1"],
  IS: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  IT: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  JO: ["D:3", "D:4"],
  JP: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  KG: ["D:1", "D:3"],
  // D:5: 86 FR 70015; left it with 22 CFR 126.1, which controls, on 2025-11-07 (BIS conformed on 2026-02-03, RIN 0694-AK41).
  KH: ["D:1", { group: "D:5", from: "2021-12-09", until: "2025-11-07" }],
  KP: ["D:1", "D:2", "D:3", "D:4", "D:5", "E:1"],
  KR: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  KW: ["D:3", "D:4"],
  KZ: ["A:4", "D:1", "D:3"],
  LA: ["D:1"],
  LB: ["D:3", "D:4", "D:5"],
  LT: ["A:1", "A:3", "A:4", "A:5"],
  LU: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  LV: ["A:1", "A:3", "A:4", "A:5"],
  LY: ["D:1", "D:2", "D:3", "D:4", "D:5"],
  MD: ["D:1", "D:3"],
  MM: ["D:1", "D:3", "D:5"],
  MN: ["D:1", "D:3"],
  // Not in D:5: a rule that means Macau names it.
  MO: ["D:1", "D:3", "D:4"],
  MT: ["A:3", "A:4", "A:6"],
  MX: ["A:1", "A:3", "A:4", "A:6"],
  NI: ["D:1", "D:5"],
  NL: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  NO: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  NZ: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  OM: ["D:3", "D:4"],
  PK: ["D:2", "D:3", "D:4"],
  PL: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  PT: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  QA: ["D:3", "D:4"],
  RO: ["A:1", "A:3", "A:4", "A:5"],
  RS: ["A:4"],
  RU: ["D:1", "D:2", "D:3", "D:4", "D:5"],
  SA: ["D:3", "D:4"],
  SD: ["D:5"],
  SE: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  SG: ["A:6"],
  SI: ["A:1", "A:3", "A:4", "A:5"],
  SK: ["A:1", "A:3", "A:4", "A:5"],
  SO: ["D:5"],
  SS: ["D:5"],
  SY: ["D:3", "D:4", "D:5", "E:1"],
  TJ: ["D:1", "D:3"],
  TM: ["D:1", "D:3"],
  TR: ["A:1", "A:2", "A:3", "A:4", "A:5"],
  TW: ["A:6", "D:3"],
  UA: ["A:2", "A:3", "A:4"],
  US: ["A:1", "A:2", "A:3", "A:4"],
  UZ: ["D:1", "D:3"],
  VE: ["D:1", "D:2", "D:3", "D:4", "D:5"],
  VN: ["D:1", "D:3"],
  YE: ["D:1", "D:3", "D:4"],
  ZA: ["A:1", "A:2", "A:4", "A:6"],
  ZW: ["D:5"],
};
