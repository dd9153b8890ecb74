import type { WatchlistEntry } from "../watchlist/entry.ts";
import { type AddressWords, readAddress } from "./address-words.ts";

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

/** Two addresses that agree, and the words that they share and do not. */
export type AddressMatch = {
  entry: WatchlistEntry;
  listed: string;
  score: number;
  shared: readonly string[];
  unmatchedQuery: readonly string[];
  unmatchedListed: readonly string[];
};

/** Finds the listed addresses with the house number, the street and the town of an address. */
export type AddressFinder = (address: string) => AddressMatch[];

type ListedAddress = AddressWords & { entry: WatchlistEntry; listed: string };

/** Indexes the addresses of the entries by their rare words. Scores are at most 0.84. */
export function createAddressFinder(entries: readonly WatchlistEntry[]): AddressFinder {
  const addresses = entries.flatMap((entry) =>
    entry.addresses.map((listed) => ({ entry, listed, ...readAddress(listed) })),
  );
  // Without a house number an address is a town or a street, which honest people share.
  const exact = addresses.filter(({ numbers }) => numbers.size > 0);
  const holders = holdersOf(exact);
  const weightOf = (word: string): number =>
    Math.log(1 + exact.length / (1 + (holders.get(word)?.length ?? 0))) / Math.log(1 + exact.length);
  return (address) => {
    const own = readAddress(address);
    const leads = [...own.words].map((word) => holders.get(word) ?? []);
    const candidates = new Set(leads.filter(({ length }) => length <= LEADS_MAX).flat());
    return [...candidates]
      .filter(({ numbers }) => sameNumbers(own.numbers, numbers))
      .flatMap((candidate) => compareAddress(own, candidate, weightOf) ?? []);
  };
}

function holdersOf(addresses: readonly ListedAddress[]): Map<string, ListedAddress[]> {
  const holders = new Map<string, ListedAddress[]>();
  for (const address of addresses) {
    for (const word of address.words) {
      const own = holders.get(word);
      if (own) own.push(address);
      else holders.set(word, [address]);
    }
  }
  return holders;
}

/** One address may give fewer numbers, of a gate or an estate, but none that the other lacks. */
function sameNumbers(a: Set<string>, b: Set<string>): boolean {
  return a.size > 0 && b.size > 0 && (isWithin(a, b) || isWithin(b, a));
}

const isWithin = (a: Set<string>, b: Set<string>): boolean => [...a].every((number) => b.has(number));

function compareAddress(
  own: AddressWords,
  { entry, listed, words }: ListedAddress,
  weightOf: (word: string) => number,
): AddressMatch | undefined {
  const shared = [...own.words].filter((word) => words.has(word));
  if (shared.length < SHARED_WORDS_MIN) return undefined;
  const unmatchedQuery = [...own.words].filter((word) => !words.has(word));
  const unmatchedListed = [...words].filter((word) => !own.words.has(word));
  const weigh = (some: readonly string[]): number => some.reduce((sum, word) => sum + weightOf(word), 0);
  const met = weigh(shared);
  const rests = [weigh(unmatchedQuery), weigh(unmatchedListed)];
  const whole =
    met + CONTRADICTION * Math.min(...rests) + OMISSION * (Math.max(...rests) - Math.min(...rests));
  const score = whole > 0 ? met / whole : 0;
  return {
    entry,
    listed,
    score: Math.min(ADDRESS_SCORE_MAX, score),
    shared,
    unmatchedQuery,
    unmatchedListed,
  };
}
