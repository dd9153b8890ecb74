import * as z from "zod";

const LIST_CODES = [
  "SDN",
  "EL",
  "MEU",
  "DPL",
  "UVL",
  "SSI",
  "CMIC",
  "CAP",
  "MBS",
  "FSE",
  "PLC",
  "ISN",
  "DTC",
  "UN",
  "1260H",
] as const;

/**
 * The lists we know. Those of the Consolidated Screening List have the code in parentheses of its `source` column; the last two
 * are lists of their own.
 * Source: trade.gov/consolidated-screening-list, columns read in the CSL of 2026-07-31.
 */
export const LIST_NAMES = {
  SDN: "Specially Designated Nationals and Blocked Persons List (OFAC)",
  EL: "Entity List (BIS), Supplement No. 4 to 15 CFR part 744",
  MEU: "Military End-User List (BIS), Supplement No. 7 to 15 CFR part 744",
  DPL: "Denied Persons List (BIS)",
  UVL: "Unverified List (BIS), Supplement No. 6 to 15 CFR part 744",
  SSI: "Sectoral Sanctions Identifications List (OFAC)",
  CMIC: "Non-SDN Chinese Military-Industrial Complex Companies List (OFAC)",
  CAP: "List of Foreign Financial Institutions Subject to Correspondent Account or Payable-Through Account Sanctions (OFAC)",
  MBS: "Non-SDN Menu-Based Sanctions List (OFAC)",
  FSE: "Foreign Sanctions Evaders List (OFAC)",
  PLC: "Non-SDN Palestinian Legislative Council List (OFAC)",
  ISN: "Nonproliferation Sanctions (State)",
  DTC: "AECA/ITAR Debarred List (State)",
  UN: "United Nations Security Council Consolidated List",
  "1260H": "Chinese Military Companies (Defense), section 1260H of Public Law 116-283",
} as const satisfies Record<(typeof LIST_CODES)[number], string>;
export const ListCode = z.enum(LIST_CODES);
export type ListCode = z.infer<typeof ListCode>;
