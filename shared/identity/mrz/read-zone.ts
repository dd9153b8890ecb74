import { parse } from "mrz";
import { failure, type Result, success } from "../../result.ts";
import { cutFields, formatsOf, LAYOUTS, type MrzFormat, type ZoneField } from "./layouts.ts";
import type { CheckDigitProblem, UnreadableProblem } from "./mrz-problem.ts";

/** A zone whose every character is allowed in its place, as it is written: with fillers, and whether or not it is true. */
export type Zone = {
  format: MrzFormat;
  documentCode: string;
  issuingState: string;
  /** The name field, whole. */
  name: string;
  surname: readonly string[];
  givenNames: readonly string[];
  documentNumber: string;
  optionalData: readonly string[];
  nationality: string;
  birthDate: string;
  sex: string;
  expiryDate: string;
  wrongCheckDigits: readonly CheckDigitProblem[];
};

/** The French identity card of 1988 to 2021: the size of TD2, but fields and check digits of its own. */
const FRENCH_CARD = /^IDFRA/;

/** A number of more than nine characters: the rest, its check digit and a filler. Part 5, note j; part 6, note j. */
const LONG_NUMBER = /^([A-Z0-9]+)[0-9]</;

/** Check digits by the library's names, and the formats that have no such digit. */
const CHECK_DIGITS = [
  { field: "documentNumberCheckDigit", problem: "document-number-check-digit", lacking: [] },
  { field: "birthDateCheckDigit", problem: "birth-date-check-digit", lacking: [] },
  { field: "expirationDateCheckDigit", problem: "expiry-date-check-digit", lacking: [] },
  {
    field: "personalNumberCheckDigit",
    problem: "personal-number-check-digit",
    lacking: ["TD1", "TD2", "MRV-A", "MRV-B"],
  },
  { field: "compositeCheckDigit", problem: "composite-check-digit", lacking: ["MRV-A", "MRV-B"] },
] as const satisfies readonly {
  field: string;
  problem: CheckDigitProblem;
  lacking: readonly MrzFormat[];
}[];

/**
 * Reads the lines of a zone, top down. Nothing is repaired: a blank, a small letter or an O for a 0 makes it unreadable, or its
 * check digits wrong.
 */
export function readZone(lines: readonly string[]): Result<Zone, UnreadableProblem> {
  const formats = formatsOf(lines);
  if (formats.length === 0) return failure("lines");
  if (formats.includes("TD2") && FRENCH_CARD.test(lines[0] ?? "")) return failure("unsupported-format");
  const format = formats.find((candidate) =>
    LAYOUTS[candidate].documentCode.test(lines[0]?.slice(0, 2) ?? ""),
  );
  if (format === undefined) return failure("document-code");
  const fields = cutFields(format, lines);
  if (fields === undefined) return failure("characters");
  const text = (field: ZoneField): string => fields.get(field) ?? "";
  const name = partsOfName(text("name"));
  if (name === undefined) return failure("name-parts");
  const isLong = fields.get("longNumberCheckDigit") === "<";
  const rest = isLong ? (LONG_NUMBER.exec(text("optionalData"))?.[1] ?? "") : "";
  return success({
    format,
    documentCode: withoutFillers(text("documentCode")),
    issuingState: withoutFillers(text("issuingState")),
    name: text("name"),
    ...name,
    documentNumber: withoutFillers(`${text("documentNumber")}${rest}`),
    optionalData: [text("optionalData"), text("moreOptionalData")].map(withoutFillers),
    nationality: withoutFillers(text("nationality")),
    birthDate: text("birthDate"),
    sex: text("sex"),
    expiryDate: text("expiryDate"),
    wrongCheckDigits: wrongCheckDigits(format, lines, isLong && rest === ""),
  });
}

const withoutFillers = (text: string): string => text.replace(/<+$/, "");

/** Part 3, section 4.6: components are parted by one filler, the two identifiers by two. */
function partsOfName(name: string): { surname: string[]; givenNames: string[] } | undefined {
  const [surname = "", givenNames = "", ...others] = withoutFillers(name).split("<<");
  const parts = { surname: surname.split("<"), givenNames: givenNames === "" ? [] : givenNames.split("<") };
  return others.length > 0 || givenNames.startsWith("<") ? undefined : parts;
}

/**
 * The check digits that do not fit, weighed by the library. It knows no visas: they have the positions of the travel document
 * of their size as far as the date of expiry, and no more digits behind. It takes a long number for right when the optional
 * data hold no such number at all, so that is told beforehand; and beside the rule of part 5, 4.2.4, it takes a long number
 * whose digit counts the filler, as some states reckon it.
 */
function wrongCheckDigits(
  format: MrzFormat,
  lines: readonly string[],
  lacksLongNumber: boolean,
): CheckDigitProblem[] {
  const wrong = new Set(
    parse(lines)
      .details.filter(({ valid }) => !valid)
      .map(({ field }) => field),
  );
  if (lacksLongNumber) wrong.add("documentNumberCheckDigit");
  return CHECK_DIGITS.filter(({ field, lacking }) => wrong.has(field) && !isIn(format, lacking)).map(
    ({ problem }) => problem,
  );
}

const isIn = (format: MrzFormat, formats: readonly MrzFormat[]): boolean => formats.includes(format);
