import { conclude } from "../conclude.ts";
import type { ProblemCode } from "../contract/problem.ts";
import { signUpUntil } from "../gate-configuration.ts";
import { ALL_VERIFIED, requiredEvidence } from "../gather/required-evidence.ts";
import type { CheckItem } from "../ledger/check.ts";
import { openRecord } from "../ledger/decision-record.ts";
import { type CheckKey, checkId } from "../ledger/ids.ts";
import { nextPlace } from "../ledger/next-place.ts";
import { type HookCall, recordOnce, type UnwrittenCheck } from "../ledger/record-once.ts";
import { linksKey } from "../ledger/reserved-keys.ts";
import { NOTHING_STANDS, unexpiredGrants } from "../ledger/standing.ts";
import type { Policy } from "../policy/policy.ts";
import type { AttestingPorts, CheckLedger, DataKey, LinkReader } from "../ports.ts";
import { failure, type Result } from "../result.ts";
import { affectedAccounts, linkedAccounts, readCluster } from "./cluster.ts";
import type { ClusterPorts, Member } from "./cluster-search.ts";
import { exposureOf } from "./exposure.ts";
import { judgeAnew } from "./judge-anew.ts";
import { carriedLinks } from "./link.ts";
import { unlessUnreadable } from "./readable.ts";
import { rememberedReads } from "./remembered-reads.ts";

/** What looking at linked accounts needs of the world outside. Its keys exist already: none is made here. */
export type ReviewPorts = AttestingPorts & { ledger: CheckLedger; links: LinkReader };

/** Why, by what and when accounts are looked at; `reads` are those of their clusters, which have much in common. */
type Occasion = { policy: Policy; now: Date; trigger: CheckItem; reads: ClusterPorts };

/**
 * Judges every account anew that a check of one of them concerns, once the links of that check are written. `newest` is the newest
 * check of its account, read after that; absent where it cannot be read. Where the policy no longer approves what stands, the account
 * gets a check for people to look at, which holds it where a ground says so; the grants themselves stay.
 *
 * Two checks that do not know of each other may each be within a limit that they break together. Whichever is written last is
 * seen here with the other one beside it, so the breach is found within minutes and never lost; it is not prevented.
 *
 * May run twice, and at once: each account has one check at most for each trigger. Such a check adds no token and grants nothing,
 * so it is no trigger itself. Throws when some account could not be judged for now, after all others were.
 */
export async function reviewExposure(
  ports: ReviewPorts,
  { trigger, newest }: { trigger: CheckItem; newest: CheckItem | undefined },
  on: { policy: Policy; now: Date },
): Promise<void> {
  const reads = rememberedReads(ports);
  // An account whose newest check is no check cannot have another one, but those that it is linked to can.
  const start: Member = newest ?? { ...trigger, linksShed: true, standing: NOTHING_STANDS };
  const affected = await affectedAccounts(reads, start, on.now);
  const isAlone = affected.complete && affected.members.length === 1;
  // Its own grants were judged when they were asked for.
  if (isAlone) return;
  const faults: unknown[] = [];
  for (const { accountId, standing } of affected.members) {
    if (!isReviewable(standing, on.now)) continue;
    await reviewMember(ports, accountId, { ...on, trigger, reads }).catch((fault) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
}

/** Whether there is something to judge, and no review of this kind that holds it already. */
const isReviewable = ({ quota, grants, cases }: Member["standing"], now: Date): boolean =>
  quota !== undefined &&
  unexpiredGrants(grants, now).length > 0 &&
  !cases.some((open) => open.exposure && open.scope === "account");

/** Failures that leave nothing to do. */
const SETTLED: readonly string[] = ["nothing-to-review", "account-erased"];

async function reviewMember(ports: ReviewPorts, accountId: string, occasion: Occasion): Promise<void> {
  const because = checkId(occasion.trigger);
  const call: HookCall<undefined> = {
    hook: "quota-request",
    accountId,
    idempotencyKey: linksKey(occasion.trigger),
    request: undefined,
    body: { because },
    now: occasion.now,
  };
  const recorded = await recordOnce(ports, call, (newest) =>
    nextReview(ports, call, { ...occasion, newest }),
  );
  if (!recorded.ok && !SETTLED.includes(recorded.failure))
    throw new Error(`the review of a linked account was not written: ${recorded.failure}`);
}

async function nextReview(
  ports: ReviewPorts,
  call: HookCall<undefined>,
  { policy, now, trigger, reads, newest }: Occasion & { newest: CheckItem | undefined },
): Promise<Result<UnwrittenCheck, ProblemCode | "nothing-to-review">> {
  const granted = newest?.standing.quota;
  if (!granted || !isReviewable(newest.standing, now)) return failure("nothing-to-review");
  const key = { accountId: call.accountId, n: granted.n };
  const dataKey = await ports.keys.existingAccountKey(key.accountId);
  if (!dataKey) return failure("nothing-to-review");
  const cluster = await readCluster(reads, newest, now);
  // What stands includes what the requests asked for.
  const grants = unexpiredGrants(newest.standing.grants, now);
  const exposure = exposureOf(cluster, { ...newest, grants }, now);
  const record = await recordOf(ports.ledger, key, dataKey);
  const judged = judgeAnew(record, { grants, exposure }, { policy, now });
  if (judged.decision.outcome === "approve") return failure("nothing-to-review");
  const open = newest.standing.cases.find((one) => one.exposure);
  const holds = judged.decision.grounds.some((ground) => ground.scope === "account");
  // A case that holds nothing gives way to one that does, and to no other.
  if (open && !holds) return failure("nothing-to-review");
  const place = nextPlace(newest, "quota-request", undefined);
  if (!place.ok) return place;
  const request = { reexamines: checkId(key), because: checkId(trigger) };
  const until = signUpUntil(policy, now);
  return conclude(ports, {
    ...judged,
    ...carriedLinks([], newest),
    // Nobody was screened again: the record of the grant says who was.
    screened: undefined,
    call: { ...call, request },
    place: { ...place.value, supersedes: open?.n },
    linkedAccounts: linkedAccounts(cluster, call.accountId),
    requiredEvidence: requiredEvidence(judged.decision, ALL_VERIFIED),
    grants: [],
    until: { approve: until, deny: until },
    exposure: true,
    customerRecordYears: policy.parameters.customerRecordYears,
  });
}

/**
 * The decision record of a check. Undefined when it is not there or does not open, which waiting does not mend: then people
 * must look. An account without a key is passed over before: what its grant rested on cannot be known any more, and where it is
 * erased it is closed, too, so that it can ask for nothing and counts for nobody.
 */
async function recordOf(ledger: CheckLedger, key: CheckKey, dataKey: DataKey): Promise<unknown> {
  const check = await unlessUnreadable(() => ledger.check(key));
  try {
    return check && openRecord(dataKey, key, check.record).record;
  } catch {
    return undefined;
  }
}
