import * as z from "zod";
import { type Basis, basisFor, basisSwitch } from "../policy/basis.ts";
import type { SwitchedOn } from "../policy/switches.ts";

/** Why records are kept. */
export const Duty = z.enum(["sanctions", "export", "customer", "in-force"]);
export type Duty = z.infer<typeof Duty>;

/** Which records are kept, for how many calendar years, and what says so. */
type DutyRow = { years: number; records: string; basis: Basis; citation: string };

/** The duties to keep records. Whoever adds one says in `dutiesOf` which checks have it. */
export const DUTIES: Readonly<Record<Duty, DutyRow>> = {
  // 31 CFR 501.601: at least 10 years after the date of the transaction; five until 12 March 2025. Extended by 89 FR 74832 of
  // 13 Sept 2024, adopted by 90 FR 13286 of 21 March 2025; read on 2026-11-25.
  sanctions: {
    years: 10,
    records: "records of what United States sanctions may concern",
    basis: { usPerson: "law", otherwise: "policy" },
    citation: "31 CFR 501.601, as amended by 89 FR 74832",
  },
  // 15 CFR 762.6(a): five years from the latest of export, known re-export and any other termination; read on 2026-11-25.
  export: {
    years: 5,
    records: "records of exports, and of services for end uses that the EAR prohibit",
    basis: "law",
    citation: "15 CFR 762.6(a)",
  },
  // Proposed 15 CFR 7.302: two years after the account was closed or last accessed. Nobody has to follow a proposal, so a
  // provider may set more years (`customerRecordYears`), and no fewer. The rules of the pack `identification` rest on the same switch.
  customer: {
    years: 2,
    records: "records of a customer, after the account was last approved or asked for",
    basis: { switch: "cipRule", on: { usPerson: "law", otherwise: "policy" }, off: "policy" },
    citation: "provider policy, after proposed 15 CFR 7.302 (89 FR 5698)",
  },
  // House choice: what is in force must be open to whoever asks why.
  "in-force": {
    years: 0,
    records: "records of what is in force",
    basis: "policy",
    citation: "house law: every answer states its grounds",
  },
};

/** A duty in words, with its source and what it rests on for this provider; where a switch that is on made it law, its instrument. */
export function describeDuty(
  duty: Duty,
  { usPerson, switches }: { usPerson: boolean; switches: readonly SwitchedOn[] },
): string {
  const { records, basis, citation } = DUTIES[duty];
  const instrument = switches.find(({ name }) => name === basisSwitch(basis))?.citation;
  return `${records} (${basisFor(basis, usPerson, switches)}: ${instrument ?? citation})`;
}
