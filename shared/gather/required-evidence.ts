import type { RequiredEvidence } from "../contract/answer.ts";
import type { EvidenceCode } from "../contract/vocabulary.ts";
import type { Decision } from "../policy/decision.ts";

/** Whose identity is still to be verified. */
export type Unverified = {
  owners: readonly string[];
  /** Directors and signatories; one who has no ref, or was not named, takes a new sign-up that gives it one. */
  signatories: readonly (string | undefined)[];
};

/** What the applicant can bring, one item a party; codes come from the grounds and never tell of a hit. */
export function requiredEvidence(decision: Decision, unverified: Unverified): RequiredEvidence[] {
  if (decision.outcome !== "review") return [];
  const codes = new Set(decision.grounds.flatMap((ground) => ground.requires));
  return [...codes].sort().flatMap((code) => itemsOf(code, unverified));
}

function itemsOf(code: EvidenceCode, { owners, signatories }: Unverified): RequiredEvidence[] {
  switch (code) {
    case "customer-identity":
      return [{ kind: "provider-attested", code, subject: "customer" }];
    case "beneficial-owner-identity":
      return owners.map((subject) => ({ kind: "provider-attested", code, subject }));
    case "signatory-identity":
      return [
        ...signatories
          .filter((ref) => ref !== undefined)
          .map((subject) => ({ kind: "provider-attested", code, subject }) as const),
        ...(signatories.includes(undefined) ? [{ kind: "statement", code } as const] : []),
      ];
    default:
      return [{ kind: "statement", code }];
  }
}
