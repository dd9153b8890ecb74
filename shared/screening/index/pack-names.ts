import type { ListedName, PartyKind, WatchlistEntry } from "../../watchlist/entry.ts";
import { isSkeleton, skeletonKey } from "../matching/skeleton-key.ts";
import { formsKey, type NameWord, type ParsedName, parseName } from "../names/parsed-name.ts";
import { rarityMax, worthMax } from "../names/word-worth.ts";
import { romanizationKeys } from "../romanization-keys/romanization-keys.ts";
import { type Grams, gramsOf, letterMask, PAIRS, PAIRS_LETTERS_MAX, TRIPLES } from "./letter-grams.ts";
import { NAME_QUALITIES, PARTY_KINDS } from "./name-index.ts";
import { packHolders, packLists } from "./number-lists.ts";
import { narrow, type Sections } from "./sections.ts";
import { hashText, packTexts } from "./text-table.ts";

/** Letters of the listed words that have each kind of run: one that is looked for may have a letter more or fewer. */
const WITH_PAIRS_MAX = PAIRS_LETTERS_MAX + 1;
const WITH_TRIPLES_MIN = PAIRS_LETTERS_MAX;

type OwnName = { entry: number; kind: PartyKind; listed: ListedName; parsed: ParsedName };

/** Sections of all names of the entries, by their words. */
export function packNames(entries: readonly WatchlistEntry[]): Sections {
  const names = entries.flatMap(({ names: listed, kind }, entry) =>
    listed.map((name): OwnName => ({ entry, kind, listed: name, parsed: parseName(name.name, kind) })),
  );
  // Short words first: the words of about one length are one stretch of numbers.
  const keyOf = new Map(names.flatMap(({ parsed }) => parsed.words.flatMap(writingsOf)));
  const words = [...keyOf.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const ids = new Map(words.map((word, id) => [word, id]));
  const wordsOfName = names.map(({ parsed }) => parsed.words.map(({ key }) => ids.get(key) ?? 0));
  const forms = [...new Set(names.map(({ parsed }) => formsKey(parsed.forms)))];
  const formIds = new Map(forms.map((form, id) => [form, id]));
  return {
    ...packTexts("words", words),
    "word.compared": narrow(words.map((word) => ids.get(keyOf.get(word) ?? word) ?? 0)),
    ...packVocabulary(words, names, wordsOfName, entries.length),
    ...packLists("name.words", wordsOfName),
    ...packHolders("word.names", wordsOfName, words.length),
    ...packTexts("forms", forms),
    "name.form": narrow(names.map(({ parsed }) => formIds.get(formsKey(parsed.forms)) ?? 0)),
    "name.entry": narrow(names.map(({ entry }) => entry)),
    "name.key": Uint32Array.from(names, ({ parsed }) => hashText(parsed.key)),
    "name.quality": Uint8Array.from(names, ({ listed }) => NAME_QUALITIES.indexOf(listed.quality)),
    "entry.kind": Uint8Array.from(entries, ({ kind }) => PARTY_KINDS.indexOf(kind)),
    "entry.names": narrow(firstNames(entries)),
  };
}

/** A word as it is compared, and as it is written where that is one word too, each with the word that is compared. */
const writingsOf = ({ text, key }: NameWord): [string, string][] =>
  text === key
    ? [[key, key]]
    : [
        [text, key],
        [key, key],
      ];

function firstNames(entries: readonly WatchlistEntry[]): number[] {
  const first = [0];
  for (const [entry, { names }] of entries.entries()) first.push((first[entry] ?? 0) + names.length);
  return first;
}

function packVocabulary(
  words: readonly string[],
  names: readonly OwnName[],
  wordsOfName: readonly (readonly number[])[],
  entries: number,
): Sections {
  const keysOfWord = words.map((word) => keysOf(word));
  const keys = [...new Set(keysOfWord.flat())];
  const keyIds = new Map(keys.map((key, id) => [key, id]));
  const keyLists = keysOfWord.map((own) => own.map((key) => keyIds.get(key) ?? 0));
  const romanized = keyLists.map((own) => own.filter((key) => !isSkeleton(keys[key] ?? "")));
  const counts = countEntries(names, wordsOfName, romanized, { words: words.length, keys: keys.length });
  const scale = Math.log(1 + entries);
  const rarity = counts.map((count) => Math.log(1 + entries / (1 + count)) / scale);
  return {
    "word.rarity": Float32Array.from(rarity, (rare, id) => Math.min(rare, rarityMax(words[id] ?? ""))),
    "word.worth": Float32Array.from(rarity, (rare, id) => Math.min(rare, worthMax(words[id] ?? ""))),
    "word.isPrimary": Uint8Array.from(counts, (count) => Math.min(count, 1)),
    "word.letters": Uint32Array.from(words, letterMask),
    ...packTexts("keys", keys),
    ...packHolders("key.words", keyLists, keys.length),
    ...packGrams(
      "pair.words",
      PAIRS,
      words.map((word) => (word.length <= WITH_PAIRS_MAX ? word : "")),
    ),
    ...packGrams(
      "triple.words",
      TRIPLES,
      words.map((word) => (word.length >= WITH_TRIPLES_MIN ? word : "")),
    ),
  };
}

const packGrams = (name: string, grams: Grams, words: readonly string[]): Sections =>
  packHolders(
    name,
    words.map((word) => (word === "" ? [] : gramsOf(word, grams))),
    grams.buckets,
  );

/** Keys under which a word is found by another writing of it. */
const keysOf = (word: string): string[] => {
  const skeleton = skeletonKey(word);
  return skeleton === undefined ? [...romanizationKeys(word)] : [...romanizationKeys(word), skeleton];
};

/**
 * In how many entries' primary names each word is, in any of its writings: a rare spelling of a common name is a common name.
 * Aliases do not count, so that another alias never makes a name weigh less.
 */
function countEntries(
  names: readonly OwnName[],
  wordsOfName: readonly (readonly number[])[],
  keysOfWord: readonly (readonly number[])[],
  size: { words: number; keys: number },
): number[] {
  const own = new Uint32Array(size.words);
  const byKey = new Uint32Array(size.keys);
  for (const [number, { listed }] of names.entries()) {
    if (listed.quality !== "primary") continue;
    const held = new Set(wordsOfName[number]);
    for (const word of held) own[word] = (own[word] ?? 0) + 1;
    const keys = new Set([...held].flatMap((word) => keysOfWord[word] ?? []));
    for (const key of keys) byKey[key] = (byKey[key] ?? 0) + 1;
  }
  return keysOfWord.map((keys, word) => Math.max(own[word] ?? 0, ...keys.map((key) => byKey[key] ?? 0)));
}
