import * as z from "zod";
import { SessionId } from "../identity/hosted-verification/session-id.ts";
import { PartyRef } from "./customer.ts";
import { CheckNumber } from "./sign-up-request.ts";

/** Body of `POST /v1/accounts/{accountId}/identity-sessions`. */
export const IdentitySessionRequest = z
  .strictObject({
    subject: z.union([z.literal("customer"), PartyRef]).meta({
      description:
        "Who is to be verified: `customer`, or the `ref` of a beneficial owner, director or signatory",
    }),
    signUp: CheckNumber.optional().meta({
      description:
        "Number of the sign-up to which the result is added by itself once the vendor has it (`acme.3` → 3); without it, bring the session as evidence",
    }),
    returnUrl: z
      .url({ protocol: /^https$/, error: "expected an https URL" })
      .max(2_048)
      .optional()
      .meta({ description: "Where the vendor sends the applicant afterwards; it learns this address" }),
  })
  .meta({
    id: "IdentitySessionRequest",
    description: "A session in which the vendor verifies a person by document and face",
  });
export type IdentitySessionRequest = z.infer<typeof IdentitySessionRequest>;

/** Its answer. */
export const IdentitySessionAnswer = z
  .strictObject({
    session: SessionId,
    url: z.url().meta({
      description:
        "The vendor's page for the applicant: short-lived, for one person; show it to nobody else, and do not log it",
    }),
  })
  .meta({ id: "IdentitySessionAnswer", description: "A session, and where the applicant goes" });
export type IdentitySessionAnswer = z.infer<typeof IdentitySessionAnswer>;

/** Answer to a vendor's delivery: whoever reads the vendor's dashboard learns of no decision. */
export const DeliveryAnswer = z
  .strictObject({})
  .meta({ id: "DeliveryAnswer", description: "The delivery was taken; it tells nothing" });

/** Body of a vendor's delivery: its own event. Nothing of it is believed but which session to ask the vendor for. */
export const VendorEvent = z
  .looseObject({ id: z.string().meta({ description: "The event's id" }) })
  .meta({ id: "VendorEvent", description: "An event of the vendor's own form, signed by it" });
