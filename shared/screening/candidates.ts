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
    const free = query.withInitials ? query.initials + initials : 0;
    const met = Math.min(weight, (alike[number] ?? 0) + free);
    const restQuery = Math.max(0, query.weight - (covered[number] ?? 0) - free);
    return scoreEvidence({ alike: met, met, restQuery, restListed: weight - met });
  };
  return (query, scoreMin) => {
    const touched: number[] = [];
    for (const walk of wordsToWalk(query, index)) add(walk, touched);
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

type QueryTotals = { weight: number; initials: number; withInitials: boolean };

const totalsOf = ({ words, parsed }: QueryName): QueryTotals => ({
  withInitials: parsed.kind !== "organization",
  weight: words.reduce((sum, { weight }) => sum + weight, 0),
  initials: words.filter(({ initial }) => initial).length,
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
