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

/** Evidence of identity. More kinds will follow; each is verified by something that can fail. */
export const Evidence = z.discriminatedUnion("kind", [ProviderAttestedEvidence]);
export type Evidence = z.infer<typeof Evidence>;

/** Whether some evidence verifies the subject: dated, not in the future, and no older than `maxAgeDays`. */
export function isVerified(
  evidence: readonly Evidence[],
  subject: string,
  on: { now: Date; maxAgeDays: number },
): boolean {
  return evidence.some((item) => {
    const ageMs = on.now.getTime() - Date.parse(item.at);
    return item.subject === subject && ageMs >= -CLOCK_SKEW_MS && ageMs <= on.maxAgeDays * DAY_MS;
  });
}
