import type { PartyKind } from "../watchlist/entry.ts";
import { NAME_WORDS_MAX, WORD_LETTERS_MAX } from "./comparable.ts";
import { genericWord, isIgnored } from "./generic-words.ts";
import { type FoundForm, splitLegalForms } from "./legal-forms.ts";
import { normalizeDotted, normalizeText } from "./normalize.ts";
import { isPlaceWord } from "./place-words.ts";

/** A word of a name: `text` as written (normalized), `key` as compared (a generic word in its one writing). */
export type NameWord = { text: string; key: string };

/** A name ready to compare: the words that count in their order, its legal forms, and `key`. */
export type ParsedName = {
  kind: PartyKind;
  words: readonly NameWord[];
  forms: readonly FoundForm[];
  /** Equal for two names exactly when all their words are the same in any order and their legal forms are the same. */
  key: string;
  /** As `key`, with the words in their order. */
  orderedKey: string;
  /**
   * The words of a company that are neither generic nor places, in one order: "Inspur" of "Inspur Singapore Pte. Ltd.". Empty
   * for other kinds of party and for a name that has fewer than three letters of its own.
   */
  brand: string;
};

/** Letters a brand needs: shorter ones are initials of many. House choice. */
const BRAND_LETTERS_MIN = 3;
/** Trades whose words alone name no brand, though they tell two companies of the list apart. House choice. */
const TRADES = new Set(
  "air airlines airways automation battery food gas hotel mining optical power printing solutions steel supply textile water".split(
    " ",
  ),
);

/** Takes a name apart. The names of persons have no legal form: "S. A. Ahmed" is not a société anonyme. */
export function parseName(name: string, kind: PartyKind): ParsedName {
  const { words, forms } =
    kind === "person"
      ? { words: normalizeText(name).split(" "), forms: [] }
      : splitLegalForms(normalizeDotted(name));
  const written = words.filter((word) => word !== "");
  const counting = written.filter((word) => !isIgnored(word));
  const formKey = formsKey(forms);
  const compared = (counting.length > 0 ? counting : written)
    .slice(0, NAME_WORDS_MAX)
    .map((word) => word.slice(0, WORD_LETTERS_MAX));
  return {
    kind,
    words: compared.map((text) => ({ text, key: genericWord(text) ?? text })),
    forms,
    key: `${written.toSorted().join(" ")}|${formKey}`,
    orderedKey: `${written.join(" ")}|${formKey}`,
    brand: kind === "organization" || kind === "unknown" ? brandOf(compared) : "",
  };
}

function brandOf(words: readonly string[]): string {
  const distinctive = words.filter(isDistinctive);
  if (distinctive.every((word) => TRADES.has(word))) return "";
  const own = distinctive.sort().join(" ");
  return (own.match(/\p{L}/gu)?.length ?? 0) >= BRAND_LETTERS_MIN ? own : "";
}

/** Whether a word of a company's name is neither generic nor a place. */
export const isDistinctive = (word: string): boolean => genericWord(word) === undefined && !isPlaceWord(word);

/** Equal for two lists of legal forms exactly when they are the same forms, however written and ordered. */
export function formsKey(forms: readonly FoundForm[]): string {
  if (forms.length === 0) return "";
  return [...new Set(forms.map(({ form }) => form))].sort().join(" ");
}
