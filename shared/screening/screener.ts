import type { WatchlistEntry } from "../watchlist/entry.ts";
import { type AddressFinder, type AddressMatch, createAddressFinder } from "./addresses/address-finder.ts";
import { explain } from "./explain.ts";
import { HITS_MAX, type Hit, type IdentifierComparison, type Screener, type ScreeningQuery } from "./hit.ts";
import { compareIdentifiers, normalizeNumber } from "./identifiers.ts";
import type { WatchlistIndex } from "./index/open-index.ts";
import type { Alignment } from "./matching/align.ts";
import { createNameScreener, type NameMatch } from "./name-screener.ts";
import { parseName } from "./names/parsed-name.ts";
import { leastNameScore, weighIdentifiers } from "./weigh-identifiers.ts";

/** What a number that agrees scores where no name does: with the number weighed an alert, never as strong as a name. House choice. */
const NUMBER_SCORE = 0.68;

/** Letters and digits that a number needs to lead to a party by itself: shorter ones many have. House choice. */
const LEADING_NUMBER_LENGTH_MIN = 7;

/** What of an entry met the query, before the identifiers are weighed. */
type Found = {
  score: number;
  inOrder?: boolean;
  toHit(entry: WatchlistEntry): Omit<Hit, "score" | "identifiers">;
};

/**
 * Builds the engine over an index. Of an entry the best is answered: a name, or an address or a number where no name scores as
 * much, so that a faint resemblance of the names never hides the same house.
 */
export function createScreener(index: WatchlistIndex): Screener {
  const findNames = createNameScreener(index);
  const findAddresses = createAddressFinder(index.addresses);
  return (query, { alert }) => {
    const scoreMin = leastNameScore(alert, givenIdentifiers(query, index));
    const best = bestOfEach([
      ...foundByNames(findNames(query, scoreMin)),
      ...foundByNumbers(query, index),
      ...foundByAddresses(query, findAddresses),
    ]);
    return (
      [...best]
        .map(([entry, found]) => toHit(found, index.entryOf(entry), query))
        // A number that agrees is reported whatever the threshold, and a threshold that is no number keeps nothing back.
        .filter(({ score, met }) => met === "number" || !(score < alert))
        .sort(compareHits)
        .slice(0, HITS_MAX)
    );
  };
}

/** By entry what scores best of it: of equals one with its words in the order of the query, else the first. */
function bestOfEach(all: Iterable<readonly [number, Found]>): Map<number, Found> {
  const best = new Map<number, Found>();
  for (const [entry, found] of all) {
    const other = best.get(entry);
    if (other === undefined || isBetter(found, other)) best.set(entry, found);
  }
  return best;
}

const isBetter = (a: Found, b: Found): boolean =>
  a.score > b.score || (a.score === b.score && a.inOrder === true && b.inOrder !== true);

const foundByNames = (matches: readonly NameMatch[]): [number, Found][] =>
  matches.map((match) => [match.entry, foundByName(match)]);

function foundByNumbers({ identifiers }: ScreeningQuery, index: WatchlistIndex): [number, Found][] {
  const leading = identifiers.filter(
    ({ value }) => normalizeNumber(value).length >= LEADING_NUMBER_LENGTH_MIN,
  );
  return leading.flatMap(({ value }) =>
    [...entriesOfNumber(value, index)].map((entry): [number, Found] => [entry, foundByNumber(value)]),
  );
}

function foundByAddresses({ addresses }: ScreeningQuery, find: AddressFinder): [number, Found][] {
  return addresses.flatMap((address) =>
    find(address).map((match): [number, Found] => [match.entry, foundByAddress(address, match)]),
  );
}

function toHit({ score, toHit: describe }: Found, entry: WatchlistEntry, query: ScreeningQuery): Hit {
  const identifiers = compareIdentifiers(query, entry);
  return { ...describe(entry), score: weighIdentifiers(score, identifiers), identifiers };
}

function foundByName(match: NameMatch): Found {
  const { score, alignment, query, queryName, reading, sameName, place } = match;
  return {
    score,
    inOrder: isInOrder(alignment),
    toHit(entry) {
      const listed = entry.names[place] ?? { name: "", quality: "primary" };
      const parsed = parseName(listed.name, entry.kind);
      const sameOrder = query.kind === "person" || query.parsed.orderedKey === parsed.orderedKey;
      return {
        ...{ entryId: entry.id, list: entry.list, met: "name", queryName, listedName: listed.name },
        ...(reading !== undefined && { reading }),
        listedQuality: listed.quality,
        nameScore: score,
        fullNameEqual: sameName && sameOrder && reading === undefined && query.parsed.key === parsed.key,
        explanation: explain(alignment, query, parsed),
      };
    },
  };
}

/** Whether the words that met stand in the same order on both sides. */
function isInOrder({ pairings }: Alignment): boolean {
  const places = pairings
    .toSorted((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0))
    .map(({ listed }) => listed[0] ?? 0);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

function foundByNumber(value: string): Found {
  return {
    score: NUMBER_SCORE,
    toHit({ id, list, identifiers }) {
      const listed = identifiers.find(({ number }) => normalizeNumber(number) === normalizeNumber(value));
      return {
        ...{ entryId: id, list, met: "number", queryName: value, listedName: listed?.number ?? value },
        ...{ nameScore: 0, fullNameEqual: false },
        explanation: {
          words: [{ query: value, listed: listed?.number ?? value, how: "same" }],
          unmatchedQuery: [],
          unmatchedListed: [],
        },
      };
    },
  };
}

function foundByAddress(
  address: string,
  { score, place, shared, unmatchedQuery, unmatchedListed }: AddressMatch,
): Found {
  return {
    score,
    toHit: ({ id, list, addresses }) => ({
      ...{ entryId: id, list, met: "address", queryName: address, listedName: addresses[place] ?? "" },
      ...{ nameScore: 0, fullNameEqual: false },
      explanation: {
        words: shared.map((word) => ({ query: word, listed: word, how: "same" })),
        unmatchedQuery,
        unmatchedListed,
      },
    }),
  };
}

/** What may raise the score of a name. Numbers only where one is on the list: every company gives one, and none searches deeper for it. */
function givenIdentifiers(
  query: ScreeningQuery,
  index: WatchlistIndex,
): IdentifierComparison["identifier"][] {
  const given: IdentifierComparison["identifier"][] = [];
  if (query.dateOfBirth) given.push("date-of-birth");
  if (query.countries.length > 0) given.push("country");
  if (query.addresses.length > 0) given.push("address");
  if (query.identifiers.some(({ value }) => isListed(value, index))) given.push("number");
  return given;
}

const isListed = (value: string, { numbers: { numbers } }: WatchlistIndex): boolean =>
  numbers.idOf(normalizeNumber(value)) >= 0;

function entriesOfNumber(
  value: string,
  { numbers: { numbers, entriesOfNumber: lists } }: WatchlistIndex,
): Iterable<number> {
  const id = numbers.idOf(normalizeNumber(value));
  return id < 0 ? [] : lists.numbers.subarray(lists.starts[id], lists.starts[id + 1]);
}

/** Best first; equal scores by equal name, then by entry and name, so that the order of the list never shows. */
function compareHits(a: Hit, b: Hit): number {
  return (
    b.score - a.score ||
    Number(b.fullNameEqual) - Number(a.fullNameEqual) ||
    compareText(a.entryId, b.entryId) ||
    compareText(a.listedName, b.listedName) ||
    compareText(a.queryName, b.queryName)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
