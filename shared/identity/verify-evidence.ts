import type { SignUpRequest } from "../contract/sign-up-request.ts";
import type { IdentityPorts } from "../ports.ts";
import type { Challenge } from "./credential/challenge.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { lookUpCustomer } from "./legal-entity/look-up-customer.ts";
import { type ItemOccasion, verifyItem } from "./verify-item.ts";

/** For which account, when, and which of its challenges are answered already. */
export type EvidenceOccasion = ItemOccasion & {
  /** What earlier evidence of the same sign-up came to; it is not verified again. */
  before?: readonly EvidenceResult[];
};

/** What all the evidence of a sign-up came to, the earlier first, and the challenges that the account has answered with it. */
export type VerifiedEvidence = { results: EvidenceResult[]; challenges: readonly Challenge[] };

/**
 * Verifies every piece of evidence of a sign-up, and looks a customer with an LEI up in the register. Nothing it cannot check
 * verifies anybody; an outage is `indeterminate` and throws nothing.
 */
export async function verifyEvidence(
  ports: IdentityPorts,
  { customer, evidence }: Pick<SignUpRequest, "customer" | "evidence">,
  occasion: EvidenceOccasion,
): Promise<VerifiedEvidence> {
  const { before = [] } = occasion;
  // The register takes its time while the evidence is verified.
  const [registered, { results, challenges }] = await Promise.all([
    // Always anew: a company is bought, and its record lapses.
    lookUpCustomer(ports.register, customer, occasion.now),
    verifyItems(ports, { customer, evidence }, occasion),
  ]);
  return { results: [...before, ...results, ...(registered ? [registered] : [])], challenges };
}

async function verifyItems(
  ports: IdentityPorts,
  { customer, evidence }: Pick<SignUpRequest, "customer" | "evidence">,
  occasion: EvidenceOccasion,
): Promise<VerifiedEvidence> {
  const results: EvidenceResult[] = [];
  let { challenges } = occasion;
  // Documents take seconds to be read: all are begun at once.
  const begun = evidence.map((item) =>
    item.kind === "document-image" ? verifyItem(ports, { customer, item }, occasion) : undefined,
  );
  // The others one after the other: two presentations in one request may not answer the same challenge.
  for (const [at, item] of evidence.entries()) {
    const document = await begun[at];
    const verified = document ?? (await verifyItem(ports, { customer, item }, { ...occasion, challenges }));
    results.push(verified.result);
    if (document === undefined) challenges = verified.challenges;
  }
  return { results, challenges };
}
