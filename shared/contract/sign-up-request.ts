import * as z from "zod";
import { Customer } from "./customer.ts";
import { aboutStrangers, EvidenceItems, SUBJECT_EXPECTED } from "./evidence-items.ts";
import { ambiguousRefs } from "./party-refs.ts";

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
    const path = ambiguousRefs(request.customer);
    if (path)
      context.addIssue({
        code: "custom",
        path: ["customer", ...path],
        message: "expected distinct refs, or one person's",
      });
    for (const index of aboutStrangers(request.customer, request.evidence))
      context.addIssue({ code: "custom", path: ["evidence", index, "subject"], message: SUBJECT_EXPECTED });
  })
  .meta({ id: "SignUpRequest", description: "A customer asks to become one" });
export type SignUpRequest = z.infer<typeof SignUpRequest>;
