import { type AddressIndex, houseWord, isHouse } from "../index/address-index.ts";
import { type AddressWords, readAddress, sameHouses } from "./address-words.ts";

/** Most of a score that an address earns: shells share addresses, so it is never as strong as a name. */
const ADDRESS_SCORE_MAX = 0.84;
/** Words two addresses must share beside the number: a street and a town. */
const SHARED_WORDS_MIN = 2;
/** Most listed addresses that hold a word which leads to them: a word of more is a large city or a word for a street. */
const LEADS_MAX = 400;

/**
 * What left-over words cost beside words that met: on both sides another street or town, on one side a building or a
 * district that the other leaves out. House choice, measured on the listed addresses.
 */
const CONTRADICTION = 1.3;
const OMISSION = 0.2;

/** A listed address that agrees, by its entry and its place there, and the words that the two share and do not. */
export type AddressMatch = {
  entry: number;
  place: number;
  score: number;
  shared: readonly string[];
  unmatchedQuery: readonly string[];
  unmatchedListed: readonly string[];
};

/** Finds the listed addresses with the house number, the street and the town of an address. Scores are at most 0.84. */
export type AddressFinder = (address: string) => AddressMatch[];

export function createAddressFinder(index: AddressIndex): AddressFinder {
  return (address) => {
    const own = readAddress(address);
    return [...leadsOf(own, index)].flatMap((number) => compareAddress(own, number, index) ?? []);
  };
}

/** Addresses that share a word which is rare enough to lead to them. */
function leadsOf(
  own: AddressWords,
  { words, addressesOfWord: { starts, numbers } }: AddressIndex,
): Set<number> {
  const leads = new Set<number>();
  for (const word of own.words) {
    const id = words.idOf(word);
    const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    if (id >= 0 && to - from <= LEADS_MAX) for (let at = from; at < to; at++) leads.add(numbers[at] ?? 0);
  }
  return leads;
}

function compareAddress(own: AddressWords, number: number, index: AddressIndex): AddressMatch | undefined {
  const listed = listedWords(number, index);
  const houses = new Set(listed.filter(isHouse));
  if (!sameHouses(new Set([...own.numbers].map(houseWord)), houses)) return undefined;
  const words = new Set(listed.filter((word) => !isHouse(word)));
  const shared = [...own.words].filter((word) => words.has(word));
  if (shared.length < SHARED_WORDS_MIN) return undefined;
  const unmatchedQuery = [...own.words].filter((word) => !words.has(word));
  const unmatchedListed = [...words].filter((word) => !own.words.has(word));
  const weigh = (some: readonly string[]): number =>
    some.reduce((sum, word) => sum + weightOf(word, index), 0);
  const met = weigh(shared);
  const rests = [weigh(unmatchedQuery), weigh(unmatchedListed)];
  const whole =
    met + CONTRADICTION * Math.min(...rests) + OMISSION * (Math.max(...rests) - Math.min(...rests));
  const score = Math.min(ADDRESS_SCORE_MAX, whole > 0 ? met / whole : 0);
  const at = { entry: index.entryOfAddress[number] ?? 0, place: index.placeOfAddress[number] ?? 0 };
  return { ...at, score, shared, unmatchedQuery, unmatchedListed };
}

function listedWords(number: number, { words, wordsOfAddress: { starts, numbers } }: AddressIndex): string[] {
  return [...numbers.subarray(starts[number], starts[number + 1])].map((id) => words.textOf(id));
}

/** A word that no listed address has weighs most. */
function weightOf(word: string, { words, weights }: AddressIndex): number {
  const id = words.idOf(word);
  return id < 0 ? 1 : (weights[id] ?? 1);
}
