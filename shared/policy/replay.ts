import * as z from "zod";
import type { Outcome } from "../contract/vocabulary.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import { gatheredStatuses } from "../gather/statuses.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import { compare } from "./compare.ts";
import type { Decision } from "./decision.ts";
import { decide } from "./evaluate.ts";
import { Facts } from "./facts.ts";
import type { Policy } from "./policy.ts";
import { StoredRecord } from "./stored-record.ts";

/** One thing in which a decision differs from the recorded one. Rules are written `pack/rule`. */
export type Difference =
  | { of: "outcome"; recorded: Outcome; replayed: Outcome }
  /** A ground that only one of them has. */
  | { of: "ground"; rule: string; stands: "recorded" | "replayed" }
  /** Fields of a ground that both have, sorted. */
  | { of: "ground-fields"; rule: string; fields: readonly string[] }
  /** Another field of the decision. */
  | { of: "field"; field: string };

/** Why a record cannot be decided again: another policy or engine than the record's would prove nothing. */
export type Unreplayable =
  | { because: "policy" | "engine"; recorded: string; present: string }
  | { because: "malformed"; error: z.ZodError };

export type Replay =
  | { result: "same" }
  | { result: "differs"; differences: readonly Difference[] }
  | { result: "not-replayable"; reason: Unreplayable };

/** Decides a record's facts again as of its time. The same facts, policy and engine must give the same bytes. */
export function replay(value: unknown, policy: Policy): Replay {
  const record = StoredRecord.safeParse(value);
  if (!record.success) return notReplayable({ because: "malformed", error: record.error });
  const { decision: recorded, engine, decidedAt } = record.data;
  if (recorded.policyDigest !== policy.digest)
    return notReplayable({ because: "policy", recorded: recorded.policyDigest, present: policy.digest });
  if (engine !== ENGINE_VERSION)
    return notReplayable({ because: "engine", recorded: engine, present: ENGINE_VERSION });
  const parsed = OfFacts.safeParse(record.data);
  if (!parsed.success) return notReplayable({ because: "malformed", error: parsed.error });
  const { facts } = parsed.data;
  const statuses = gatheredStatuses(facts);
  const replayed = decide({ policy, facts, statuses, asOf: new Date(decidedAt) });
  if (canonicalJson(replayed) === canonicalJson(recorded)) return { result: "same" };
  return { result: "differs", differences: differences(recorded, replayed) };
}

const OfFacts = z.object({ facts: Facts });

const notReplayable = (reason: Unreplayable): Replay => ({ result: "not-replayable", reason });

type Recorded = StoredRecord["decision"];
type Fields = Readonly<Record<string, unknown>>;

function differences(recorded: Recorded, replayed: Decision): Difference[] {
  const ofGrounds = groundDifferences(recorded.grounds, replayed.grounds);
  const fields = differingFields(recorded, replayed)
    .filter((field) => field !== "outcome")
    // Where no ground differs by itself, it is their order or number.
    .filter((field) => field !== "grounds" || ofGrounds.length === 0);
  return [
    ...(recorded.outcome === replayed.outcome
      ? []
      : [{ of: "outcome" as const, recorded: recorded.outcome, replayed: replayed.outcome }]),
    ...ofGrounds,
    ...fields.map((field) => ({ of: "field" as const, field })),
  ];
}

type Named = Fields & { pack: string; rule: string };

function groundDifferences(recorded: readonly Named[], replayed: readonly Named[]): Difference[] {
  const [before, after] = [recorded, replayed].map(
    (grounds) => new Map(grounds.map((ground) => [`${ground.pack}/${ground.rule}`, ground])),
  );
  const rules = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort(compare);
  return rules.flatMap((rule): Difference[] => {
    const [one, other] = [before?.get(rule), after?.get(rule)];
    if (!one || !other) return [{ of: "ground", rule, stands: one ? "recorded" : "replayed" }];
    const fields = differingFields(one, other);
    return fields.length > 0 ? [{ of: "ground-fields", rule, fields }] : [];
  });
}

function differingFields(one: Fields, other: Fields): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => bytesOf(one[name]) !== bytesOf(other[name])).sort(compare);
}

const bytesOf = (value: unknown) => (value === undefined ? undefined : canonicalJson(value));
