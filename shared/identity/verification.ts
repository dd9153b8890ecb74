/** Strength of a piece of evidence, in the words of NIST SP 800-63A-4 section 2.4. */
export const STRENGTHS = ["fair", "strong", "superior"] as const;
export type EvidenceStrength = (typeof STRENGTHS)[number];

/**
 * What a piece of evidence verified of a party. `failed`: it contradicts itself or the claim. `indeterminate`: it could not be
 * checked, for want of a provider, of a value, or of a reading that is sure; it verifies nothing and speaks against nobody.
 */
export type Verification<Problem extends string> =
  | {
      status: "verified";
      strength: EvidenceStrength;
      /** Last day, `YYYY-MM-DD`, on which it holds. */
      until?: string;
      /** Whether the face on a document was compared with the person's own; absent where none was, or where it always is. */
      faceCompared?: true;
    }
  | { status: "failed" | "indeterminate"; problems: readonly Problem[] };
