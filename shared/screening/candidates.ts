import type { IndexedName, NameIndex } from "./name-index.ts";
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
  const add = ({ listed, likeness, weight, covers }: Walk, touched: number[]): void => {
    for (const number of index.namesWith(listed)) {
      if (covered[number] === 0) touched.push(number);
      alike[number] = (alike[number] ?? 0) + weight * likeness;
      covered[number] = (covered[number] ?? 0) + covers;
    }
  };
  const bound = (number: number, { weight, initials }: IndexedName, query: QueryTotals): number => {
    // An initial on either side may yet meet a word that no list of names led to.
    const free = query.initials + initials;
    const met = (alike[number] ?? 0) + free;
    const restQuery = Math.max(0, query.weight - (covered[number] ?? 0) - free);
    return scoreEvidence({ alike: met, met, restQuery, restListed: Math.max(0, weight - met) });
  };
  return (query, scoreMin) => {
    const touched: number[] = [];
    for (const walk of wordsToWalk(query, index)) add(walk, touched);
    const totals = totalsOf(query);
    const found = touched.flatMap((number) => {
      const name = index.names[number];
      return name && bound(number, name, totals) >= scoreMin ? name : [];
    });
    for (const number of touched) {
      alike[number] = 0;
      covered[number] = 0;
    }
    return found;
  };
}

type QueryTotals = { weight: number; initials: number };

const totalsOf = ({ words }: QueryName): QueryTotals => ({
  weight: words.reduce((sum, { weight }) => sum + weight, 0),
  initials: words.filter(({ key }) => key.length === 1).length,
});

type Walk = { listed: string; likeness: number; weight: number; covers: number };

function* wordsToWalk({ words, joins }: QueryName, { vocabulary }: NameIndex): Generator<Walk> {
  for (const { weight, alike } of words) {
    for (const [listed, likeness] of alike) {
      yield { listed, likeness, weight: vocabulary.weight(listed), covers: weight };
    }
  }
  for (const { query, listed } of joins) {
    const covers = query.reduce((sum, index) => sum + (words[index]?.weight ?? 0), 0);
    for (const word of listed) yield { listed: word, likeness: 1, weight: vocabulary.weight(word), covers };
  }
}
