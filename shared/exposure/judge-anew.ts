import * as z from "zod";
import { gatheredStatuses } from "../gather/statuses.ts";
import type { Decision } from "../policy/decision.ts";
import { decide } from "../policy/evaluate.ts";
import { type ExposureFact, Facts } from "../policy/facts.ts";
import type { Policy } from "../policy/load.ts";
import { WatchlistManifest } from "../watchlist/manifest.ts";

/** What is needed of the record of a quota request that was approved. */
const GrantRecord = z.looseObject({
  customerCheck: z.int().optional(),
  facts: Facts.extend({ request: Facts.shape.request.unwrap() }),
  watchlist: WatchlistManifest.optional(),
});

/** A decision over what is on record, as of now, and what it rests on. */
export type JudgedAnew = {
  decision: Decision;
  /** Absent when the record cannot be read. */
  facts: Facts | undefined;
  customerCheck?: number;
  manifest: WatchlistManifest | undefined;
};

/**
 * Decides a request that was approved once more, by the policy as of now, over the same facts but for its exposure. A record that
 * another version wrote and this one cannot read is left to people.
 */
export function judgeAnew(
  record: unknown,
  exposure: ExposureFact,
  on: { policy: Policy; now: Date },
): JudgedAnew {
  const read = GrantRecord.safeParse(record);
  if (!read.success) return { decision: unreadable(on.policy.digest), facts: undefined, manifest: undefined };
  const { facts: before, customerCheck, watchlist } = read.data;
  const facts: Facts = { ...before, request: { ...before.request, exposure } };
  const decision = decide({ policy: on.policy, facts, statuses: gatheredStatuses(facts), asOf: on.now });
  return { decision, facts, ...(customerCheck !== undefined && { customerCheck }), manifest: watchlist };
}

const unreadable = (policyDigest: string): Decision => ({
  outcome: "review",
  grounds: [
    {
      rule: "grant-not-judged-anew",
      pack: "engine",
      check: "accelerators",
      outcome: "review",
      basis: "policy",
      citation: "house law: fail closed",
      scope: "account",
      reviewer:
        "Linked accounts have changed, and the record of the grant is of a version that cannot be read.",
      toPass: "The grant was asked for again.",
      values: {},
      applicant: "under-review",
      requires: [],
      resolvedBy: "reviewer",
      report: false,
    },
  ],
  checks: {
    identity: "indeterminate",
    screening: "indeterminate",
    jurisdiction: "indeterminate",
    accelerators: "indeterminate",
    "end-use": "indeterminate",
  },
  notEvaluated: [],
  switches: [],
  policyDigest,
});
