import * as z from "zod";
import { PartyRef } from "../contract/customer.ts";
import { freeText, variant } from "../contract/text.ts";
import { Instant } from "../contract/vocabulary.ts";

const DAY_MS = 86_400_000;
/** Clocks of two machines may differ by this much before a time counts as lying in the future. */
const CLOCK_SKEW_MS = 300_000;

/**
 * The provider's own word that it verified a party, with what a later auditor needs to find the file.
 * It vouches for the party's name, date of birth or registration, and address as given in the request.
 */
const ProviderAttestedEvidence = z
  .strictObject({
    kind: variant("provider-attested", "The provider's own statement that it verified a party"),
    subject: z
      .union([z.literal("customer"), PartyRef])
      .meta({ description: "`customer`, or the `ref` of a beneficial owner" }),
    method: z.enum(["documentary", "non-documentary"]).meta({
      description: "How identity was verified, in the words of the proposed 15 CFR 7.302 (89 FR 5698)",
    }),
    verifiedBy: freeText(100, "System or team that verified; no person's name"),
    at: Instant.meta({ description: "When identity was verified" }),
    reference: freeText(128, "The file of the verification; no personal data"),
  })
  .meta({ description: "The provider's own statement that it verified a party" });

/**
 * The provider's own word that it tried to verify a party and could not. A programme has to say when an account is not opened
 * for that reason (proposed 15 CFR 7.302, 89 FR 5698).
 */
const ProviderAttestedFailure = z
  .strictObject({
    kind: variant(
      "provider-attested-failure",
      "The provider's own statement that it could not verify a party",
    ),
    subject: ProviderAttestedEvidence.shape.subject,
    attempts: z.int().min(1).max(100).meta({ description: "How often it was tried" }),
    verifiedBy: ProviderAttestedEvidence.shape.verifiedBy,
    at: Instant.meta({ description: "When it was tried last" }),
    reference: ProviderAttestedEvidence.shape.reference,
  })
  .meta({ description: "The provider's own statement that it could not verify a party" });

/** Evidence of identity. More kinds will follow; each is verified by something that can fail. */
export const Evidence = z.discriminatedUnion("kind", [ProviderAttestedEvidence, ProviderAttestedFailure]);
export type Evidence = z.infer<typeof Evidence>;

/** At what time, how old evidence may be, and after how many attempts a party counts as one that cannot be verified. */
export type EvidenceDate = { now: Date; maxAgeDays: number; attemptsMax: number };

/** What the evidence says of a party's identity. */
export type IdentityStatus = "verified" | "unverified" | "unverifiable";

/**
 * Whether evidence verifies the subject: dated, not in the future, no older than `maxAgeDays`, and with no failure after it.
 * `unverifiable` when it failed for good: after `attemptsMax` attempts, with nothing newer that verifies.
 */
export function identityStatus(
  evidence: readonly Evidence[],
  subject: string,
  { now, maxAgeDays, attemptsMax }: EvidenceDate,
): IdentityStatus {
  const valid = evidence.filter((item) => {
    const ageMs = now.getTime() - Date.parse(item.at);
    return item.subject === subject && ageMs >= -CLOCK_SKEW_MS && ageMs <= maxAgeDays * DAY_MS;
  });
  const [newest] = valid.toSorted(
    (one, other) => Date.parse(other.at) - Date.parse(one.at) || failuresFirst(one, other),
  );
  if (newest === undefined) return "unverified";
  if (newest.kind === "provider-attested") return "verified";
  return newest.attempts >= attemptsMax ? "unverifiable" : "unverified";
}

/** Of two at the same time, the failure counts. */
const failuresFirst = (one: Evidence, other: Evidence): number =>
  Number(one.kind === "provider-attested") - Number(other.kind === "provider-attested");

/** Whether evidence verifies the subject at this time. */
export const isVerified = (evidence: readonly Evidence[], subject: string, on: EvidenceDate): boolean =>
  identityStatus(evidence, subject, on) === "verified";
