import type { WordMatch } from "../hit.ts";
import type { NameIndex } from "../index/name-index.ts";
import { INITIAL_MAX } from "../names/word-worth.ts";
import { laterLikeness } from "./later-likeness.ts";
import type { QueryName, QueryWord, Weighing } from "./query-words.ts";
import { type Evidence, OUTRIGHT_SHARE_MIN, outrightWeight } from "./score.ts";

/** How alike words are that are not the same. House choices, measured with the thresholds. */
const JOINED_LIKENESS = 0.97;
export const INITIAL_LIKENESS = 0.9;

/** Words of a query name that met words of a listed name, by their places in the two. */
export type Pairing = {
  query: readonly number[];
  listed: readonly number[];
  likeness: number;
  how: WordMatch["how"];
  /** Whether the words met before others had to. */
  outright: boolean;
  /** Weight of the listed words, and how much of it met: an initial is only a part of a word. */
  weight: number;
  met: number;
  /** Weight of the query words. */
  queryWeight: number;
};

/** Which words of a query name met which words of a listed name, and which are left over on either side. */
export type Alignment = {
  evidence: Evidence;
  /** Whether enough of the query met outright for the two to resemble each other at all. */
  isEnough: boolean;
  pairings: readonly Pairing[];
  restQuery: readonly number[];
  restListed: readonly number[];
};

/** What is aligned: a name of the query and the words of a name of the list, at most 30 each. */
type Sides = {
  query: QueryName;
  listed: ArrayLike<number>;
  index: NameIndex;
  weighing: Weighing;
  withInitials: boolean;
};

type Met = Pick<Pairing, "likeness" | "how">;

/** Places of words that have met, a bit each. */
type Taken = { query: number; listed: number };

/**
 * Pairs the words of two names, heaviest pair first, each word at most once; words that are left over on both sides then meet
 * in worse spellings. The order of the words on either side does not matter.
 */
export function alignNames(sides: Sides): Alignment {
  const taken: Taken = { query: 0, listed: 0 };
  const pairings: Pairing[] = [];
  const met = wordPairings(sides);
  const same = alignSame(sides, met);
  if (same !== undefined) return same;
  takeInOrder(ranked([...met, ...joinPairings(sides)], sides), taken, pairings);
  if (sides.query.words.length > count(taken.query) && sides.listed.length > count(taken.listed))
    takeInOrder(ranked(laterPairings(sides, taken), sides), taken, pairings);
  return summarize(sides, taken, pairings);
}

/** The alignment of two names of the same words: as joined words some would meet others, and leave some over. */
function alignSame(sides: Sides, met: readonly Pairing[]): Alignment | undefined {
  if (sides.query.words.length !== sides.listed.length) return undefined;
  const taken: Taken = { query: 0, listed: 0 };
  const pairings: Pairing[] = [];
  takeInOrder(
    met.filter(({ how }) => how === "same"),
    taken,
    pairings,
  );
  return pairings.length === sides.listed.length ? summarize(sides, taken, pairings) : undefined;
}

function takeInOrder(from: readonly Pairing[], taken: Taken, into: Pairing[]): void {
  for (const pairing of from) {
    const query = bitsOf(pairing.query);
    const listed = bitsOf(pairing.listed);
    if ((taken.query & query) !== 0 || (taken.listed & listed) !== 0) continue;
    taken.query |= query;
    taken.listed |= listed;
    into.push(pairing);
  }
}

function summarize(
  { query, listed, index, weighing }: Sides,
  taken: Taken,
  pairings: readonly Pairing[],
): Alignment {
  const evidence: Evidence = { alike: 0, met: 0, restQuery: 0, restListed: 0, restInitials: 0 };
  let outright = 0;
  for (const pairing of pairings) {
    evidence.alike += pairing.met * pairing.likeness;
    evidence.met += pairing.met;
    if (pairing.how === "initial")
      evidence.restInitials += pairing.weight - pairing.met + Math.max(0, pairing.queryWeight - pairing.met);
    if (pairing.outright) outright += pairing.queryWeight;
  }
  const restQuery = placesWithout(taken.query, query.words.length);
  const restListed = placesWithout(taken.listed, listed.length);
  for (const place of restQuery) evidence.restQuery += query.words[place]?.[weighing] ?? 0;
  for (const place of restListed) evidence.restListed += index[weighing][listed[place] ?? 0] ?? 0;
  const isEnough = outright >= OUTRIGHT_SHARE_MIN * outrightWeight(query, weighing);
  return { evidence, isEnough, pairings, restQuery, restListed };
}

function wordPairings(sides: Sides): Pairing[] {
  const { query, listed } = sides;
  const pairings: Pairing[] = [];
  for (const [place, word] of query.words.entries()) {
    for (let other = 0; other < listed.length; other++) {
      const met = meet(word, listed[other] ?? 0, sides);
      if (met) pairings.push(pairingOf(sides, [place], [other], met));
    }
  }
  return pairings;
}

function joinPairings(sides: Sides): Pairing[] {
  return sides.query.joins.flatMap((join) => {
    const places = placesOf(sides.listed, join.listed);
    return places ? [pairingOf(sides, join.query, places, { likeness: JOINED_LIKENESS, how: "joined" })] : [];
  });
}

function meet(word: QueryWord, listed: number, { index, withInitials }: Sides): Met | undefined {
  const similar = word.alike.get(listed);
  if (similar) return similar;
  return withInitials && isInitialOf(word, listed, index)
    ? { likeness: INITIAL_LIKENESS, how: "initial" }
    : undefined;
}

/** Words that are left over on both sides and spelled worse than is looked for in the whole list. */
function laterPairings(sides: Sides, taken: Taken): Pairing[] {
  const { query, listed, index } = sides;
  const pairings: Pairing[] = [];
  for (const place of placesWithout(taken.query, query.words.length)) {
    for (const other of placesWithout(taken.listed, listed.length)) {
      const likeness = laterLikeness(query.words[place]?.key ?? "", listed[other] ?? 0, index);
      if (likeness > 0)
        pairings.push({
          ...pairingOf(sides, [place], [other], { likeness, how: "spelling" }),
          outright: false,
        });
    }
  }
  return pairings;
}

function pairingOf(
  { query: name, listed: words, index, weighing }: Sides,
  query: readonly number[],
  listed: readonly number[],
  { likeness, how }: Met,
): Pairing {
  let weight = 0;
  for (const place of listed) weight += index[weighing][words[place] ?? 0] ?? 0;
  let queryWeight = 0;
  for (const place of query) queryWeight += name.words[place]?.[weighing] ?? 0;
  const met = how === "initial" ? Math.min(INITIAL_MAX, weight) : weight;
  return { query, listed, likeness, how, outright: how !== "initial", weight, met, queryWeight };
}

function isInitialOf(
  { key, initial }: QueryWord,
  listed: number,
  { words, oneLetterWords }: NameIndex,
): boolean {
  if (key.length > 1 ? listed >= oneLetterWords : !initial) return false;
  return words.units[words.starts[listed] ?? 0] === key.charCodeAt(0);
}

/** Heaviest first; equal weights are told apart by the words themselves, so that the order of the words never shows. */
function ranked(pairings: Pairing[], { query, listed }: Sides): Pairing[] {
  if (pairings.length < 2) return pairings;
  const textOf = (pairing: Pairing): string =>
    `${pairing.query.map((place) => query.words[place]?.text).join(" ")}|${pairing.listed.map((place) => listed[place]).join(" ")}`;
  return pairings.sort(
    (a, b) => b.met * b.likeness - a.met * a.likeness || compareText(textOf(a), textOf(b)),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const bitsOf = (places: readonly number[]): number => places.reduce((bits, place) => bits | (1 << place), 0);

function count(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}

function placesWithout(taken: number, length: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < length; place++) if ((taken & (1 << place)) === 0) places.push(place);
  return places;
}

/** Places of the words, each another one; undefined when the name lacks one. */
function placesOf(listed: ArrayLike<number>, words: readonly number[]): number[] | undefined {
  const places: number[] = [];
  for (const word of words) {
    let place = 0;
    while (place < listed.length && (listed[place] !== word || places.includes(place))) place++;
    if (place === listed.length) return undefined;
    places.push(place);
  }
  return places;
}
