import { LEGAL_FORMS } from "./legal-form-table.ts";

const blankless = (text: string): string => text.replaceAll(" ", "");

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(LEGAL_FORMS).flatMap(([form, { writings }]) =>
    writings.map((writing) => [blankless(writing), form]),
  ),
);
const FIRST_LETTERS = new Set([...CANONICAL.keys()].map((writing) => writing.slice(0, 2)));
/** Words of the longest writing with all its letters apart: "s de r l de c v". */
const WORDS_MAX = 7;
/** Writings that are attached to the name without a blank, longest first. */
const ATTACHED = [...CANONICAL.keys()]
  .filter((key) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(key))
  .sort((a, b) => b.length - a.length);

/** A run of words that writes a legal form. */
export type FoundForm = { form: string; written: string };

/** Words of a name without its legal forms, and the forms. A name that is nothing but legal form keeps its words. */
export function splitLegalForms(normalized: string): { words: string[]; forms: FoundForm[] } {
  const all = detach(normalized).split(" ");
  const words: string[] = [];
  const forms: FoundForm[] = [];
  for (let start = 0; start < all.length; ) {
    const found = formAt(all, start);
    if (found) forms.push({ form: found.form, written: all.slice(start, found.end).join(" ") });
    else words.push(all[start] ?? "");
    start = found?.end ?? start + 1;
  }
  return words.length === 0 ? { words: all, forms: [] } : { words, forms };
}

function formAt(words: readonly string[], start: number): { form: string; end: number } | undefined {
  const first = words[start] ?? "";
  if (first.length > 1 && !FIRST_LETTERS.has(first.slice(0, 2))) return undefined;
  for (let end = Math.min(words.length, start + WORDS_MAX); end > start; end--) {
    const written = words.slice(start, end).join("");
    const form = CANONICAL.get(written);
    // Two letters in the middle of a name are more likely a word ("Bank AS Safra") than a form.
    if (form && (written.length > 2 || start === 0 || end === words.length)) return { form, end };
  }
  return undefined;
}

function detach(normalized: string): string {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(normalized)) return normalized;
  const attached = ATTACHED.find((writing) => normalized.includes(writing));
  return attached ? normalized.replace(attached, ` ${attached} `).replace(/ {2,}/g, " ").trim() : normalized;
}
