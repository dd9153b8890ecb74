import { conclude } from "../conclude.ts";
import type { ProblemCode } from "../contract/problem.ts";
import { signUpUntil } from "../gate-configuration.ts";
import { requiredEvidence } from "../gather/required-evidence.ts";
import type { CheckItem } from "../ledger/check.ts";
import { openRecord } from "../ledger/decision-record.ts";
import { type CheckKey, checkId } from "../ledger/ids.ts";
import { nextPlace } from "../ledger/next-place.ts";
import { type HookCall, recordOnce, type UnwrittenCheck } from "../ledger/record-once.ts";
import { linksKey } from "../ledger/reserved-keys.ts";
import { unexpiredGrants } from "../ledger/standing.ts";
import type { Policy } from "../policy/load.ts";
import type { AttestingPorts, CheckLedger, LinkReader } from "../ports.ts";
import { failure, type Result } from "../result.ts";
import { type Cluster, linkedAccounts, type Member, readCluster } from "./cluster.ts";
import { exposureOf } from "./exposure.ts";
import { judgeAnew } from "./judge-anew.ts";

/** What looking at linked accounts needs of the world outside. */
export type ReviewPorts = AttestingPorts & { ledger: CheckLedger; links: LinkReader };

/** Why, by what and when a cluster is looked at. */
type Occasion = { policy: Policy; now: Date; trigger: CheckItem; cluster: Cluster };

/**
 * Judges every grant of a cluster anew after a check of one of its accounts, once the links of that check are written. Where the
 * policy no longer approves, the account gets a check that holds it until people have looked; the grants themselves stay.
 *
 * Two checks that do not know of each other may each be within a limit that they break together. Whichever is written last is
 * seen here with the other one beside it, so the breach is found within minutes and never lost; it is not prevented.
 *
 * May run twice, and at once: each account has one check at most for each trigger. Such a check adds no token and grants nothing,
 * so it is no trigger itself.
 */
export async function reviewExposure(
  ports: ReviewPorts,
  trigger: CheckItem,
  on: { policy: Policy; now: Date },
): Promise<void> {
  const start = (await ports.ledger.newestCheck(trigger.accountId)) ?? trigger;
  const cluster = await readCluster(ports, start);
  const isAlone = cluster.complete && cluster.members.length === 1;
  // Its own grants were judged when they were asked for.
  if (isAlone) return;
  for (const member of cluster.members.filter((one) => isReviewable(one, on.now)))
    await reviewMember(ports, member, { ...on, trigger, cluster });
}

/** Whether there is something to hold: grants, and no review of this kind that holds them already. */
const isReviewable = ({ standing }: Member, now: Date): boolean =>
  standing.quota !== undefined &&
  unexpiredGrants(standing.grants, now).length > 0 &&
  !standing.cases.some((open) => open.exposure);

/** Failures that leave nothing to do: the account needs no review, or has as many that hold it as an account can have. */
const SETTLED: readonly string[] = ["nothing-to-review", "too-many-open-cases"];

async function reviewMember(ports: ReviewPorts, { accountId }: Member, occasion: Occasion): Promise<void> {
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
  { policy, now, trigger, cluster, newest }: Occasion & { newest: CheckItem | undefined },
): Promise<Result<UnwrittenCheck, ProblemCode | "nothing-to-review">> {
  const granted = newest?.standing.quota;
  if (!granted || !isReviewable(newest, now)) return failure("nothing-to-review");
  const key = { accountId: call.accountId, n: granted.n };
  const record = await recordOf(ports, key);
  if (record === undefined) return failure("nothing-to-review");
  // What stands includes what the request asked for.
  const grants = unexpiredGrants(newest.standing.grants, now);
  const judged = judgeAnew(record, exposureOf(cluster, { ...newest, grants }, now), { policy, now });
  if (judged.decision.outcome === "approve") return failure("nothing-to-review");
  const place = nextPlace(newest, "quota-request", undefined);
  if (!place.ok) return place;
  const request = { reexamines: checkId(key), because: checkId(trigger) };
  const until = signUpUntil(policy, now);
  return conclude(ports, {
    ...judged,
    // Nobody was screened again: the record of the grant says who was.
    screened: undefined,
    call: { ...call, request },
    place: place.value,
    links: newest.links,
    linkedAccounts: linkedAccounts(cluster, call.accountId),
    requiredEvidence: requiredEvidence(judged.decision, { owners: [] }),
    grants: [],
    until: { approve: until, deny: until },
    exposure: true,
  });
}

/**
 * The decision record of a check. Undefined when the account was erased: what its grant rested on cannot be known any more. It
 * can ask for nothing either, its grants end by themselves, and they still count for the others.
 */
async function recordOf({ ledger, keys }: ReviewPorts, key: CheckKey): Promise<unknown> {
  const [check, dataKey] = await Promise.all([ledger.check(key), keys.existingAccountKey(key.accountId)]);
  if (!check) throw new Error("the quota request that the standing names is not in the ledger");
  return dataKey && openRecord(dataKey, key, check.record).record;
}
