import * as z from "zod";
import { AccountId, Instant } from "./vocabulary.ts";

const REMAINS = ["attestations", "keyed-digests", "identifiers", "outcomes", "vendor-sessions"] as const;

/**
 * What an erasure leaves, all of it, of whatever account. A vendor's sessions are the vendor's to erase: no function that may erase here
 * can reach it, and which sessions there were is told by records that are gone.
 */
export const REMAINING: readonly (typeof REMAINS)[number][] = REMAINS;

/** Answer of `POST /v1/accounts/{accountId}/erasure`; the same at each call, for ever. */
export const ErasureAnswer = z
  .strictObject({
    accountId: AccountId,
    erasedAt: Instant.meta({
      description: "When the account's data key was destroyed, and its decision records with it",
    }),
    backupsUntil: Instant.meta({
      description:
        "Until when the table's point-in-time recovery may hold the key; backups of your own making hold it for as long as you keep them",
    }),
    remains: z.array(z.enum(REMAINS)).meta({
      description:
        "`attestations`: as they were signed, for they hold no personal data; `keyed-digests`: of records, of requests and of what the account once shared with others; `identifiers`: the cloud's own account id and idempotency keys, and the `ref`s of parties that answers named; `outcomes`: what was decided and granted, when, and until when; `vendor-sessions`: what a vendor of hosted verification holds of its own, until it is redacted there",
    }),
  })
  .meta({ id: "ErasureAnswer", description: "What was erased, and what is left" });
export type ErasureAnswer = z.infer<typeof ErasureAnswer>;
