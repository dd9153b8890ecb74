import type { Explanation, WordMatch } from "./hit.ts";
import type { Alignment, Pairing } from "./matching/align.ts";
import type { QueryName } from "./matching/query-words.ts";
import { commonWord } from "./names/generic-words.ts";
import type { NameWord, ParsedName } from "./names/parsed-name.ts";

/** Says which words of two names met how; every word of either is accounted for once. */
export function explain(
  { pairings, restQuery, restListed }: Alignment,
  query: QueryName,
  listed: ParsedName,
): Explanation {
  const wordsAt = (words: readonly NameWord[], places: readonly number[]): string =>
    places.map((place) => words[place]?.text ?? "").join(" ");
  const met = pairings.map((pairing): WordMatch => {
    const match = {
      query: wordsAt(query.words, pairing.query),
      listed: wordsAt(listed.words, pairing.listed),
    };
    return { ...match, how: howMet(match, pairing) };
  });
  const textOf = (words: readonly NameWord[], places: readonly number[]) =>
    places.map((place) => words[place]?.text ?? "");
  return {
    words: [...met, ...legalForms(query.parsed, listed), ...ignoredWords(query.parsed, listed)],
    unmatchedQuery: textOf(query.words, restQuery),
    unmatchedListed: textOf(listed.words, restListed),
  };
}

/** Words are compared in one writing of theirs; what is the same there may have been written otherwise. */
function howMet({ query, listed }: Omit<WordMatch, "how">, { how }: Pairing): WordMatch["how"] {
  if (query === listed) return "same";
  if (how !== "same") return how;
  return commonWord(query) === undefined ? "joined" : "abbreviation";
}

function legalForms(query: ParsedName, listed: ParsedName): WordMatch[] {
  const written = ({ forms }: ParsedName): string => forms.map((form) => form.written).join(" ");
  return onEither(written(query), written(listed), "legal-form-ignored");
}

function ignoredWords(query: ParsedName, listed: ParsedName): WordMatch[] {
  return onEither(query.ignored.join(" "), listed.ignored.join(" "), "word-ignored");
}

const onEither = (query: string, listed: string, how: WordMatch["how"]): WordMatch[] =>
  query === "" && listed === "" ? [] : [{ query, listed, how }];
