/** The formats of ICAO Doc 9303: three sizes of travel document and two of visa. */
export type MrzFormat = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B";

/** The fields of a zone. The optional data are those of the issuing state, such as a personal number. */
export type ZoneField = keyof typeof FIELD_PATTERNS;

type Line = readonly (readonly [ZoneField, length: number])[];
type Layout = { documentCode: RegExp; lines: readonly Line[] };

/**
 * What the fields may consist of: part 3, sections 4.3, 4.6 and 4.8, and the data structures of parts 4 to 7. Only the zone's
 * own capital letters, digits and filler; no digit in a name or the code of a state, no letter in a date or a check digit.
 */
const FIELD_PATTERNS = {
  documentCode: /^[A-Z][A-Z0-9<]$/,
  issuingState: /^[A-Z][A-Z<]{2}$/,
  name: /^[A-Z][A-Z<]+$/,
  documentNumber: /^[A-Z0-9][A-Z0-9<]{8}$/,
  documentNumberCheckDigit: /^[0-9]$/,
  // A filler says that the number goes on in the optional data: note j of parts 5 and 6.
  longNumberCheckDigit: /^[0-9<]$/,
  nationality: /^[A-Z][A-Z<]{2}$/,
  birthDate: /^[0-9<]{6}$/,
  birthDateCheckDigit: /^[0-9]$/,
  sex: /^[MF<]$/,
  expiryDate: /^[0-9<]{6}$/,
  expiryDateCheckDigit: /^[0-9]$/,
  optionalData: /^[A-Z0-9<]+$/,
  moreOptionalData: /^[A-Z0-9<]+$/,
  personalNumberCheckDigit: /^[0-9<]$/,
  compositeCheckDigit: /^[0-9]$/,
} as const satisfies Record<string, RegExp>;

const HEAD = [
  ["documentCode", 2],
  ["issuingState", 3],
] as const satisfies Line;

const DATES = [
  ["nationality", 3],
  ["birthDate", 6],
  ["birthDateCheckDigit", 1],
  ["sex", 1],
  ["expiryDate", 6],
  ["expiryDateCheckDigit", 1],
] as const satisfies Line;

/** The character positions of each format. ICAO Doc 9303, 8th edition: part 5, 4.2.2; part 6, 4.2.2; part 4, 4.2.2; part 7, 4.2.2 and 7.2.2. */
export const LAYOUTS = {
  // Part 5, note k: V may not follow, nor I after A; AC is a crew member certificate.
  TD1: {
    documentCode: /^(?:A[^VI]|[CI][^V])$/,
    lines: [
      [...HEAD, ["documentNumber", 9], ["longNumberCheckDigit", 1], ["optionalData", 15]],
      [
        ["birthDate", 6],
        ["birthDateCheckDigit", 1],
        ["sex", 1],
        ["expiryDate", 6],
        ["expiryDateCheckDigit", 1],
        ["nationality", 3],
        ["moreOptionalData", 11],
        ["compositeCheckDigit", 1],
      ],
      [["name", 30]],
    ],
  },
  // Part 6, note k: V may not follow, nor C after A.
  TD2: {
    documentCode: /^(?:A[^VC]|[CI][^V])$/,
    lines: [
      [...HEAD, ["name", 31]],
      [
        ["documentNumber", 9],
        ["longNumberCheckDigit", 1],
        ...DATES,
        ["optionalData", 7],
        ["compositeCheckDigit", 1],
      ],
    ],
  },
  // Part 4, section 4.4: documents issued before 2028 may lack the second letter, or have one of their own.
  TD3: {
    documentCode: /^P[A-Z<]$/,
    lines: [
      [...HEAD, ["name", 39]],
      [
        ["documentNumber", 9],
        ["documentNumberCheckDigit", 1],
        ...DATES,
        ["optionalData", 14],
        ["personalNumberCheckDigit", 1],
        ["compositeCheckDigit", 1],
      ],
    ],
  },
  "MRV-A": {
    documentCode: /^V/,
    lines: [
      [...HEAD, ["name", 39]],
      [["documentNumber", 9], ["documentNumberCheckDigit", 1], ...DATES, ["optionalData", 16]],
    ],
  },
  "MRV-B": {
    documentCode: /^V/,
    lines: [
      [...HEAD, ["name", 31]],
      [["documentNumber", 9], ["documentNumberCheckDigit", 1], ...DATES, ["optionalData", 8]],
    ],
  },
} as const satisfies Record<MrzFormat, Layout>;

const FORMATS = ["TD1", "TD2", "TD3", "MRV-A", "MRV-B"] as const satisfies readonly MrzFormat[];

/** The formats whose lines are as many and as long as these. */
export const formatsOf = (lines: readonly string[]): readonly MrzFormat[] =>
  FORMATS.filter((format) => {
    const layout: Layout = LAYOUTS[format];
    return (
      layout.lines.length === lines.length &&
      layout.lines.every((line, at) => lengthOf(line) === lines[at]?.length)
    );
  });

const lengthOf = (line: Line): number => line.reduce((sum, [, length]) => sum + length, 0);

/** The fields of lines that have the lengths of a format; undefined when a character stands where it may not. */
export function cutFields(
  format: MrzFormat,
  lines: readonly string[],
): ReadonlyMap<ZoneField, string> | undefined {
  const fields = new Map<ZoneField, string>();
  const layout: Layout = LAYOUTS[format];
  for (const [at, line] of layout.lines.entries()) {
    let start = 0;
    for (const [field, length] of line) {
      const text = lines[at]?.slice(start, start + length) ?? "";
      if (!FIELD_PATTERNS[field].test(text)) return undefined;
      fields.set(field, text);
      start += length;
    }
  }
  return fields;
}
