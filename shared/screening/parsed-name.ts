import type { PartyKind } from "../watchlist/entry.ts";
import { genericWord, isIgnored } from "./generic-words.ts";
import { type FoundForm, splitLegalForms } from "./legal-forms.ts";
import { normalizeDotted, normalizeText } from "./normalize.ts";

/** A word of a name: `text` as written (normalized), `key` as compared (a generic word in its one writing). */
export type NameWord = { text: string; key: string };

/** A name ready to compare: the words that count in their order, its legal forms, and `key`. */
export type ParsedName = {
  words: readonly NameWord[];
  forms: readonly FoundForm[];
  /** Equal for two names exactly when all their words are the same in any order and their legal forms are the same. */
  key: string;
  /** As `key`, with the words in their order. */
  orderedKey: string;
};

/** Takes a name apart. The names of persons have no legal form: "S. A. Ahmed" is not a société anonyme. */
export function parseName(name: string, kind: PartyKind): ParsedName {
  const { words, forms } =
    kind === "person"
      ? { words: normalizeText(name).split(" "), forms: [] }
      : splitLegalForms(normalizeDotted(name));
  const written = words.filter((word) => word !== "");
  const counting = written.filter((word) => !isIgnored(word));
  const formKey = formsKey(forms);
  return {
    words: (counting.length > 0 ? counting : written).map((text) => ({
      text,
      key: genericWord(text) ?? text,
    })),
    forms,
    key: `${written.toSorted().join(" ")}|${formKey}`,
    orderedKey: `${written.join(" ")}|${formKey}`,
  };
}

/** Equal for two lists of legal forms exactly when they are the same forms, however written and ordered. */
export function formsKey(forms: readonly FoundForm[]): string {
  if (forms.length === 0) return "";
  return [...new Set(forms.map(({ form }) => form))].sort().join(" ");
}
