import { type Result, success } from "../../result.ts";
import type { MrzFormat } from "./layouts.ts";
import type { CheckDigitProblem, UnreadableProblem } from "./mrz-problem.ts";
import { readZone } from "./read-zone.ts";
import { readBirthDate, readExpiryDate, type ZoneDate } from "./zone-date.ts";

/** The fields of a machine-readable zone, without fillers. They are as written: check digits may be wrong, codes unknown. */
export type Mrz = {
  format: MrzFormat;
  /** One or two characters, such as `P` and `ID`. */
  documentCode: string;
  /** ICAO's code, such as `SWE` and `D`. */
  issuingState: string;
  surname: string;
  givenNames: string;
  documentNumber: string;
  nationality: string;
  /** `YYYY-MM-DD`; absent when it is not wholly known. The zone has two digits of the year: an age of 0 to 99 is taken. */
  birthDate?: string;
  sex: "female" | "male" | "unspecified";
  /** `YYYY-MM-DD`, the last day; absent when it is not said, or of which century is unclear. */
  expiresOn?: string;
  wrongCheckDigits: readonly CheckDigitProblem[];
};

/** Reads the lines of a zone, top down, as of a time that tells the centuries of its dates; fails when they are of no format. */
export function parseMrz(lines: readonly string[], asOf: Date): Result<Mrz, UnreadableProblem> {
  const zone = readZone(lines);
  if (!zone.ok) return zone;
  const { format, documentCode, issuingState, documentNumber, nationality, wrongCheckDigits } = zone.value;
  const birthDate = dayIn(readBirthDate(zone.value.birthDate, asOf));
  const expiresOn = dayIn(readExpiryDate(zone.value.expiryDate, asOf));
  return success({
    format,
    documentCode,
    issuingState,
    surname: zone.value.surname.join(" "),
    givenNames: zone.value.givenNames.join(" "),
    documentNumber,
    nationality,
    ...(birthDate === undefined ? {} : { birthDate }),
    sex: sexOf(zone.value.sex),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    wrongCheckDigits,
  });
}

const dayIn = (date: ZoneDate): string | undefined => (date.status === "known" ? date.day : undefined);

function sexOf(sex: string): Mrz["sex"] {
  if (sex === "<") return "unspecified";
  return sex === "F" ? "female" : "male";
}
