import type { ScreeningQuery } from "../hit.ts";
import type { NameIndex } from "../index/name-index.ts";
import { splitLegalForms } from "../legal-forms/legal-forms.ts";
import { commonWord } from "../names/generic-words.ts";
import { type NameWord, type ParsedName, parseName } from "../names/parsed-name.ts";
import { rarityMax, worthMax } from "../names/word-worth.ts";
import type { Reading } from "./readings.ts";
import type { SimilarWord, WordFinder } from "./similar-words.ts";

/** Fewest letters of each half when a word is read as two. House choice: shorter halves are found in every word. */
const HALF_LETTERS_MIN = 2;

/** Which weight of a word counts: what it tells apart in names of persons, or in names of companies. */
export type Weighing = "rarity" | "worth";

/** Fewest letters of a word that a legal form is written together with. House choice: "Banksa" is no bank. */
const WORD_BEFORE_FORM_MIN = 4;

/** A word of the query with the listed words it may stand for. */
export type QueryWord = NameWord & {
  /** What it tells apart, in names of persons (`rarity`) and of companies (`worth`). */
  rarity: number;
  worth: number;
  /** Whether it is one letter that may stand for a word. */
  initial: boolean;
  alike: ReadonlyMap<number, SimilarWord>;
};

/** Query words that together write one listed word, or one query word that writes two listed ones. */
export type Join = { query: readonly number[]; listed: readonly number[] };

/** A name of the query, looked up in the index once for all candidates. */
export type QueryName = {
  kind: ScreeningQuery["kind"];
  parsed: ParsedName;
  words: readonly QueryWord[];
  joins: readonly Join[];
};

/** Most words of one letter that are read as initials. House choice: names with more are no names of persons. */
const INITIALS_MAX = 4;
/** Most times that one word is compared: repeating a word says nothing more. */
const REPEATS_MAX = 3;
/** Most ways of joining or splitting words that are tried; names of up to seven words never have more. */
const JOINS_MAX = 60;

/** Looks up the words of a name in one of its readings. */
export function lookUpName(
  { text, withoutVowels }: Pick<Reading, "text" | "withoutVowels">,
  kind: ScreeningQuery["kind"],
  { index, findWords }: { index: NameIndex; findWords: WordFinder },
): QueryName {
  const parsed = parseName(text, kind);
  let initials = 0;
  const words = withoutRepeats(parsed.words).map((word): QueryWord => {
    const alike = findWords(word.key, withoutVowels);
    return {
      ...word,
      initial: word.key.length === 1 && ++initials <= INITIALS_MAX,
      alike: new Map(alike.map((similar) => [similar.word, similar])),
      ...weightOf(word.key, alike, index),
    };
  });
  const joins = [...joinedWords(words, index), ...splitWords(words, kind, index)];
  return { kind, parsed, words, joins: joins.slice(0, JOINS_MAX) };
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

function withoutRepeats(words: readonly NameWord[]): NameWord[] {
  const seen = new Map<string, number>();
  return words.filter(({ text }) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times <= REPEATS_MAX;
  });
}

/** A compound of more words than one is written together as it is compared. */
const together = ({ text, key }: NameWord): string => (text.includes(" ") ? key : text);

/** Any two words, not only neighbours, so that the order of words never matters. */
function* joinedWords(words: readonly QueryWord[], index: NameIndex): Generator<Join> {
  for (const [first, word] of words.entries()) {
    for (const [second, other] of words.entries()) {
      const listed = first === second ? -1 : listedWord(together(word) + together(other), index);
      if (listed >= 0) yield { query: [first, second], listed: [listed] };
    }
  }
}

/** Two listed words that are written as one, or one with its legal form. */
function* splitWords(
  words: readonly QueryWord[],
  kind: ScreeningQuery["kind"],
  index: NameIndex,
): Generator<Join> {
  for (const [place, word] of words.entries()) {
    const text = together(word);
    for (let at = HALF_LETTERS_MIN; at <= text.length - HALF_LETTERS_MIN; at++) {
      for (const listed of readHalves(text.slice(0, at), text.slice(at), kind, index))
        yield { query: [place], listed };
    }
  }
}

function readHalves(
  first: string,
  second: string,
  kind: ScreeningQuery["kind"],
  index: NameIndex,
): number[][] {
  const listed = [listedWord(first, index), listedWord(second, index)] as const;
  if (listed[0] < 0 && listed[1] < 0) return [];
  const read: number[][] = [];
  if (listed[0] >= 0 && listed[1] >= 0) read.push([...listed]);
  if (kind === "person") return read;
  if (listed[0] >= 0 && endsInForm([first, second])) read.push([listed[0]]);
  if (listed[1] >= 0 && endsInForm([second, first])) read.push([listed[1]]);
  return read;
}

/** Whether the second text writes a legal form beside the first. */
const endsInForm = ([word, form]: readonly [string, string]): boolean =>
  word.length >= WORD_BEFORE_FORM_MIN && splitLegalForms(`${word} ${form}`).forms.length > 0;

function listedWord(text: string, { words, compared }: NameIndex): number {
  const own = words.idOf(text);
  const found = own >= 0 ? own : words.idOf(commonWord(text) ?? text);
  return found < 0 ? -1 : (compared[found] ?? -1);
}
