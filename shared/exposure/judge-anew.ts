import * as z from "zod";
import type { Grant } from "../contract/answer.ts";
import { QuotaRequest } from "../contract/quota-request.ts";
import { OUTCOMES } from "../contract/vocabulary.ts";
import { findAccelerator } from "../export-control/accelerators.ts";
import {
  acceleratorFact,
  type RequestedAccelerator,
  requestedAccelerators,
  totalTpp,
} from "../gather/accelerator-facts.ts";
import { gatheredStatuses } from "../gather/statuses.ts";
import { grantKey } from "../ledger/standing.ts";
import type { Decision } from "../policy/decision.ts";
import { decide } from "../policy/evaluate.ts";
import { type AcceleratorFact, type ExposureFact, Facts } from "../policy/facts.ts";
import type { Policy } from "../policy/policy.ts";
import { WatchlistManifest } from "../watchlist/manifest.ts";

/** What is needed of the record of a quota request that was approved. */
const GrantRecord = z.looseObject({
  customerCheck: z.int().optional(),
  request: QuotaRequest,
  facts: Facts.extend({ request: Facts.shape.request.unwrap() }),
  watchlist: WatchlistManifest.optional(),
});

/** What an account holds, at least one grant, and what it holds together with others. */
export type Holding = { grants: readonly Grant[]; exposure: ExposureFact };

/** A decision over what is on record, as of now, and what it rests on. */
export type JudgedAnew = {
  decision: Decision;
  /** Absent when the record cannot be read. */
  facts: Facts | undefined;
  customerCheck?: number;
  manifest: WatchlistManifest | undefined;
};

/**
 * Decides everything that stands for an account once more, by the policy as of now, as if the newest request that was approved
 * had asked for all of it. Grants of another supply or use are judged as such, and the strictest decision counts. A record that
 * cannot be read is left to people.
 *
 * It never denies: what was approved once is taken from nobody before people have looked.
 */
export function judgeAnew(record: unknown, holding: Holding, on: { policy: Policy; now: Date }): JudgedAnew {
  const read = GrantRecord.safeParse(record);
  if (!read.success) return { decision: unreadable(on.policy.digest), facts: undefined, manifest: undefined };
  const { facts: before, customerCheck, watchlist, request } = read.data;
  const judged = heldRequests(before.request, request, holding, on.now).map((held) => {
    const facts: Facts = { ...before, request: held };
    const decision = decide({ policy: on.policy, facts, statuses: gatheredStatuses(facts), asOf: on.now });
    return { facts, decision: decision.outcome === "deny" ? underReview(decision) : decision };
  });
  return {
    ...judged.reduce((one, other) => (isStricter(other.decision, one.decision) ? other : one)),
    ...(customerCheck !== undefined && { customerCheck }),
    manifest: watchlist,
  };
}

type RequestFact = NonNullable<Facts["request"]>;

/** Requests for what an account holds: one for each supply and use, all of them with the sums of everything. */
function heldRequests(
  asked: RequestFact,
  request: QuotaRequest,
  { grants, exposure }: Holding,
  now: Date,
): RequestFact[] {
  const lines = requestedAccelerators(request);
  const parts = grants.map((grant) => ({ grant, part: heldPart(grant, lines, now) }));
  const all = parts.map(({ part }) => part);
  const { aggregateTpp: _asked, ...rest } = asked;
  const aggregateTpp = totalTpp(all);
  const alike = Map.groupBy(parts, ({ grant }) => `${grant.supply} ${grant.use}`);
  return [...alike.values()].map((some) => ({
    ...rest,
    ...(some[0] && { supply: some[0].grant.supply, endUse: some[0].grant.use }),
    accelerators: some.map(({ part }) => part),
    ...(aggregateTpp !== undefined && { aggregateTpp }),
    count: all.reduce((sum, { count }) => sum + count, 0),
    exposure,
  }));
}

/** What a grant is for. A grant that another request asked for is taken to be used where this one's are. */
function heldPart(
  { accelerator, region, count }: Grant,
  lines: readonly RequestedAccelerator[],
  now: Date,
): AcceleratorFact {
  const isIts = (line: RequestedAccelerator) =>
    grantKey({ accelerator: line.name, region: line.line.region }) === grantKey({ accelerator, region });
  const { line } = lines.find(isIts) ?? lines[0] ?? { line: undefined };
  if (!line) throw new Error("a request asks for nothing");
  return acceleratorFact(
    { name: accelerator, part: findAccelerator(accelerator), count, line: { ...line, region } },
    now,
  );
}

const isStricter = (one: Decision, other: Decision): boolean =>
  OUTCOMES.indexOf(one.outcome) > OUTCOMES.indexOf(other.outcome);

const underReview = (decision: Decision): Decision => ({ ...decision, outcome: "review" });

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
      reviewer: "Linked accounts have changed, and the record of the grant cannot be read.",
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
