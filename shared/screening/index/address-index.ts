import type { WatchlistEntry } from "../../watchlist/entry.ts";
import { type AddressWords, readAddress } from "../addresses/address-words.ts";
import { type NumberLists, openLists, packHolders, packLists } from "./number-lists.ts";
import { type Numbers, narrow, type Sections, section } from "./sections.ts";
import { openTexts, packTexts, type TextTable } from "./text-table.ts";

/** Addresses that name a house, by their words. Without a house number an address is a town or a street, which honest people share. */
export type AddressIndex = {
  /** Words of addresses; numbers of houses are among them, each after a `#`. */
  words: TextTable;
  /** What a word tells apart, in (0, 1]; of a number of a house 0. */
  weights: Numbers;
  wordsOfAddress: NumberLists;
  addressesOfWord: NumberLists;
  /** Entry of each address, and the place of the address in the entry. */
  entryOfAddress: Numbers;
  placeOfAddress: Numbers;
};

/** How a number of a house is written among the words. */
export const houseWord = (number: string): string => `#${number}`;

/** Sections of the addresses of the entries. */
export function packAddresses(entries: readonly WatchlistEntry[]): Sections {
  const addresses = entries
    .flatMap(({ addresses: own }, entry) =>
      own.map((text, place) => ({ entry, place, ...readAddress(text) })),
    )
    .filter(({ numbers }) => numbers.size > 0);
  const texts = addresses.map(wordsOf);
  const words = [...new Set(texts.flat())].sort();
  const ids = new Map(words.map((word, id) => [word, id]));
  const lists = texts.map((own) => own.map((word) => ids.get(word) ?? 0));
  const counts = new Uint32Array(words.length);
  for (const list of lists) for (const id of list) counts[id] = (counts[id] ?? 0) + 1;
  const scale = Math.log(1 + addresses.length);
  const weightOf = (word: string, id: number): number =>
    isHouse(word) ? 0 : Math.log(1 + addresses.length / (1 + (counts[id] ?? 0))) / scale;
  return {
    ...packTexts("address.words", words),
    "address.weights": Float32Array.from(words, weightOf),
    ...packLists("address.wordsOf", lists),
    ...packHolders("address.holders", lists, words.length),
    "address.entry": narrow(addresses.map(({ entry }) => entry)),
    "address.place": narrow(addresses.map(({ place }) => place)),
  };
}

export function openAddresses(sections: Sections): AddressIndex {
  return {
    words: openTexts(sections, "address.words"),
    weights: section(sections, "address.weights"),
    wordsOfAddress: openLists(sections, "address.wordsOf"),
    addressesOfWord: openLists(sections, "address.holders"),
    entryOfAddress: section(sections, "address.entry"),
    placeOfAddress: section(sections, "address.place"),
  };
}

const wordsOf = ({ words, numbers }: AddressWords): string[] => [...words, ...[...numbers].map(houseWord)];

/** Whether a word is the number of a house. */
export const isHouse = (word: string): boolean => word.startsWith("#");
