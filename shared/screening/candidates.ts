import { INITIAL_LIKENESS } from "./align.ts";
import type { IndexedName, NameIndex } from "./name-index.ts";
import type { NameWord } from "./parsed-name.ts";
import type { QueryName } from "./query-words.ts";
import { scoreEvidence } from "./score.ts";

/** Finds the listed names that a query name may reach a score with. */
export type CandidateFinder = (query: QueryName, scoreMin: number) => IndexedName[];

/**
 * Walks the lists of names of every alike word and adds up, per name, the most that its words can still bring. A name is
 * given when that bound reaches `scoreMin`.
 */
export function createCandidateFinder(index: NameIndex): CandidateFinder {
  const alike = new Float64Array(index.names.length);
  const covered = new Float64Array(index.names.length);
  const add = (listed: string, { likeness, covers, times }: Walk, touched: number[]): void => {
    const weight = index.vocabulary.weight(listed);
    for (const number of index.namesWith(listed)) {
      const most = index.names[number]?.repeats ? times : 1;
      if (covered[number] === 0) touched.push(number);
      alike[number] = (alike[number] ?? 0) + most * weight * likeness;
      covered[number] = (covered[number] ?? 0) + most * covers;
    }
  };
  const bound = (number: number, { parsed, weight, initials }: IndexedName, query: QueryTotals): number => {
    // An initial on either side may yet meet a word that no list of names led to.
    const free = query.withInitials ? initials + initialsMet(query.initials, parsed.words) : 0;
    const sure = Math.min(weight, alike[number] ?? 0);
    const restQuery = Math.max(0, query.weight - (covered[number] ?? 0) - free);
    const scoreWith = (more: number): number =>
      scoreEvidence({
        alike: sure + more * INITIAL_LIKENESS,
        met: sure + more,
        restQuery,
        restListed: weight - sure - more,
      });
    if (free === 0) return scoreWith(0);
    const most = Math.min(weight - sure, free);
    // A quotient of lines is greatest at an end or where the lines bend.
    const bend = Math.min(most, Math.max(0, weight - sure - restQuery));
    return Math.max(scoreWith(0), scoreWith(bend), scoreWith(most));
  };
  return (query, scoreMin) => {
    const touched: number[] = [];
    for (const [listed, walk] of wordsToWalk(query)) add(listed, walk, touched);
    const totals = totalsOf(query);
    // A name of the same brand scores more than its words weigh.
    const reached = new Set(index.namesOfBrand(query.parsed.brand));
    for (const number of touched) {
      const name = index.names[number];
      if (name && bound(number, name, totals) >= scoreMin) reached.add(number);
    }
    for (const number of touched) {
      alike[number] = 0;
      covered[number] = 0;
    }
    return [...reached].flatMap((number) => index.names[number] ?? []);
  };
}

type QueryTotals = { weight: number; initials: readonly string[]; withInitials: boolean };

/** How many of the initials begin a word, each counted by itself. */
const initialsMet = (initials: readonly string[], words: readonly NameWord[]): number =>
  initials.filter((initial) => words.some(({ key }) => key.startsWith(initial))).length;

const totalsOf = ({ words, parsed }: QueryName): QueryTotals => ({
  withInitials: parsed.kind !== "organization",
  weight: words.reduce((sum, { weight }) => sum + weight, 0),
  initials: words.filter(({ initial }) => initial).map(({ key }) => key),
});

/** The most that meeting one listed word brings, and how many proposals to meet it there are. */
type Walk = { likeness: number; covers: number; times: number };

/** By listed word, since a listed word is met once however many words of the query are like it. */
function wordsToWalk({ words, joins }: QueryName): Map<string, Walk> {
  const walks = new Map<string, Walk>();
  const propose = (listed: string, likeness: number, covers: number): void => {
    const walk = walks.get(listed) ?? { likeness: 0, covers: 0, times: 0 };
    walks.set(listed, {
      likeness: Math.max(walk.likeness, likeness),
      covers: Math.max(walk.covers, covers),
      times: walk.times + 1,
    });
  };
  for (const { weight, alike } of words) {
    for (const [listed, likeness] of alike) propose(listed, likeness, weight);
  }
  for (const { query, listed } of joins) {
    const covers = query.reduce((sum, index) => sum + (words[index]?.weight ?? 0), 0);
    for (const word of listed) propose(word, 1, covers);
  }
  return walks;
}
