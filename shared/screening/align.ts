import type { WordMatch } from "./hit.ts";
import type { IndexedName } from "./name-index.ts";
import type { NameWord } from "./parsed-name.ts";
import type { QueryName, QueryWord } from "./query-words.ts";
import type { Evidence } from "./score.ts";

/** How alike words are that are not the same. House choices, measured with the thresholds. */
const OTHER_WRITING_LIKENESS = 0.98;
const JOINED_LIKENESS = 0.97;
/** How alike an initial and its word are. House choice, as above. */
export const INITIAL_LIKENESS = 0.55;

/** Which words of a query name met which words of a listed name. */
export type Alignment = {
  evidence: Evidence;
  words: readonly WordMatch[];
  unmatchedQuery: readonly string[];
  unmatchedListed: readonly string[];
};

type Proposal = {
  query: readonly number[];
  listed: readonly number[];
  likeness: number;
  how: WordMatch["how"];
};

/**
 * Pairs the words of two names, heaviest pair first, each word at most once. The order of the words on either side does not
 * matter.
 */
export function alignNames(query: QueryName, name: IndexedName, withInitials: boolean): Alignment {
  const proposals = [...wordProposals(query, name, withInitials), ...joinProposals(query, name)];
  const weightOf = ({ listed }: Proposal): number => sum(listed.map((index) => name.weights[index] ?? 0));
  const matchOf = (proposal: Proposal): WordMatch => toMatch(proposal, query, name);
  const ranked = proposals
    .map((proposal) => ({ proposal, weight: weightOf(proposal) }))
    .sort(
      (a, b) =>
        b.weight * b.proposal.likeness - a.weight * a.proposal.likeness ||
        compareMatches(matchOf(a.proposal), matchOf(b.proposal)),
    );
  const usedQuery = new Set<number>();
  const usedListed = new Set<number>();
  const met = ranked.filter(({ proposal }) => {
    if (proposal.query.some((index) => usedQuery.has(index))) return false;
    if (proposal.listed.some((index) => usedListed.has(index))) return false;
    for (const index of proposal.query) usedQuery.add(index);
    for (const index of proposal.listed) usedListed.add(index);
    return true;
  });
  return {
    evidence: {
      alike: sum(met.map(({ weight, proposal }) => weight * proposal.likeness)),
      met: sum(met.map(({ weight }) => weight)),
      restQuery: sum(query.words.map(({ weight }, index) => (usedQuery.has(index) ? 0 : weight))),
      restListed: sum(name.weights.map((weight, index) => (usedListed.has(index) ? 0 : weight))),
    },
    words: met.map(({ proposal }) => matchOf(proposal)),
    unmatchedQuery: query.words.filter((_, index) => !usedQuery.has(index)).map(({ text }) => text),
    unmatchedListed: name.parsed.words.filter((_, index) => !usedListed.has(index)).map(({ text }) => text),
  };
}

function wordProposals(query: QueryName, name: IndexedName, withInitials: boolean): Proposal[] {
  return query.words.flatMap((word, q) =>
    name.parsed.words.flatMap((listed, l) => {
      const met = meet(word, listed, withInitials);
      return met ? { query: [q], listed: [l], ...met } : [];
    }),
  );
}

function meet(
  word: QueryWord,
  listed: NameWord,
  withInitials: boolean,
): Pick<Proposal, "likeness" | "how"> | undefined {
  if (word.text === listed.text) return { likeness: 1, how: "same" };
  const likeness = word.alike.get(listed.key);
  if (likeness !== undefined)
    return { likeness: Math.min(likeness, OTHER_WRITING_LIKENESS), how: "spelling" };
  const isInitial = withInitials && isInitialOf(word, listed);
  return isInitial ? { likeness: INITIAL_LIKENESS, how: "initial" } : undefined;
}

function* joinProposals(query: QueryName, name: IndexedName): Generator<Proposal> {
  for (const join of query.joins) {
    const listed = join.listed.map((key) => name.parsed.words.findIndex((word) => word.key === key));
    const distinct = new Set(listed).size === listed.length;
    if (distinct && !listed.includes(-1))
      yield { query: join.query, listed, likeness: JOINED_LIKENESS, how: "joined" };
  }
}

function isInitialOf({ key, initial }: QueryWord, listed: NameWord): boolean {
  if (key.length === 1) return initial && listed.key.startsWith(key);
  return listed.key.length === 1 && key.startsWith(listed.key);
}

function toMatch({ query, listed, how }: Proposal, { words }: QueryName, { parsed }: IndexedName): WordMatch {
  return {
    query: query.map((index) => words[index]?.text).join(" "),
    listed: listed.map((index) => parsed.words[index]?.text).join(" "),
    how,
  };
}

/** Equal weights are told apart by the words themselves, so that the order of the words never shows. */
function compareMatches(a: WordMatch, b: WordMatch): number {
  const left = `${a.query}|${a.listed}`;
  const right = `${b.query}|${b.listed}`;
  return left < right ? -1 : Number(left > right);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
