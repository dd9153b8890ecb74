import * as z from "zod";
import { Evidence } from "../identity/evidence.ts";
import { Customer } from "./customer.ts";

/** The number of an earlier check of the same hook that this one replaces. */
export const Supersedes = z.int().min(1).max(99_999_999).meta({
  description:
    "Number of an earlier check of the same hook that this one replaces, such as a review that only waited for evidence",
});

/** Each may wait two seconds for its status list, and a caller waits for all of them. */
const CREDENTIALS_MAX = 5;

/** Body of `POST /v1/accounts/{accountId}/sign-up`. */
export const SignUpRequest = z
  .strictObject({
    customer: Customer.meta({ description: "Who signs up: a person or an organization" }),
    evidence: z
      .array(Evidence)
      .max(50)
      .default([])
      .meta({ description: "Proof of the identity of the customer and of each beneficial owner" }),
    supersedes: Supersedes.optional(),
  })
  .superRefine((request, context) => {
    const owners = ownerRefs(request.customer);
    if (new Set(owners).size !== owners.length)
      context.addIssue({
        code: "custom",
        path: ["customer", "beneficialOwners", "owners"],
        message: "expected distinct refs",
      });
    if (request.evidence.filter(({ kind }) => kind === "digital-credential").length > CREDENTIALS_MAX)
      context.addIssue({
        code: "custom",
        path: ["evidence"],
        message: `expected at most ${CREDENTIALS_MAX} digital credentials`,
      });
    request.evidence.forEach((item, index) => {
      if (item.subject === "customer" || owners.includes(item.subject)) return;
      context.addIssue({
        code: "custom",
        path: ["evidence", index, "subject"],
        message: "expected `customer` or the ref of a beneficial owner",
      });
    });
  })
  .meta({ id: "SignUpRequest", description: "A customer asks to become one" });
export type SignUpRequest = z.infer<typeof SignUpRequest>;

function ownerRefs(customer: Customer): string[] {
  if (customer.kind === "person" || customer.beneficialOwners.status === "not-disclosed") return [];
  return customer.beneficialOwners.owners.map((owner) => owner.ref);
}
