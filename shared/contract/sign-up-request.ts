import * as z from "zod";
import { disclosedOwners } from "../identity/ownership.ts";
import { Customer } from "./customer.ts";
import { aboutStrangers, EvidenceItems, partyRefs, SUBJECT_EXPECTED } from "./evidence-items.ts";

/** The number of one of the account's checks: `acme.3` → 3. */
export const CheckNumber = z.int().min(1).max(99_999_999);

/** The number of an earlier check of the same hook that this one replaces. */
export const Supersedes = CheckNumber.meta({
  description:
    "Number of an earlier check of the same hook that this one replaces, such as a review that only waited for evidence",
});

/** Body of `POST /v1/accounts/{accountId}/sign-up`. */
export const SignUpRequest = z
  .strictObject({
    customer: Customer.meta({ description: "Who signs up: a person or an organization" }),
    evidence: EvidenceItems.default([]).meta({
      description: "Proof of the identity of the customer and of each beneficial owner",
    }),
    supersedes: Supersedes.optional(),
  })
  .superRefine((request, context) => {
    const refs = partyRefs(request.customer);
    if (new Set(refs).size !== refs.length)
      context.addIssue({
        code: "custom",
        path: repeatedIn(request.customer),
        message: "expected distinct refs",
      });
    for (const index of aboutStrangers(request.customer, request.evidence))
      context.addIssue({ code: "custom", path: ["evidence", index, "subject"], message: SUBJECT_EXPECTED });
  })
  .meta({ id: "SignUpRequest", description: "A customer asks to become one" });
export type SignUpRequest = z.infer<typeof SignUpRequest>;

/** A ref that no two owners share is one of a director or signatory. */
function repeatedIn(customer: Customer): string[] {
  const owners = disclosedOwners(customer).map(({ ref }) => ref);
  return new Set(owners).size === owners.length
    ? ["customer", "signatories"]
    : ["customer", "beneficialOwners", "owners"];
}
