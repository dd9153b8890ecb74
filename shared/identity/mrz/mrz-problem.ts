/** Check digits that do not fit what they protect. */
export type CheckDigitProblem =
  | "document-number-check-digit"
  | "birth-date-check-digit"
  | "expiry-date-check-digit"
  | "personal-number-check-digit"
  | "composite-check-digit";

/** Why no fields can be read from lines. */
export type UnreadableProblem =
  /** They are not as many and as long as in any format. */
  | "lines"
  /** A character stands where the format does not allow it. */
  | "characters"
  /** The first two characters are of no travel document or visa of this size. */
  | "document-code"
  /** A zone of another make than Doc 9303: the French identity card issued until 2021, which does not say when it expires. */
  | "unsupported-format"
  /** Fillers part the name otherwise than into a primary and a secondary identifier. */
  | "name-parts";

/** What keeps a machine-readable zone from verifying a claim. */
export type MrzProblem = keyof typeof PROBLEM_STATUS;

/**
 * What each problem makes of the evidence. What cannot be read, or is not said, speaks against nobody: it may be a slip of the
 * hand. A check digit that does not fit may be one, too, but then the zone contradicts itself.
 */
export const PROBLEM_STATUS = {
  lines: "indeterminate",
  characters: "indeterminate",
  "document-code": "indeterminate",
  "unsupported-format": "indeterminate",
  "name-parts": "indeterminate",
  "document-number-check-digit": "failed",
  "birth-date-check-digit": "failed",
  "expiry-date-check-digit": "failed",
  "personal-number-check-digit": "failed",
  "composite-check-digit": "failed",
  "issuing-state-unknown": "failed",
  "nationality-unknown": "failed",
  /** Issued by Utopia, the state of specimens: no document of anybody. */
  specimen: "failed",
  "birth-date-impossible": "failed",
  "birth-date-incomplete": "indeterminate",
  "expiry-date-impossible": "failed",
  "expiry-date-incomplete": "indeterminate",
  "expiry-century-unclear": "indeterminate",
  expired: "failed",
  "name-differs": "failed",
  /** Only an alias is the same, and anybody can claim an alias. */
  "name-by-alias-only": "indeterminate",
  /** Alike, but not the same by any transliteration, or with too little in common. */
  "name-unclear": "indeterminate",
  /** In a script that is not read, or is read in too many ways. */
  "name-not-comparable": "indeterminate",
  "birth-date-differs": "failed",
  "nationality-differs": "failed",
  "nationality-not-comparable": "indeterminate",
  "document-number-differs": "failed",
} as const satisfies Record<CheckDigitProblem | UnreadableProblem, "failed" | "indeterminate"> &
  Record<string, "failed" | "indeterminate">;
