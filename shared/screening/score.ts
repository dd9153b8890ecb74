/** Weights of the words that met, and of those left over on either side. */
export type Evidence = {
  /** Weight of the words that met, each times how alike the two spellings are. */
  alike: number;
  /** Weight of the words that met. */
  met: number;
  restQuery: number;
  restListed: number;
};

/**
 * What a left-over word costs beside a word that met. A word that only one side has may have been left out; words left over
 * on both sides contradict each other. House choice, measured with the thresholds.
 */
const OMISSION = 0.35;
const CONTRADICTION = 1.3;

/** Rank in [0, 1] of the evidence: never rises with what is left over, never falls with what met. */
export function scoreEvidence({ alike, met, restQuery, restListed }: Evidence): number {
  const contradicted = Math.min(restQuery, restListed);
  const omitted = Math.max(restQuery, restListed) - contradicted;
  const whole = met + CONTRADICTION * contradicted + OMISSION * omitted;
  return whole > 0 ? alike / whole : 0;
}
