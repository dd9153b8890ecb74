import { editBudget } from "./edit-distance.ts";
import { invert } from "./inverted-lists.ts";

const BUCKETS = 4096;
/** An edit touches at most three of the pairs of neighbouring letters: a swap changes the pair and both its neighbours. */
const PAIRS_AN_EDIT = 3;
const EDITS_MAX = 2;

/** Words by their pairs of neighbouring letters. */
export type BigramIndex = {
  /** The words that may be within the edit budget of `word`; none that is within it is missing. */
  near(word: string): string[];
};

/** Indexes the words. Different pairs may share a bucket, which only finds too many. */
export function createBigramIndex(words: readonly string[]): BigramIndex {
  // Sorted by length, so that the words of about one length are one stretch of every list.
  const sorted = words.toSorted((a, b) => a.length - b.length);
  const buckets = sorted.map(bucketsOf);
  const index = invert(buckets, BUCKETS);
  const lengths = Uint32Array.from(sorted, (word) => word.length);
  const pairs = Uint32Array.from(buckets, (own) => own.length);
  const shared = new Uint32Array(sorted.length);
  const count = (own: readonly number[], from: number, to: number): number[] => {
    const touched: number[] = [];
    for (const bucket of own) {
      for (const id of stretch(index.listOf(bucket), from, to)) {
        const before = shared[id] ?? 0;
        if (before === 0) touched.push(id);
        shared[id] = before + 1;
      }
    }
    return touched;
  };
  return {
    near(word) {
      const own = bucketsOf(word);
      const from = firstAtLeast(lengths, word.length - EDITS_MAX);
      const to = firstAtLeast(lengths, word.length + EDITS_MAX + 1);
      const touched = count(own, from, to);
      const found = touched.filter((id) => {
        const edits = editBudget(Math.min(word.length, lengths[id] ?? 0));
        return (shared[id] ?? 0) >= Math.max(own.length, pairs[id] ?? 0) - PAIRS_AN_EDIT * edits;
      });
      for (const id of touched) shared[id] = 0;
      return found.map((id) => sorted[id] ?? "");
    },
  };
}

/** The part of an ascending list from `from` up to, not including, `to`. */
function stretch(list: Uint32Array, from: number, to: number): Uint32Array {
  return list.subarray(firstAtLeast(list, from), firstAtLeast(list, to));
}

/** Index of the first number of an ascending list that is at least `least`; its length when there is none. */
function firstAtLeast(list: Uint32Array, least: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Buckets of the pairs of neighbouring letters, the ends counting as letters, each bucket once. */
function bucketsOf(word: string): number[] {
  const buckets = new Set<number>();
  let before = 0;
  for (let at = 0; at <= word.length; at++) {
    const letter = at < word.length ? word.charCodeAt(at) : 1;
    buckets.add((before * 61 + letter) % BUCKETS);
    before = letter;
  }
  return [...buckets];
}
