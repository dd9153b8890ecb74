import { nearWord, type WordsByStart, wordsByStart } from "../names/near-word.ts";
import { FORM_WRITINGS } from "./legal-form-table.ts";

/** Letters that a misspelt word needs in a writing of three words and more, and in a shorter one. House choice. */
const LONG_WRITING_LETTERS_MIN = 4;
const SHORT_WRITING_LETTERS_MIN = 7;
const LONG_WRITING_WORDS_MIN = 3;

/** Forms of one word that no honest word is one letter away from, as "Campania" is from "Compania". House choice. */
const ALONE = new Set(
  "company limited corporation incorporated kompaniya corporacion korporatsiya aktiengesellschaft".split(" "),
);

/** Words of the writings, with in how many each is. */
const COUNTS: ReadonlyMap<string, number> = FORM_WRITINGS.flatMap(({ writing }) => writing.split(" ")).reduce(
  (counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1),
  new Map<string, number>(),
);
/** The frequent first, so that of two near words the usual one is meant: "compan" is "company". */
const LONG_WORDS: WordsByStart = wordsByStart(
  [...COUNTS.keys()]
    .filter(({ length }) => length >= LONG_WRITING_LETTERS_MIN)
    .sort((a, b) => (COUNTS.get(b) ?? 0) - (COUNTS.get(a) ?? 0)),
);

/** The words, with each that is one letter away from a word of a legal form spelt as the form is. */
export function respellForms(words: readonly string[]): readonly string[] {
  const spelt = words.map((word) => formWord(word) ?? word);
  return spelt.some((word, index) => word !== words[index]) ? spelt : words;
}

function formWord(word: string): string | undefined {
  if (word.length < LONG_WRITING_LETTERS_MIN || COUNTS.has(word)) return undefined;
  return nearWord(word, LONG_WORDS);
}

/** Whether a form whose words were written so, and are spelt so, is likely to be meant. */
export function isLikelyForm(written: readonly string[], spelt: readonly string[]): boolean {
  const [first = ""] = spelt;
  if (spelt.length === 1) return first === written[0] || ALONE.has(first);
  const least = spelt.length >= LONG_WRITING_WORDS_MIN ? LONG_WRITING_LETTERS_MIN : SHORT_WRITING_LETTERS_MIN;
  return spelt.every((word, index) => word === written[index] || word.length >= least);
}
