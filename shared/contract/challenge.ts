import * as z from "zod";
import { Instant } from "./vocabulary.ts";

/** Answer of `POST /v1/accounts/{accountId}/challenges`. */
export const ChallengeAnswer = z
  .strictObject({
    nonce: z
      .string()
      .regex(/^[\w-]{72}$/)
      .meta({
        description:
          "What the wallet signs as `nonce` of its key binding: for this account alone, and for one sign-up. The audience that the wallet signs with it is the gate's issuer, `iss` of its attestations",
      }),
    expiresAt: Instant.meta({ description: "When it ends: a sign-up at or after this instant is too late" }),
  })
  .meta({
    id: "ChallengeAnswer",
    description: "A challenge for a wallet that presents a digital credential",
  });
export type ChallengeAnswer = z.infer<typeof ChallengeAnswer>;
