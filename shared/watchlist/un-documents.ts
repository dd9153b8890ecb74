import { countryByName } from "./country-names.ts";
import type { ListedIdentifier } from "./entry.ts";

/** A document of the UN's list; the number may stand in any of `number`, `typeAndNumber` and `note`, with words around it. */
export type UnDocument = {
  type: string;
  number: string;
  typeAndNumber: string;
  note: string;
  countries: readonly string[];
};

/** What comes before a number in words. */
const CALLED = /\b(?:[Nn]umber|[Nn]o\.?|[Cc]ode|[Pp]assport|card|tazkira\)) ?:? ?/u;

/** Reads one document; undefined where none of its fields has a number. */
export function parseUnDocument(document: UnDocument): ListedIdentifier | undefined {
  const number =
    numberIn(document.number) ??
    numberIn(document.typeAndNumber) ??
    (CALLED.test(document.note) ? numberIn(document.note) : undefined);
  if (number === undefined) return undefined;
  const country = document.countries.map(countryByName).find((code) => code !== undefined);
  return { type: document.type || "Document", number, ...(country !== undefined && { country }) };
}

/** Fewer digits than this number a district or a day, not a document. House choice. */
const DIGITS_MIN = 3;

/** The first number after a word that calls it one, else the first of the text. */
function numberIn(text: string): string | undefined {
  const called = CALLED.exec(text);
  const after = called ? firstRun(text.slice(called.index + called[0].length)) : undefined;
  return after ?? firstRun(text);
}

/** Words of digits and capitals that stand together, with a series of capitals before them: "TR-P 614 166". */
function firstRun(text: string): string | undefined {
  const words = text.split(/[\s,;:.()“”]+/u);
  const first = words.findIndex((word) => /^[\p{Lu}\d/-]+$/u.test(word) && /\d/.test(word));
  if (first === -1) return undefined;
  const isSeries = /^\p{Lu}{1,3}-?\p{Lu}?$/u.test(words[first - 1] ?? "");
  const rest = words.slice(first + 1);
  const end = rest.findIndex((word) => !/^\d[\d/-]*$/.test(word));
  const more = end === -1 ? rest : rest.slice(0, end);
  const run = [...(isSeries ? [words[first - 1]] : []), words[first], ...more].join(" ");
  return (run.match(/\d/g) ?? []).length >= DIGITS_MIN ? run : undefined;
}
