import type { ListedName, WatchlistEntry } from "../watchlist/entry.ts";
import { invert } from "./inverted-lists.ts";
import { type ParsedName, parseName } from "./parsed-name.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

type OwnName = { entry: WatchlistEntry; listed: ListedName; parsed: ParsedName };

/** One name of an entry, ready to compare. */
export type IndexedName = OwnName & {
  /** Weights of the words of `parsed`, and their sum. */
  weights: readonly number[];
  weight: number;
  /** How many of the words are one letter. */
  initials: number;
  /** Whether a word is in it more than once. */
  repeats: boolean;
};

/** All names of a list by their words. */
export type NameIndex = {
  names: readonly IndexedName[];
  vocabulary: Vocabulary;
  /** Numbers of the names that hold the word. */
  namesWith(word: string): Uint32Array;
  /** Numbers of the names that have the brand. */
  namesOfBrand(brand: string): readonly number[];
};

const NONE = new Uint32Array();

/** Indexes every name of every entry. */
export function createNameIndex(entries: readonly WatchlistEntry[]): NameIndex {
  const names = entries.flatMap((entry) =>
    entry.names.map((listed) => ({ entry, listed, parsed: parseName(listed.name, entry.kind) })),
  );
  const words = names.map(({ parsed }) => [...new Set(parsed.words.map(({ key }) => key))]);
  const counts = countEntries(names, words);
  const vocabulary = createVocabulary(counts, entries.length);
  const ids = new Map([...counts.keys()].map((word, id) => [word, id]));
  const numbersOf = invert(
    words.map((own) => own.map((word) => ids.get(word) ?? 0)),
    ids.size,
  );
  const brands = groupByBrand(names);
  return {
    names: names.map((name) => weigh(name, vocabulary)),
    vocabulary,
    namesWith(word) {
      const id = ids.get(word);
      return id === undefined ? NONE : numbersOf.listOf(id);
    },
    namesOfBrand: (brand) => brands.get(brand) ?? [],
  };
}

function groupByBrand(names: readonly OwnName[]): Map<string, number[]> {
  const brands = new Map<string, number[]>();
  for (const [number, { parsed }] of names.entries()) {
    if (parsed.brand === "") continue;
    const numbers = brands.get(parsed.brand);
    if (numbers) numbers.push(number);
    else brands.set(parsed.brand, [number]);
  }
  return brands;
}

/** In how many entries' primary names each word is; 0 for a word of aliases only. */
function countEntries(names: readonly OwnName[], words: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [number, { listed }] of names.entries()) {
    const more = listed.quality === "primary" ? 1 : 0;
    for (const word of words[number] ?? []) counts.set(word, (counts.get(word) ?? 0) + more);
  }
  return counts;
}

function weigh(name: OwnName, vocabulary: Vocabulary): IndexedName {
  const weights = name.parsed.words.map(({ key }) => vocabulary.weight(key));
  const initials = name.parsed.words.filter(({ key }) => key.length === 1).length;
  const repeats = new Set(name.parsed.words.map(({ key }) => key)).size < name.parsed.words.length;
  return { ...name, repeats, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), initials };
}
