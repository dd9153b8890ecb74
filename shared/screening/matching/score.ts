import type { NameKind, QueryName, Weighing } from "./query-words.ts";

/**
 * Share of the query's weight that must meet outright, not by an initial or in a worse spelling, for two names to resemble each
 * other at all. House choice: it is what lets a search skip the names that only share common words.
 */
export const OUTRIGHT_SHARE_MIN = 0.4;

/** Weight of the words of the query that can meet outright. */
export const outrightWeight = ({ words }: QueryName, weighing: Weighing): number =>
  words.reduce((sum, word) => (word.initial ? sum : sum + word[weighing]), 0);

/** Weights of the words that met, and of those left over on either side. */
export type Evidence = {
  /** Weight of the words that met, each times how alike the two writings are. */
  alike: number;
  /** Weight of the words that met. */
  met: number;
  restQuery: number;
  restListed: number;
  /** Weight of the words that met by an initial, on both sides, less what the initials tell. */
  restInitials: number;
};

/** What a word that is left over costs beside a word that met. */
type Costs = {
  /** The listed name has it alone: it may have been left out. */
  omitted: number;
  /** The query has it alone. */
  added: number;
  /** What the listed word has beyond the initial it met by. */
  abbreviated: number;
  /** Both have one: they contradict each other. */
  contradiction: number;
};

/** House choices, measured with the thresholds: people leave out and shorten names of persons, companies add words to theirs. */
const COSTS = {
  person: { omitted: 0.25, added: 0.35, abbreviated: 0.15, contradiction: 2 },
  organization: { omitted: 0.25, added: 0.3, abbreviated: 0.35, contradiction: 1 },
} satisfies Record<NameKind, Costs>;

/** Rank in [0, 1] of the evidence: never rises with what is left over, never falls with what met. */
export function scoreEvidence(
  { alike, met, restQuery, restListed, restInitials }: Evidence,
  kind: NameKind,
): number {
  const costs = COSTS[kind];
  const contradicted = Math.min(restQuery, restListed);
  const whole =
    met +
    costs.contradiction * contradicted +
    costs.omitted * (restListed - contradicted) +
    costs.added * (restQuery - contradicted) +
    costs.abbreviated * restInitials;
  return whole > 0 ? alike / whole : 0;
}
