import * as z from "zod";
import { EvidenceItems } from "./evidence-items.ts";
import { CheckNumber, Supersedes } from "./sign-up-request.ts";

/** Body of `POST /v1/accounts/{accountId}/evidence`. */
export const FurtherEvidence = z
  .strictObject({
    signUp: CheckNumber.meta({
      description:
        "Number of the sign-up that the evidence is about, or of a later check of it by further evidence (`acme.3` → 3); refused when another sign-up has come since",
    }),
    evidence: EvidenceItems.min(1).meta({
      description:
        "Proof of the identity of the customer on file and of its beneficial owners, beside what came before",
    }),
    supersedes: Supersedes.optional().meta({
      description:
        "Number of the review of a sign-up that this check replaces; left out, it is the newest sign-up's, if that is one",
    }),
  })
  .meta({ id: "FurtherEvidence", description: "More evidence for the newest sign-up of an account" });
export type FurtherEvidence = z.infer<typeof FurtherEvidence>;
