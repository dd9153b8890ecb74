import * as z from "zod";
import { Grant } from "../contract/answer.ts";
import { Hook, Instant, Outcome } from "../contract/vocabulary.ts";
import { CHALLENGES_USED_MAX, type Challenge } from "../identity/credential/challenge.ts";
import { Kept, laterKept } from "../retention/kept.ts";

/**
 * Most reviews in force, one about linked accounts beside them, and most grants, of one account: with its used challenges `standing`
 * stays below 7 KB.
 */
export const STANDING_LIMITS = { cases: 20, grants: 20 } as const;

const CheckNumber = z.int().min(1);

/** A review in force. */
export const StandingCase = z.strictObject({
  n: CheckNumber,
  hook: Hook,
  /** An `account` case holds the whole account; a `request` case only its own request. */
  scope: z.enum(["account", "request"]),
  /** Whether a later check may replace it: never one with a hit. */
  supersedable: z.boolean(),
  /** Whether it is about grants that linked accounts may have made too many: there is one such case at most, and no other takes its place. */
  exposure: z.literal(true).optional(),
  /** Of one that is never replaced: a later check named it. No other may, as none could where there is no hit. */
  used: z.literal(true).optional(),
});
export type StandingCase = z.infer<typeof StandingCase>;

const UsedChallenge = z.strictObject({
  id: z.string(),
  expiresAtSeconds: z.int(),
}) satisfies z.ZodType<Challenge>;

/** What is in force for an account after a check; carried from check to check, so that the gate is one read. */
export const Standing = z.strictObject({
  /** The newest sign-up in force. */
  signUp: z
    .strictObject({
      n: CheckNumber,
      outcome: Outcome,
      until: Instant,
      /** The check in which the customer signed up; absent where that is `n`, and no evidence came after it. */
      since: CheckNumber.optional(),
      /** When what the customer said at that sign-up has to be said again; an approval holds no longer. */
      ends: Instant.optional(),
    })
    .optional(),
  /** The account-wide denial that lasts longest. */
  denied: z.strictObject({ n: CheckNumber, until: Instant }).optional(),
  /** The newest quota request that was approved for the customer on file. */
  quota: z.strictObject({ n: CheckNumber }).optional(),
  cases: z.array(StandingCase).readonly(),
  grants: z.array(Grant).readonly(),
  /** Challenges that the account has answered and that have not ended, so that none is answered twice. */
  challenges: z.array(UsedChallenge).readonly().optional(),
  /** Until when the records of all checks are kept at least; absent where checks are from before it was told. */
  kept: Kept.optional(),
});
export type Standing = z.infer<typeof Standing>;

/** Before the first check nothing is in force. */
export const NOTHING_STANDS: Standing = { cases: [], grants: [] };

/**
 * Whether one more review fits. Approvals and denials always do, and so does one about linked accounts, as there is one of them
 * at most; a review that holds the account does while there is a request's review to make room.
 */
export function reviewFits(
  { cases }: Standing,
  change: Pick<StandingChange, "outcome" | "scope" | "supersedes" | "exposure">,
): boolean {
  const staying = cases.filter((open) => open.n !== change.supersedes && !open.exposure);
  if (change.outcome !== "review" || change.exposure || staying.length < STANDING_LIMITS.cases) return true;
  return change.scope === "account" && staying.some((open) => open.scope === "request");
}

/** What a new check changes. */
export type StandingChange = {
  n: number;
  hook: Hook;
  outcome: Outcome;
  /** Whether the decision is about the whole account; a sign-up's always is. */
  scope: StandingCase["scope"];
  until: string;
  /** Of a sign-up: when it has to be made again. */
  ends?: string;
  supersedes: number | undefined;
  supersedable: boolean;
  /** Whether a review is about grants that linked accounts made too many. */
  exposure?: boolean;
  /** Whether a sign-up's customer is the one on file, judged again by further evidence. */
  sameCustomer?: boolean;
  /** What an approved quota request grants. */
  grants: readonly Grant[];
  /** Challenges that the check answers; those answered before may be among them. */
  challenges?: readonly Challenge[];
  /** How long the check's own record is kept. */
  kept: Kept;
};

/** The standing after a check. What has expired falls away. */
export function nextStanding(before: Standing, change: StandingChange, now: Date): Standing {
  const denied = longerDenial(unexpired(before.denied, now), change);
  const signUp = nextSignUp(before.signUp, change, denied);
  const quota = nextQuota(before.quota, change);
  const challenges = nextChallenges(before.challenges, change.challenges, now);
  return {
    ...(signUp && { signUp }),
    ...(denied && { denied }),
    ...(quota && { quota }),
    cases: nextCases(before.cases, change),
    grants: endsGrants(change) ? [] : [...grantsBeside(before.grants, change.grants, now), ...change.grants],
    ...(challenges.length > 0 && { challenges }),
    kept: before.kept ? laterKept(before.kept, change.kept) : change.kept,
  };
}

/** An approval beside a denial ends with it at the latest: the gate must not open by the mere lapse of a denial. */
function nextSignUp(
  before: Standing["signUp"],
  { hook, n, outcome, until, ends, sameCustomer }: StandingChange,
  denied: Standing["denied"],
): Standing["signUp"] {
  if (hook !== "sign-up") return before;
  const beside = denied && Date.parse(denied.until) < Date.parse(until) ? denied.until : until;
  const since = sameCustomer ? (before?.since ?? before?.n) : undefined;
  return {
    n,
    outcome,
    until: outcome === "approve" ? beside : until,
    ...(since !== undefined && { since }),
    ...(ends !== undefined && { ends }),
  };
}

/**
 * Grants were judged for the customer that signed up before: a new one asks for them anew. Those of the same customer stay while
 * people or the customer settle what is open, for the gate shows none of them and they still count for linked accounts.
 */
const endsGrants = ({ hook, outcome, sameCustomer }: StandingChange): boolean =>
  hook === "sign-up" && !(sameCustomer && outcome !== "deny");

function nextQuota(quota: Standing["quota"], change: StandingChange): Standing["quota"] {
  if (endsGrants(change)) return undefined;
  return change.hook === "quota-request" && change.outcome === "approve" ? { n: change.n } : quota;
}

/**
 * The used challenges that have not ended, each once. Throws when there are more than `spendChallenge` lets through, as one that was
 * forgotten could be answered again.
 */
function nextChallenges(
  before: readonly Challenge[] = [],
  added: readonly Challenge[] = [],
  now: Date,
): readonly Challenge[] {
  const byId = new Map([...before, ...added].map((challenge) => [challenge.id, challenge]));
  const alive = [...byId.values()].filter(({ expiresAtSeconds }) => now.getTime() / 1000 < expiresAtSeconds);
  if (alive.length > CHALLENGES_USED_MAX)
    throw new RangeError(`expected ${CHALLENGES_USED_MAX} used challenges at most, got ${alive.length}`);
  return alive;
}

function nextCases(cases: readonly StandingCase[], change: StandingChange): readonly StandingCase[] {
  const kept = cases.filter((standing) => standing.n !== change.supersedes);
  if (change.outcome !== "review") return kept;
  const { n, hook, scope, supersedable, exposure } = change;
  const next: StandingCase[] = [...kept, { n, hook, scope, supersedable, ...(exposure && { exposure }) }];
  const counted = next.filter((open) => !open.exposure);
  if (counted.length <= STANDING_LIMITS.cases) return next;
  // A case that holds the account must stand; one that only holds its own request tells the gate nothing.
  const oldest = counted.find((open) => open.scope === "request");
  return next.filter((open) => open !== oldest);
}

/** The grants that have not ended. */
export const unexpiredGrants = (grants: readonly Grant[], now: Date): Grant[] =>
  grants.filter((grant) => Date.parse(grant.until) > now.getTime());

/**
 * The grants in force that new ones leave standing: the counts asked for are totals, so a new grant replaces the one for its
 * accelerator and region.
 */
export function grantsBeside(grants: readonly Grant[], added: readonly Grant[], now: Date): Grant[] {
  const replaced = new Set(added.map(grantKey));
  return unexpiredGrants(grants, now).filter((grant) => !replaced.has(grantKey(grant)));
}

/** A grant is for one accelerator in one region, however it is supplied. */
export const grantKey = (grant: Pick<Grant, "accelerator" | "region">): string =>
  `${grant.accelerator}\n${grant.region}`;

const unexpired = (denied: Standing["denied"], now: Date): Standing["denied"] =>
  denied && Date.parse(denied.until) > now.getTime() ? denied : undefined;

function longerDenial(denied: Standing["denied"], change: StandingChange): Standing["denied"] {
  if (change.outcome !== "deny" || change.scope !== "account") return denied;
  if (denied && Date.parse(denied.until) > Date.parse(change.until)) return denied;
  return { n: change.n, until: change.until };
}
