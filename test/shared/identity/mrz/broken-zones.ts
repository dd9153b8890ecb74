import type { MrzFormat } from "../../../../shared/identity/mrz/layouts.ts";
import type { MrzProblem } from "../../../../shared/identity/mrz/mrz-problem.ts";
import { aZone, type Written } from "./zones.ts";

/** A zone, with one line of it changed at a place. */
export const changed = (format: MrzFormat, line: number, at: number, text: string): string[] =>
  aZone(format).map((whole, index) =>
    index === line ? `${whole.slice(0, at)}${text}${whole.slice(at + text.length)}` : whole,
  );
/** The digit after the one that stands there. */
const wrongDigit = (format: MrzFormat, line: number, at: number): string[] =>
  changed(format, line, at, `${(Number(aZone(format)[line]?.[at]) + 1) % 10}`);
export const written = (fields: Partial<Written>, format: MrzFormat = "TD3"): string[] =>
  aZone(format, fields);
const [UPPER = "", LOWER = ""] = aZone("TD3");

/** A zone that does not verify Anna Maria Eriksson, and why. */
type Broken = [name: string, lines: readonly string[], problems: readonly MrzProblem[]];

/** Zones of every format with one check digit changed. */
export const CHECK_DIGITS: Broken[] = [
  ["TD1 number", wrongDigit("TD1", 0, 14), ["document-number-check-digit", "composite-check-digit"]],
  ["TD1 birth", wrongDigit("TD1", 1, 6), ["birth-date-check-digit", "composite-check-digit"]],
  ["TD1 expiry", wrongDigit("TD1", 1, 14), ["expiry-date-check-digit", "composite-check-digit"]],
  ["TD1 composite", wrongDigit("TD1", 1, 29), ["composite-check-digit"]],
  ["TD2 number", wrongDigit("TD2", 1, 9), ["document-number-check-digit", "composite-check-digit"]],
  ["TD2 birth", wrongDigit("TD2", 1, 19), ["birth-date-check-digit", "composite-check-digit"]],
  ["TD2 expiry", wrongDigit("TD2", 1, 27), ["expiry-date-check-digit", "composite-check-digit"]],
  ["TD2 composite", wrongDigit("TD2", 1, 35), ["composite-check-digit"]],
  ["TD3 number", wrongDigit("TD3", 1, 9), ["document-number-check-digit", "composite-check-digit"]],
  ["TD3 birth", wrongDigit("TD3", 1, 19), ["birth-date-check-digit", "composite-check-digit"]],
  ["TD3 expiry", wrongDigit("TD3", 1, 27), ["expiry-date-check-digit", "composite-check-digit"]],
  ["TD3 personal", wrongDigit("TD3", 1, 42), ["personal-number-check-digit", "composite-check-digit"]],
  ["TD3 composite", wrongDigit("TD3", 1, 43), ["composite-check-digit"]],
  ["MRV-A number", wrongDigit("MRV-A", 1, 9), ["document-number-check-digit"]],
  ["MRV-A birth", wrongDigit("MRV-A", 1, 19), ["birth-date-check-digit"]],
  ["MRV-A expiry", wrongDigit("MRV-A", 1, 27), ["expiry-date-check-digit"]],
  ["MRV-B number", wrongDigit("MRV-B", 1, 9), ["document-number-check-digit"]],
  ["MRV-B birth", wrongDigit("MRV-B", 1, 19), ["birth-date-check-digit"]],
  ["MRV-B expiry", wrongDigit("MRV-B", 1, 27), ["expiry-date-check-digit"]],
];

/** Zones that contradict themselves, the calendar, the list of codes or the claim. */
export const FIELDS: Broken[] = [
  ["optional data of TD1 changed", changed("TD1", 0, 20, "7"), ["composite-check-digit"]],
  ["more optional data of TD1 changed", changed("TD1", 1, 20, "7"), ["composite-check-digit"]],
  ["optional data of TD2 changed", changed("TD2", 1, 30, "7"), ["composite-check-digit"]],
  [
    "personal number changed",
    changed("TD3", 1, 30, "7"),
    ["personal-number-check-digit", "composite-check-digit"],
  ],
  [
    "two digits swapped",
    changed("TD3", 1, 2, "89"),
    ["document-number-check-digit", "composite-check-digit", "document-number-differs"],
  ],
  [
    "O for 0 in the number",
    changed("TD3", 1, 5, "O"),
    ["document-number-check-digit", "composite-check-digit", "document-number-differs"],
  ],
  [
    "I for 1 in the number",
    ["P<SWEERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", written({ number: "L1" })[1]?.replace("L1", "LI") ?? ""],
    ["document-number-check-digit", "composite-check-digit", "document-number-differs"],
  ],
  [
    "B for 8 in the number",
    changed("TD3", 1, 1, "B"),
    ["document-number-check-digit", "composite-check-digit", "document-number-differs"],
  ],
  ["an unknown issuing state", written({ issuer: "ZZZ" }), ["issuing-state-unknown"]],
  ["an issuing state by its alpha-2 code", written({ issuer: "SE" }), ["issuing-state-unknown"]],
  ["the stateless as issuing state", written({ issuer: "XXA" }), ["issuing-state-unknown"]],
  ["an unknown nationality", written({ nationality: "ZZZ" }), ["nationality-unknown"]],
  ["another nationality", written({ nationality: "NOR" }), ["nationality-differs"]],
  ["another name", written({ name: "SVENSSON<<BRITTA" }), ["name-differs"]],
  [
    "another surname and day of birth",
    written({ name: "SVENSSON<<ANNA<MARIA", birthDate: "740813" }),
    ["name-differs", "birth-date-differs"],
  ],
  [
    "another given name, and a date of birth half known",
    written({ name: "ERIKSSON<<BRITTA", birthDate: "7408<<" }),
    ["name-differs", "birth-date-incomplete"],
  ],
  ["another number", written({ number: "L898902C4" }), ["document-number-differs"]],
  ["another day of birth", written({ birthDate: "740813" }), ["birth-date-differs"]],
  ["another month of birth", written({ birthDate: "740912" }), ["birth-date-differs"]],
  ["another year of birth", written({ birthDate: "750812" }), ["birth-date-differs"]],
  ["day and month of birth swapped", written({ birthDate: "741208" }), ["birth-date-differs"]],
  ["another year of birth, of a date half known", written({ birthDate: "75<<<<" }), ["birth-date-differs"]],
  ["a month of birth 13", written({ birthDate: "741312" }), ["birth-date-impossible"]],
  ["a month of birth 0", written({ birthDate: "740012" }), ["birth-date-impossible"]],
  ["30 February", written({ birthDate: "740230" }), ["birth-date-impossible"]],
  ["29 February of no leap year", written({ birthDate: "740229" }), ["birth-date-impossible"]],
  ["an expiry on 31 April", written({ expiryDate: "320431" }), ["expiry-date-impossible"]],
  ["an expiry in month 13", written({ expiryDate: "321301" }), ["expiry-date-impossible"]],
  ["expired yesterday", written({ expiryDate: "261124" }), ["expired"]],
  ["expired twenty years ago", written({ expiryDate: "061125" }), ["expired"]],
  ["expired yesterday, a visa", written({ expiryDate: "261124" }, "MRV-B"), ["expired"]],
  [
    "everything of another woman",
    written({ name: "SVENSSON<<BRITTA", birthDate: "800101", nationality: "NOR", number: "X1" }),
    ["name-differs", "birth-date-differs", "nationality-differs", "document-number-differs"],
  ],
];

const FRENCH_CARD = ["IDFRABERTHIER".padEnd(36, "<"), `${"9409923102854CORINNE".padEnd(27, "<")}6512068F6`];
/** Lines that are no zone. */
export const UNREADABLE: Broken[] = [
  ["no lines", [], ["lines"]],
  ["one line", [UPPER], ["lines"]],
  ["three lines of a passport", [UPPER, LOWER, LOWER], ["lines"]],
  ["two lines of a card", aZone("TD1").slice(0, 2), ["lines"]],
  ["all in one line", [`${UPPER}${LOWER}`], ["lines"]],
  ["one character missing", [UPPER.slice(0, -1), LOWER], ["lines"]],
  ["one character missing below", [UPPER, LOWER.slice(0, -1)], ["lines"]],
  ["one character too many", [UPPER, `${LOWER}<`], ["lines"]],
  ["lines of two formats", [UPPER, aZone("TD2")[1] ?? ""], ["lines"]],
  ["an end of line", [UPPER, `${LOWER}\n`], ["lines"]],
  ["lines in the wrong order", [LOWER, UPPER], ["document-code"]],
  ["lines of a card in the wrong order", aZone("TD1").toReversed(), ["document-code"]],
  ["the middle line of a card first", [1, 0, 2].map((line) => aZone("TD1")[line] ?? ""), ["document-code"]],
  ["small letters", [UPPER.toLowerCase(), LOWER.toLowerCase()], ["document-code"]],
  ["one small letter", changed("TD3", 0, 6, "r"), ["characters"]],
  ["a small letter in the number", changed("TD3", 1, 0, "l"), ["characters"]],
  ["a guillemet for a filler", changed("TD3", 0, 40, "«"), ["characters"]],
  ["a wide less-than sign for a filler", changed("TD3", 0, 40, "＜"), ["characters"]],
  ["blanks for fillers", [UPPER.replaceAll("<", " "), LOWER], ["document-code"]],
  ["one blank for a filler", changed("TD3", 1, 30, " "), ["characters"]],
  ["a no-break space for a filler", changed("TD3", 1, 30, "\u00a0"), ["characters"]],
  ["a K for a filler in a name is a name", changed("TD3", 0, 40, "K"), ["name-parts"]],
  ["O for 0 in the date of birth", changed("TD3", 1, 15, "O"), ["characters"]],
  ["I for 1 in the date of birth", changed("TD3", 1, 17, "I"), ["characters"]],
  ["O for 0 in the date of expiry", changed("TD3", 1, 23, "O"), ["characters"]],
  ["O for a check digit", changed("TD3", 1, 9, "O"), ["characters"]],
  ["a filler for a check digit", changed("TD3", 1, 19, "<"), ["characters"]],
  ["a filler for the composite check digit", changed("TD3", 1, 43, "<"), ["characters"]],
  ["0 for O in the name", changed("TD3", 0, 10, "0"), ["characters"]],
  ["1 for I in the name", changed("TD3", 0, 7, "1"), ["characters"]],
  ["a digit in the issuing state", changed("TD3", 0, 3, "0"), ["characters"]],
  ["a digit in the nationality", changed("TD3", 1, 11, "0"), ["characters"]],
  ["sex X", changed("TD3", 1, 20, "X"), ["characters"]],
  ["a Cyrillic letter in the name", changed("TD3", 0, 5, "Е"), ["characters"]],
  ["a letter with a diacritic in the name", changed("TD3", 0, 5, "É"), ["characters"]],
  ["Arabic digits", changed("TD3", 1, 15, "٠"), ["characters"]],
  ["no name", written({ name: "" }), ["characters"]],
  ["no number", written({ number: "" }), ["characters"]],
  ["three fillers in the name", written({ name: "ERIKSSON<<<ANNA" }), ["name-parts"]],
  ["two fillers twice in the name", written({ name: "ERIKSSON<<ANNA<<MARIA" }), ["name-parts"]],
  ["a driving licence", written({ code: "D<" }, "TD1"), ["document-code"]],
  ["a passport of a card's size", written({ code: "P<" }, "TD1"), ["document-code"]],
  ["a visa of a card's size", written({ code: "V<" }, "TD1"), ["document-code"]],
  ["a code that is kept from visas", written({ code: "IV" }, "TD2"), ["document-code"]],
  ["a crew certificate of the wrong size", written({ code: "AC" }, "TD2"), ["document-code"]],
  ["a French card until 2021", FRENCH_CARD, ["unsupported-format"]],
];

/** Zones that do not say enough. */
export const UNSAID: Broken[] = [
  ["a date of birth without a day", written({ birthDate: "7408<<" }), ["birth-date-incomplete"]],
  ["an unknown date of birth", written({ birthDate: "<<<<<<" }), ["birth-date-incomplete"]],
  ["no date of expiry", written({ expiryDate: "<<<<<<" }), ["expiry-date-incomplete"]],
  [
    "a date of expiry far ahead, or far behind",
    written({ expiryDate: "990101" }),
    ["expiry-century-unclear"],
  ],
  ["a refugee", written({ nationality: "XXB" }), ["nationality-not-comparable"]],
  [
    "an official of the United Nations",
    written({ issuer: "UNO", nationality: "UNO" }),
    ["nationality-not-comparable"],
  ],
  ["a surname of another marriage", written({ name: "SVENSSON<<ANNA<MARIA" }), ["name-unclear"]],
  ["another given name of the same birth date", written({ name: "ERIKSSON<<BRITTA" }), ["name-unclear"]],
  ["a name that is nearly the same", written({ name: "ERIKSON<<ANNA<MARIA" }), ["name-unclear"]],
];
