import * as z from "zod";
import { Instant, Outcome } from "../contract/vocabulary.ts";
import { Facts } from "./facts.ts";

/**
 * A decision record in the clear, as far as a replay looks at it. The facts are parsed by themselves: those of another engine
 * may have another shape, and that is then the less telling reason.
 */
export const StoredRecord = z.looseObject({
  format: z.literal("sallyport-decision-record/1"),
  check: z.string().max(100),
  decidedAt: Instant,
  engine: z.string().max(100),
  facts: z.unknown(),
  decision: z.looseObject({
    outcome: Outcome,
    grounds: z.array(z.looseObject({ pack: z.string().max(60), rule: z.string().max(60) })).max(2000),
    policyDigest: z.string().max(100),
  }),
});
export type StoredRecord = z.infer<typeof StoredRecord>;

/** Facts that somebody stored, and when they were decided where they come from a record. */
export type StoredFacts = { facts: Facts; decidedAt?: Date };

const RecordOfFacts = z.looseObject({
  ...StoredRecord.pick({ format: true, decidedAt: true }).shape,
  facts: Facts,
});

/** Reads facts, alone or within a decision record; fails with all that is wrong with them. */
export function parseStoredFacts(value: unknown): z.ZodSafeParseResult<StoredFacts> {
  return "format" in Object(value) ? FromRecord.safeParse(value) : Alone.safeParse(value);
}

const FromRecord = RecordOfFacts.transform(
  ({ facts, decidedAt }): StoredFacts => ({ facts, decidedAt: new Date(decidedAt) }),
);
const Alone = Facts.transform((facts): StoredFacts => ({ facts }));
