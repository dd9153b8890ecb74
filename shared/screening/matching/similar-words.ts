import type { WordMatch } from "../hit.ts";
import { type Grams, gramsOf, letterMask, PAIRS, PAIRS_LETTERS_MAX, TRIPLES } from "../index/letter-grams.ts";
import type { NameIndex } from "../index/name-index.ts";
import type { NumberLists } from "../index/number-lists.ts";
import type { Numbers } from "../index/sections.ts";
import type { TextTable } from "../index/text-table.ts";
import { romanizationKeys } from "../romanization-keys/romanization-keys.ts";
import { editBudget, editDistance, lettersOf } from "./edit-distance.ts";
import { skeletonKey } from "./skeleton-key.ts";
import { spellingCost } from "./spelling-cost.ts";

/** A word of the list that a word of the query may stand for. */
export type SimilarWord = { word: number; likeness: number; how: WordMatch["how"] };

/** How alike two writings of one word are. House choices, measured with the thresholds. */
const LIKENESS = { same: 1, romanization: 0.96, skeleton: 0.86, perEdit: 0.7 };

/** How alike two spellings are, some edits apart: an edit says more in a short word. */
export const spellingLikeness = (letters: number, edits: number): number =>
  1 - (edits * LIKENESS.perEdit) / letters;

/** Finds the words of the list that may be meant by a word: itself, its other romanisations, its near spellings. */
export type WordFinder = (word: string, withoutVowels: boolean) => SimilarWord[];

export function createWordFinder(index: NameIndex): WordFinder {
  const findSpellings = createSpellingFinder(index);
  return (word, withoutVowels) => {
    const own = index.words.idOf(word);
    const found: SimilarWord[] = own < 0 ? [] : [{ word: own, likeness: LIKENESS.same, how: "same" }];
    for (const key of romanizationKeys(word)) pushAll(found, wordsWithKey(index, key), LIKENESS.romanization);
    if (withoutVowels) pushAll(found, wordsWithKey(index, skeletonKey(word)), LIKENESS.skeleton);
    found.push(...findSpellings(word));
    return bestOfEach(found, index.compared);
  };
}

function pushAll(found: SimilarWord[], words: Iterable<number>, likeness: number): void {
  for (const word of words) found.push({ word, likeness, how: "transliteration" });
}

/** One similar word for each word as compared, the most alike. */
function bestOfEach(found: readonly SimilarWord[], compared: ArrayLike<number>): SimilarWord[] {
  const best = new Map<number, SimilarWord>();
  for (const similar of found) {
    const word = compared[similar.word] ?? similar.word;
    if ((best.get(word)?.likeness ?? 0) < similar.likeness) best.set(word, { ...similar, word });
  }
  return [...best.values()];
}

function wordsWithKey({ keys, wordsOfKey }: NameIndex, key: string | undefined): Iterable<number> {
  const id = key === undefined ? -1 : keys.idOf(key);
  return id < 0 ? [] : wordsOfKey.numbers.subarray(wordsOfKey.starts[id], wordsOfKey.starts[id + 1]);
}

/**
 * Finds the words within the edit budget of the shorter of the two. Edits leave most runs of letters as they are, so such a
 * word has one of the rarest runs: of as many as the edits can change, and one more. (Two swaps in a word of eight letters can
 * change all; then the word is met only once another one of the name has.)
 */
function createSpellingFinder(index: NameIndex): (word: string) => SimilarWord[] {
  const { words } = index;
  const findByRuns = createRunFinder(index);
  return (word) => {
    const budget = editBudget(word.length);
    if (budget === 0) return [];
    const target = lettersOf(word);
    const found: SimilarWord[] = [];
    for (const other of findByRuns(word, budget)) {
      const listed = {
        units: words.units,
        start: words.starts[other] ?? 0,
        end: words.starts[other + 1] ?? 0,
      };
      const least = Math.min(word.length, listed.end - listed.start);
      const edits = editBudget(least);
      if (edits === 0 || editDistance(target, listed, edits) > edits) continue;
      const likeness = spellingLikeness(least, spellingCost(target, listed));
      found.push({ word: other, likeness, how: "spelling" });
    }
    return found;
  };
}

/**
 * Finds the words of about the length of a word, `budget` letters more or less, that share one of its rarest runs of letters
 * and have about the same letters.
 */
function createRunFinder(index: NameIndex): (word: string, budget: number) => number[] {
  const seen = new Uint8Array(index.words.size);
  const firstOfLength = firstWordOfEachLength(index.words);
  const pushAlike = (
    found: number[],
    words: Numbers,
    { mask, budget }: { mask: number; budget: number },
  ): void => {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      if (!fewBitsDiffer(mask, index.letters[word] ?? 0, budget) || seen[word] === 1) continue;
      seen[word] = 1;
      found.push(word);
    }
  };
  return (word, budget) => {
    const { grams, lists } = runsFor(word, index);
    const rarest = rarestOf(gramsOf(word, grams), lists).slice(0, grams.changedByEdit * budget + 1);
    const about = [firstOfLength(word.length - budget), firstOfLength(word.length + budget + 1)] as const;
    const letters = { mask: letterMask(word), budget };
    const found: number[] = [];
    for (const gram of rarest) pushAlike(found, stretch(lists, gram, about), letters);
    for (const other of found) seen[other] = 0;
    return found;
  };
}

const runsFor = (
  word: string,
  { wordsOfPair, wordsOfTriple }: NameIndex,
): { grams: Grams; lists: NumberLists } =>
  word.length <= PAIRS_LETTERS_MAX
    ? { grams: PAIRS, lists: wordsOfPair }
    : { grams: TRIPLES, lists: wordsOfTriple };

function rarestOf(grams: readonly number[], { starts }: NumberLists): number[] {
  const countOf = (gram: number): number => (starts[gram + 1] ?? 0) - (starts[gram] ?? 0);
  return grams.toSorted((a, b) => countOf(a) - countOf(b));
}

/**
 * Whether two words (`letterMask`) may be so many edits apart: an edit takes one letter away and brings one at most. Counts the
 * bits that differ, all at once (H. S. Warren, Hacker's Delight, 2nd edition, section 5-1).
 */
export function fewBitsDiffer(a: number, b: number, edits: number): boolean {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 <= 2 * edits;
}

function firstWordOfEachLength({ size, starts }: TextTable): (length: number) => number {
  const first: number[] = [];
  for (let word = 0; word < size; word++) {
    while (first.length <= (starts[word + 1] ?? 0) - (starts[word] ?? 0)) first.push(word);
  }
  return (length) => (length <= 0 ? 0 : (first[length] ?? size));
}

/** The numbers of an ascending list from `from` up to, not including, `to`. */
const stretch = (lists: NumberLists, list: number, [from, to]: readonly [number, number]) =>
  lists.numbers.subarray(firstAtLeast(lists, list, from), firstAtLeast(lists, list, to));

/** Where the numbers of the list begin that are at least `least`. */
function firstAtLeast({ starts, numbers }: NumberLists, list: number, least: number): number {
  let from = starts[list] ?? 0;
  let to = starts[list + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
