import { letterMask } from "../index/letter-grams.ts";
import type { NameIndex } from "../index/name-index.ts";
import { INITIAL_LIKENESS } from "./align.ts";
import { brandWeight } from "./brand.ts";
import type { Join } from "./joins.ts";
import { LATER_LIKENESS_MAX, mayMeetLater } from "./later-likeness.ts";
import type { QueryName, QueryWord, Weighing } from "./query-words.ts";
import { type Evidence, OUTRIGHT_SHARE_MIN, outrightWeight, scoreEvidence } from "./score.ts";

/** Weights are kept in single precision: sums may fall short by so much. */
const ROUNDING = 0.999;

/** Finds the listed names that a query name may reach a score with. */
export type CandidateFinder = (query: QueryName, weighing: Weighing, scoreMin: number) => number[];

/** Per word of the list: how alike the query is to it at most, and how much of the query it covers at most. */
type Reach = { alike: Float32Array; covers: Float32Array; known: number[] };

/**
 * Walks the lists of names of the words that lead, then adds up, per name, the most that its words can bring. A name is given
 * when that bound reaches `scoreMin`; none that scores as much is left out.
 */
export function createCandidateFinder(index: NameIndex): CandidateFinder {
  const reach: Reach = {
    alike: new Float32Array(index.words.size),
    covers: new Float32Array(index.words.size),
    known: [],
  };
  const seen = new Uint8Array(index.entryOfName.length);
  return (query, weighing, scoreMin) => {
    noteWords(query, weighing, reach);
    const limits = limitsOf(query, weighing, scoreMin);
    const reached = namesOfLeadingWords(query, weighing, index, seen).filter((name) => {
      seen[name] = 0;
      return mayReach(name, limits, reach, index);
    });
    for (const word of reach.known) {
      reach.alike[word] = 0;
      reach.covers[word] = 0;
    }
    reach.known.length = 0;
    return reached;
  };
}

function noteWords(query: QueryName, weighing: Weighing, { alike, covers, known }: Reach): void {
  const note = (word: number, likeness: number, weight: number): void => {
    if (alike[word] === 0) known.push(word);
    alike[word] = Math.max(alike[word] ?? 0, likeness);
    covers[word] = Math.max(covers[word] ?? 0, weight);
  };
  for (const word of query.words)
    for (const similar of word.alike.values()) note(similar.word, similar.likeness, word[weighing]);
  for (const join of query.joins)
    for (const word of join.listed) note(word, 1, weightOf(join, query, weighing));
}

function namesOfLeadingWords(
  query: QueryName,
  weighing: Weighing,
  { namesOfWord }: NameIndex,
  seen: Uint8Array,
): number[] {
  const { starts, numbers } = namesOfWord;
  const found: number[] = [];
  const walk = (word: number): void => {
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at++) {
      const name = numbers[at] ?? 0;
      if (seen[name] === 0) found.push(name);
      seen[name] = 1;
    }
  };
  for (const word of leadingWords(query, weighing)) for (const similar of word.alike.keys()) walk(similar);
  for (const { listed } of query.joins) walk(rarestOf(listed, starts));
  return found;
}

/** The words of which a name must hold one: all others together weigh less than the share that must meet outright. */
function leadingWords(query: QueryName, weighing: Weighing): QueryWord[] {
  const needed = OUTRIGHT_SHARE_MIN * outrightWeight(query, weighing) * ROUNDING;
  let left = 0;
  return query.words
    .toSorted((a, b) => a[weighing] - b[weighing])
    .filter((word) => {
      left += word[weighing];
      return left >= needed;
    });
}

/** Of the words of one join a name holds all, so that the shortest list of names leads to it. */
function rarestOf(listed: readonly number[], starts: ArrayLike<number>): number {
  const countOf = (word: number): number => (starts[word + 1] ?? 0) - (starts[word] ?? 0);
  return listed.reduce((rarest, word) => (countOf(word) < countOf(rarest) ? word : rarest));
}

/** What a name must come up to. */
type Limits = {
  query: QueryName;
  weighing: Weighing;
  scoreMin: number;
  /** Weight of the words of the query, of those that must be covered at least, and of its brand. */
  weight: number;
  outright: number;
  brand: number;
  /** Words of one letter that may stand for any word they begin. */
  initials: number;
  /** Lengths, letters and weights of the words of the query. */
  lengths: readonly number[];
  masks: readonly number[];
  weights: readonly number[];
};

function limitsOf(query: QueryName, weighing: Weighing, scoreMin: number): Limits {
  const { words, kind } = query;
  return {
    ...{ query, weighing, scoreMin: scoreMin * ROUNDING },
    weight: words.reduce((sum, word) => sum + word[weighing], 0),
    outright: OUTRIGHT_SHARE_MIN * outrightWeight(query, weighing) * ROUNDING,
    brand: kind === "person" ? 0 : brandWeight(query) * ROUNDING,
    initials: kind === "organization" ? 0 : words.filter(({ initial }) => initial).length,
    lengths: words.map(({ key }) => key.length),
    masks: words.map(({ key }) => letterMask(key)),
    weights: words.map((word) => word[weighing]),
  };
}

function mayReach(name: number, limits: Limits, reach: Reach, index: NameIndex): boolean {
  const { evidence, covered, initials } = mostOf(name, limits, reach, index);
  if (covered < limits.outright) return false;
  // Names of one brand may score more than their words weigh.
  if (limits.brand > 0 && covered >= limits.brand) return true;
  if (scoreEvidence(evidence, limits.query.kind) >= limits.scoreMin) return true;
  const hoped =
    limits.initials + initials > 0
      ? mostByInitials(name, limits, reach, index)
      : mostLater(name, limits, reach, index);
  return scoreEvidence(hoped, limits.query.kind) >= limits.scoreMin;
}

/** The most that the words of a name can bring outright, the weight of the query that they cover, and its words of one letter. */
function mostOf(
  name: number,
  { weighing, weight: whole }: Limits,
  { alike, covers }: Reach,
  index: NameIndex,
) {
  const { starts, numbers } = index.wordsOfName;
  const weights = index[weighing];
  const evidence: Evidence = { alike: 0, met: 0, restQuery: 0, restListed: 0, restInitials: 0 };
  const end = starts[name + 1] ?? 0;
  let covered = 0;
  let initials = 0;
  for (let at = starts[name] ?? 0; at < end; at++) {
    const word = numbers[at] ?? 0;
    const weight = weights[word] ?? 0;
    const likeness = alike[word] ?? 0;
    const met = likeness > 0 ? weight : 0;
    initials += Number(word < index.oneLetterWords);
    evidence.met += met;
    evidence.restListed += weight - met;
    evidence.alike += weight * likeness;
    covered += covers[word] ?? 0;
  }
  evidence.restQuery = Math.max(0, whole - covered);
  return { evidence, covered, initials };
}

/**
 * The most that the words of a name can bring when any may meet in a worse spelling: each meets as well, and covers as much of
 * the query, as either way lets it. A word that is left over costs more than one that meets so badly, so more is never worse.
 */
function mostLater(name: number, limits: Limits, reach: Reach, index: NameIndex): Evidence {
  const { starts, numbers } = index.wordsOfName;
  const evidence: Evidence = { alike: 0, met: 0, restQuery: 0, restListed: 0, restInitials: 0 };
  const end = starts[name + 1] ?? 0;
  let covered = 0;
  for (let at = starts[name] ?? 0; at < end; at++) {
    const word = numbers[at] ?? 0;
    const weight = index[limits.weighing][word] ?? 0;
    const later = weightMetLater(word, limits, index);
    const likeness = likenessAtMost(word, later, reach);
    if (likeness > 0) evidence.met += weight;
    else evidence.restListed += weight;
    evidence.alike += weight * likeness;
    covered += Math.max(reach.covers[word] ?? 0, later);
  }
  return { ...evidence, restQuery: Math.max(0, limits.weight - covered) };
}

const likenessAtMost = (word: number, later: number, { alike }: Reach): number =>
  Math.max(alike[word] ?? 0, later > 0 ? LATER_LIKENESS_MAX : 0);

/** Weight of the heaviest word of the query that a listed word may meet in a worse spelling. */
function weightMetLater(word: number, { lengths, masks, weights }: Limits, index: NameIndex): number {
  let heaviest = 0;
  for (let own = 0; own < lengths.length; own++) {
    const weight = weights[own] ?? 0;
    if (weight > heaviest && mayMeetLater(lengths[own] ?? 0, masks[own] ?? 0, word, index)) heaviest = weight;
  }
  return heaviest;
}

/** The most that the words of a name can bring when any may meet by an initial too. */
function mostByInitials(name: number, { weighing }: Limits, { alike }: Reach, index: NameIndex): Evidence {
  const { starts, numbers } = index.wordsOfName;
  const evidence: Evidence = { alike: 0, met: 0, restQuery: 0, restListed: 0, restInitials: 0 };
  const end = starts[name + 1] ?? 0;
  for (let at = starts[name] ?? 0; at < end; at++) {
    const word = numbers[at] ?? 0;
    const weight = index[weighing][word] ?? 0;
    evidence.met += weight;
    evidence.alike += weight * Math.max(alike[word] ?? 0, INITIAL_LIKENESS);
  }
  return evidence;
}

const weightOf = ({ query }: Join, { words }: QueryName, weighing: Weighing): number =>
  query.reduce((sum, word) => sum + (words[word]?.[weighing] ?? 0), 0);
