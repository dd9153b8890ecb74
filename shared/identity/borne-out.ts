import type { EvidenceResult, VerificationMethod } from "./evidence-result.ts";
import { type EvidenceDate, verifiedBy } from "./identity-status.ts";

/** By which methods a claim is borne out, of those that not every method compares. */
const BORNE_OUT = {
  /** The provider's own word covers registration and address as they are given. */
  place: ["provider-attested"],
  /** A credential that has another nationality than the claimed one, or none, does not verify. */
  nationality: ["provider-attested", "digital-credential"],
} as const satisfies Record<string, readonly VerificationMethod[]>;

/**
 * What evidence bears out of a party's claims, where it makes them: `identity`, the name with the birth date or number; the place;
 * the nationality.
 */
export type BorneOut = Record<"identity" | keyof typeof BORNE_OUT, boolean>;

/** What is borne out of a subject at this time: nothing of one that is not verified. */
export function borneOut(results: readonly EvidenceResult[], subject: string, on: EvidenceDate): BorneOut {
  const methods = verifiedBy(results, subject, on)?.methods ?? [];
  const isBorneOut = (by: readonly VerificationMethod[]) => methods.some((method) => by.includes(method));
  return {
    identity: methods.length > 0,
    place: isBorneOut(BORNE_OUT.place),
    nationality: isBorneOut(BORNE_OUT.nationality),
  };
}
