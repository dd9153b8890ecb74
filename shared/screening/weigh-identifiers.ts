import type { IdentifierComparison } from "./hit.ts";

/**
 * How much of what is missing to 1 an agreeing identifier adds to a score. House choice: a number belongs to one party, a
 * birthday to one in some ten thousand, an address to a few, a country to millions.
 */
const AGREEMENT = {
  number: 0.5,
  "date-of-birth": 0.2,
  address: 0.1,
  country: 0.02,
} as const satisfies Record<IdentifierComparison["identifier"], number>;
/** What is left of a score for each verified identifier in conflict. House choice: the same name stays an alert. */
const CONFLICT = 0.9;
/** A name that is not the same never scores as one that is. */
const NEARLY_SAME_MAX = 0.995;

/**
 * The score of a name with what the identifiers say. Unverified conflicts do not count, as anybody can type another birthday; nor does
 * another country, which only clears beside a birth date: the listed one may have moved.
 */
export function weighIdentifiers(nameScore: number, comparisons: readonly IdentifierComparison[]): number {
  let score = nameScore;
  for (const { identifier, result, verified } of comparisons) {
    if (result === "agree" && score < 1)
      score = Math.min(NEARLY_SAME_MAX, score + (1 - score) * AGREEMENT[identifier]);
    if (result === "conflict" && verified && identifier !== "country") score *= CONFLICT;
  }
  return score;
}

/** The least score of a name that identifiers, if they agree, can raise to `score`. */
export function leastNameScore(score: number, given: readonly IdentifierComparison["identifier"][]): number {
  return given.reduce(
    (least, identifier) => Math.max(0, (least - AGREEMENT[identifier]) / (1 - AGREEMENT[identifier])),
    score,
  );
}
