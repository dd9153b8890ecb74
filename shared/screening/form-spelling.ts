import { FORM_WRITINGS } from "./legal-form-table.ts";

/** Letters that a misspelt word needs in a writing of three words and more, and in a shorter one. House choice. */
const LONG_WRITING_LETTERS_MIN = 5;
const SHORT_WRITING_LETTERS_MIN = 7;
const LONG_WRITING_WORDS_MIN = 3;

/** Forms of one word that no honest word is one letter away from, as "Campania" is from "Compania". House choice. */
const ALONE = new Set(
  "company limited corporation incorporated kompaniya corporacion korporatsiya aktiengesellschaft".split(" "),
);

/** More than the longest word has letters. */
const LENGTHS = 64;
const FORM_WORDS: ReadonlySet<string> = new Set(FORM_WRITINGS.flatMap(({ writing }) => writing.split(" ")));
/** The longer words of the forms by first letter and length: a typing error rarely strikes the first letter. */
const BY_START: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  [...FORM_WORDS].filter(({ length }) => length >= LONG_WRITING_LETTERS_MIN),
  (word) => startKey(word, word.length),
);

function startKey(word: string, length: number): number {
  return word.charCodeAt(0) * LENGTHS + Math.min(length, LENGTHS - 1);
}

/** The words, with each that is one letter away from a word of a legal form spelt as the form is. */
export function respellForms(words: readonly string[]): readonly string[] {
  const spelt = words.map((word) => formWord(word) ?? word);
  return spelt.some((word, index) => word !== words[index]) ? spelt : words;
}

function formWord(word: string): string | undefined {
  if (word.length < LONG_WRITING_LETTERS_MIN || FORM_WORDS.has(word)) return undefined;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    for (const other of BY_START.get(startKey(word, length)) ?? []) {
      if (isOneEdit(word, other)) return other;
    }
  }
  return undefined;
}

/** Whether two different words are one letter more, less or other, or two neighbours swapped, from each other. */
function isOneEdit(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let front = 0;
  while (front < least && a[front] === b[front]) front++;
  let back = 0;
  while (back < least - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const differing = Math.max(a.length, b.length) - front - back;
  if (differing <= 1) return true;
  const swapped = a[front] === b[front + 1] && a[front + 1] === b[front];
  return differing === 2 && a.length === b.length && swapped;
}

/** Whether a form whose words were written so, and are spelt so, is likely to be meant. */
export function isLikelyForm(written: readonly string[], spelt: readonly string[]): boolean {
  const [first = ""] = spelt;
  if (spelt.length === 1) return first === written[0] || ALONE.has(first);
  const least = spelt.length >= LONG_WRITING_WORDS_MIN ? LONG_WRITING_LETTERS_MIN : SHORT_WRITING_LETTERS_MIN;
  return spelt.every((word, index) => word === written[index] || word.length >= least);
}
