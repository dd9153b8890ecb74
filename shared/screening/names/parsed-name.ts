import type { PartyKind } from "../../watchlist/entry.ts";
import { NAME_WORDS_MAX, WORD_LETTERS_MAX } from "../comparable.ts";
import { type FoundForm, splitLegalForms } from "../legal-forms/legal-forms.ts";
import { commonWord, genericWord, isIgnored } from "./generic-words.ts";
import { withoutHonorifics } from "./honorifics.ts";
import { normalizeDotted, normalizeText } from "./normalize.ts";
import { isPlaceWord } from "./place-words.ts";

/** Most times that one word of a name is compared: repeating a word says nothing more. */
const REPEATS_MAX = 3;

/** A word of a name: `text` as written (normalized), `key` as compared (a generic word in its one writing). */
export type NameWord = { text: string; key: string };

/** A name ready to compare: the words that count in their order, those that do not, its legal forms, and `key`. */
export type ParsedName = {
  kind: PartyKind;
  words: readonly NameWord[];
  /** Titles, articles and conjunctions, which neither help nor hinder. */
  ignored: readonly string[];
  forms: readonly FoundForm[];
  /** Equal for two names exactly when all their words are the same in any order and their legal forms are the same. */
  key: string;
  /** As `key`, with the words in their order. */
  orderedKey: string;
};

/** Takes a name apart. The names of persons have no legal form: "S. A. Ahmed" is not a société anonyme. */
export function parseName(name: string, kind: PartyKind): ParsedName {
  const { words: split, forms } =
    kind === "person"
      ? { words: normalizeText(name).split(" "), forms: [] }
      : splitLegalForms(normalizeDotted(name));
  const written = split.filter((word) => word !== "");
  const counting = kind === "person" ? withoutHonorifics(written) : withoutIgnored(written);
  const compared = counting.slice(0, NAME_WORDS_MAX).map((word) => word.slice(0, WORD_LETTERS_MAX));
  const formKey = formsKey(forms);
  return {
    kind,
    words: withoutRepeats(compared).map(kind === "person" ? personWord : companyWord),
    ignored: written.filter((word) => !counting.includes(word)),
    forms,
    key: `${written.toSorted().join(" ")}|${formKey}`,
    orderedKey: `${written.join(" ")}|${formKey}`,
  };
}

function withoutIgnored(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !isIgnored(word));
  return left.length > 0 ? left : words;
}

function withoutRepeats(words: readonly string[]): readonly string[] {
  if (words.length <= REPEATS_MAX) return words;
  const seen = new Map<string, number>();
  return words.filter((word) => {
    const times = (seen.get(word) ?? 0) + 1;
    seen.set(word, times);
    return times <= REPEATS_MAX;
  });
}

const personWord = (text: string): NameWord => ({ text, key: text });

const companyWord = (text: string): NameWord => ({ text, key: commonWord(text) ?? text });

/** Whether a word of a company's name is neither generic nor a place. */
export const isDistinctive = (word: string): boolean => genericWord(word) === undefined && !isPlaceWord(word);

/** Equal for two lists of legal forms exactly when they are the same forms, however written and ordered. */
export function formsKey(forms: readonly FoundForm[]): string {
  if (forms.length === 0) return "";
  return [...new Set(forms.map(({ form }) => form))].sort().join(" ");
}
