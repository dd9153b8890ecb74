import * as z from "zod";
import { LegalBasis } from "../../../shared/contract/vocabulary.ts";
import { Facts, type PartyRole } from "../../../shared/policy/facts.ts";
import { StoredRecord } from "../../../shared/policy/stored-record.ts";

/** A decision record in the clear, with what the scenarios look at. */
export const OpenedRecord = StoredRecord.extend({
  facts: Facts,
  decision: StoredRecord.shape.decision.extend({
    grounds: z.array(z.looseObject({ pack: z.string(), rule: z.string(), basis: LegalBasis })),
  }),
  screened: z
    .array(
      z.looseObject({
        role: z.custom<PartyRole>((value) => typeof value === "string"),
        hits: z.array(z.looseObject({ list: z.string(), disposition: z.string() })),
      }),
    )
    .optional(),
});
export type OpenedRecord = z.infer<typeof OpenedRecord>;
