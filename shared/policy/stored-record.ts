import * as z from "zod";
import { Instant, Outcome } from "../contract/vocabulary.ts";
import { failure, type Result, success } from "../result.ts";
import { type PastFacts, parsePastFacts } from "./past-facts.ts";

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

/**
 * Facts that somebody stored, and when they were decided where they come from a record. `lacks` are the paths of required facts
 * that an older gate did not gather.
 */
export type StoredFacts = { facts: PastFacts; lacks: readonly string[]; decidedAt?: Date };

const RecordOfFacts = z.looseObject({
  ...StoredRecord.pick({ format: true, decidedAt: true }).shape,
  facts: z.unknown(),
});

/** Reads facts, alone or within a decision record; fails with all that is wrong with them. */
export function parseStoredFacts(value: unknown): Result<StoredFacts, z.ZodError> {
  if (!("format" in Object(value))) return factsAt([], value);
  const record = RecordOfFacts.safeParse(value);
  if (!record.success) return failure(record.error);
  const parsed = factsAt(["facts"], record.data.facts);
  return parsed.ok ? success({ ...parsed.value, decidedAt: new Date(record.data.decidedAt) }) : parsed;
}

function factsAt(at: readonly string[], value: unknown): Result<StoredFacts, z.ZodError> {
  const parsed = parsePastFacts(value);
  if (parsed.ok) return parsed;
  return failure(new z.ZodError(parsed.failure.map((issue) => ({ ...issue, path: [...at, ...issue.path] }))));
}
