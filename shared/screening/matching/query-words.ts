import type { NameIndex } from "../index/name-index.ts";
import type { NameWord, ParsedName } from "../names/parsed-name.ts";
import { rarityMax, worthMax } from "../names/word-worth.ts";
import { findJoins, type Join, type Lookup } from "./joins.ts";
import type { SimilarWord } from "./similar-words.ts";

/** Which weight of a word counts: what it tells apart in names of persons, or in names of companies. */
export type Weighing = "rarity" | "worth";

/** A word of the query with the listed words it may stand for. */
export type QueryWord = NameWord & {
  /** What it tells apart, in names of persons (`rarity`) and of companies (`worth`). */
  rarity: number;
  worth: number;
  /** Whether it is one letter that may stand for a word. */
  initial: boolean;
  alike: ReadonlyMap<number, SimilarWord>;
};

/** Names are taken apart and compared as those of persons or of companies. */
export type NameKind = "person" | "organization";

/** A name of the query, looked up in the index once for all candidates. */
export type QueryName = {
  /** What kind of party the name was taken apart as. */
  kind: NameKind;
  parsed: ParsedName;
  words: readonly QueryWord[];
  joins: readonly Join[];
};

/** Most words of one letter that are read as initials. House choice: names with more are no names of persons. */
const INITIALS_MAX = 4;

/** Looks up the words of a name; `withoutVowels` where its script does not write them. */
export function lookUpName(
  parsed: ParsedName,
  { index, findWords }: Lookup,
  withoutVowels: boolean,
): QueryName {
  const kind = parsed.kind === "person" ? "person" : "organization";
  let initials = 0;
  const seen = new Set<string>();
  const words = parsed.words.map((word): QueryWord => {
    const isRepeat = seen.has(word.key);
    seen.add(word.key);
    const alike = findWords(word.key, withoutVowels);
    return {
      ...word,
      initial: word.key.length === 1 && ++initials <= INITIALS_MAX,
      alike: new Map(alike.map((similar) => [similar.word, similar])),
      // Repeating a word says nothing more, and must not hide a name behind words left over.
      ...(isRepeat ? { rarity: 0, worth: 0 } : weightOf(word.key, alike, index)),
    };
  });
  const joins = findJoins(words, kind, { index, findWords });
  return { kind, parsed, words, joins };
}

/**
 * A word weighs what the word of a primary name does that it is most like: a misspelt common word is a common word. Words of
 * aliases do not count here either, so that another alias never makes a word of the query weigh more.
 */
function weightOf(word: string, alike: readonly SimilarWord[], { rarity, worth, isPrimary }: NameIndex) {
  let own = { rarity: rarityMax(word), worth: worthMax(word), likeness: 0 };
  for (const { word: listed, likeness } of alike) {
    if (isPrimary[listed] !== 1) continue;
    const other = { rarity: rarity[listed] ?? 1, worth: worth[listed] ?? 1, likeness };
    if (likeness > own.likeness || (likeness === own.likeness && other.rarity > own.rarity)) own = other;
  }
  return { rarity: own.rarity, worth: own.worth };
}
