import type { RequiredEvidence } from "../contract/answer.ts";
import type { EvidenceCode } from "../contract/vocabulary.ts";
import type { Contradiction } from "../identity/identity-status.ts";
import type { Decision } from "../policy/decision.ts";
import type { Facts } from "../policy/facts.ts";

/** Whose identity is still to be verified, and who is contradicted by what. */
export type Unverified = {
  owners: readonly string[];
  /** Directors and signatories; one who has no ref, or was not named, takes a new sign-up that gives it one. */
  signatories: readonly (string | undefined)[];
  contradicted: readonly (Contradiction & { code: EvidenceCode })[];
};

/** Nobody, and nothing. */
export const ALL_VERIFIED: Unverified = { owners: [], signatories: [], contradicted: [] };

/** What grounds that rest on contradictions look at. */
const CONTRADICTED = "identity.contradicted[]" satisfies `identity.${keyof Facts["identity"]}[]`;

/** What the applicant can bring, one item a party; codes come from the grounds and never tell of a hit. */
export function requiredEvidence(decision: Decision, unverified: Unverified): RequiredEvidence[] {
  if (decision.outcome !== "review") return [];
  const codes = new Set(decision.grounds.flatMap((ground) => ground.requires));
  const restsOnContradictions = decision.grounds.some(({ values }) => CONTRADICTED in values);
  return [
    ...[...codes].sort().flatMap((code) => itemsOf(code, unverified)),
    ...(restsOnContradictions ? unverified.contradicted.map(contradictedItem) : []),
  ];
}

/** What settles a contradiction: the register is asked by the gate itself, and only another claim can agree with it. */
const contradictedItem = ({ subject, method, code }: Unverified["contradicted"][number]): RequiredEvidence =>
  method === "legal-entity-register"
    ? { kind: "statement", code, subject, method }
    : { kind: "provider-attested", code, subject, method };

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
