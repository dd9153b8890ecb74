import { nearWord, type WordsByStart, wordsByStart } from "../names/near-word.ts";
import { FORM_WRITINGS } from "./legal-form-table.ts";

/** Letters that a misspelt word needs in a writing of three words and more, and in a shorter one. House choice. */
const LONG_WRITING_LETTERS_MIN = 5;
const SHORT_WRITING_LETTERS_MIN = 7;
const LONG_WRITING_WORDS_MIN = 3;

/** Forms of one word that no honest word is one letter away from, as "Campania" is from "Compania". House choice. */
const ALONE = new Set(
  "company limited corporation incorporated kompaniya corporacion korporatsiya aktiengesellschaft".split(" "),
);

const FORM_WORDS: ReadonlySet<string> = new Set(FORM_WRITINGS.flatMap(({ writing }) => writing.split(" ")));
const LONG_WORDS: WordsByStart = wordsByStart(
  [...FORM_WORDS].filter(({ length }) => length >= LONG_WRITING_LETTERS_MIN),
);

/** The words, with each that is one letter away from a word of a legal form spelt as the form is. */
export function respellForms(words: readonly string[]): readonly string[] {
  const spelt = words.map((word) => formWord(word) ?? word);
  return spelt.some((word, index) => word !== words[index]) ? spelt : words;
}

function formWord(word: string): string | undefined {
  if (word.length < LONG_WRITING_LETTERS_MIN || FORM_WORDS.has(word)) return undefined;
  return nearWord(word, LONG_WORDS);
}

/** Whether a form whose words were written so, and are spelt so, is likely to be meant. */
export function isLikelyForm(written: readonly string[], spelt: readonly string[]): boolean {
  const [first = ""] = spelt;
  if (spelt.length === 1) return first === written[0] || ALONE.has(first);
  const least = spelt.length >= LONG_WRITING_WORDS_MIN ? LONG_WRITING_LETTERS_MIN : SHORT_WRITING_LETTERS_MIN;
  return spelt.every((word, index) => word === written[index] || word.length >= least);
}
