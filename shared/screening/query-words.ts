import type { NameWord, ParsedName } from "./parsed-name.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Fewest letters of each half when a word is read as two. House choice: shorter halves are found in every word. */
const HALF_LETTERS_MIN = 3;

/** A word of the query with the listed words it may stand for and how alike they are, in (0, 1]. */
export type QueryWord = NameWord & {
  weight: number;
  /** Whether it is one letter that may stand for a word. */
  initial: boolean;
  alike: ReadonlyMap<string, number>;
};

/** Query words that together write one listed word, or one query word that writes two listed ones. */
type Join = { query: readonly number[]; listed: readonly string[] };

/** A name of the query, looked up in the vocabulary once for all candidates. */
export type QueryName = { parsed: ParsedName; words: readonly QueryWord[]; joins: readonly Join[] };

/** Most words of one letter that are read as initials. House choice: names with more are no names of persons. */
const INITIALS_MAX = 4;
/** Most times that one word is compared: repeating a word says nothing more. */
const REPEATS_MAX = 3;
/** Most ways of joining or splitting words that are tried; names of up to seven words never have more. */
const JOINS_MAX = 60;

/** Looks up the words of a name. */
export function lookUpName(parsed: ParsedName, vocabulary: Vocabulary): QueryName {
  let initials = 0;
  const words = withoutRepeats(parsed.words).map((word) => ({
    ...word,
    initial: word.key.length === 1 && ++initials <= INITIALS_MAX,
    weight: vocabulary.weight(word.key),
    alike: alikeWords(word, vocabulary),
  }));
  const joins = [...joinedWords(words, vocabulary), ...splitWords(words, vocabulary)];
  return { parsed, words, joins: joins.slice(0, JOINS_MAX) };
}

function withoutRepeats(words: readonly NameWord[]): NameWord[] {
  const seen = new Map<string, number>();
  return words.filter(({ text }) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times <= REPEATS_MAX;
  });
}

function alikeWords(word: NameWord, vocabulary: Vocabulary): Map<string, number> {
  const alike = new Map<string, number>();
  for (const { word: listed, edits } of vocabulary.similar(word.key)) {
    alike.set(listed, likeness(Math.min(word.key.length, listed.length), edits));
  }
  if (vocabulary.has(word.key)) alike.set(word.key, 1);
  return alike;
}

/** How alike two spellings are: an edit says more in a short word. House choice, measured with the thresholds. */
function likeness(letters: number, edits: number): number {
  return edits === 0 ? 1 : 1 - (edits * 0.7) / letters;
}

/** Any two words, not only neighbours, so that the order of words never matters. */
function* joinedWords(words: readonly QueryWord[], vocabulary: Vocabulary): Generator<Join> {
  for (const [first, { text }] of words.entries()) {
    for (const [second, { text: other }] of words.entries()) {
      if (first !== second && vocabulary.has(text + other))
        yield { query: [first, second], listed: [text + other] };
    }
  }
}

function* splitWords(words: readonly QueryWord[], vocabulary: Vocabulary): Generator<Join> {
  for (const [index, { text }] of words.entries()) {
    for (let at = HALF_LETTERS_MIN; at <= text.length - HALF_LETTERS_MIN; at++) {
      const halves = [text.slice(0, at), text.slice(at)];
      if (halves.every((half) => vocabulary.has(half))) yield { query: [index], listed: halves };
    }
  }
}
