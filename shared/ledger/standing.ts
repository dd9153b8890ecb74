import * as z from "zod";
import { Grant } from "../contract/answer.ts";
import { Hook, Instant, Outcome } from "../contract/vocabulary.ts";

/** Most reviews in force, one about linked accounts beside them, and most grants, of one account: `standing` stays below 6 KB. */
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
});
export type StandingCase = z.infer<typeof StandingCase>;

/** What is in force for an account after a check; carried from check to check, so that the gate is one read. */
export const Standing = z.strictObject({
  /** The newest sign-up in force. */
  signUp: z.strictObject({ n: CheckNumber, outcome: Outcome, until: Instant }).optional(),
  /** The account-wide denial that lasts longest. */
  denied: z.strictObject({ n: CheckNumber, until: Instant }).optional(),
  /** The newest quota request that was approved for the customer on file. */
  quota: z.strictObject({ n: CheckNumber }).optional(),
  cases: z.array(StandingCase).readonly(),
  grants: z.array(Grant).readonly(),
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
  supersedes: number | undefined;
  supersedable: boolean;
  /** Whether a review is about grants that linked accounts made too many. */
  exposure?: boolean;
  /** What an approved quota request grants. */
  grants: readonly Grant[];
};

/** The standing after a check. What has expired falls away. */
export function nextStanding(before: Standing, change: StandingChange, now: Date): Standing {
  const signUp =
    change.hook === "sign-up" ? { n: change.n, outcome: change.outcome, until: change.until } : before.signUp;
  const denied = longerDenial(unexpired(before.denied, now), change);
  const quota = nextQuota(before.quota, change);
  return {
    ...(signUp && { signUp }),
    ...(denied && { denied }),
    ...(quota && { quota }),
    cases: nextCases(before.cases, change),
    // Grants were judged for the customer that signed up before; a new one asks for them anew.
    grants:
      change.hook === "sign-up" ? [] : [...grantsBeside(before.grants, change.grants, now), ...change.grants],
  };
}

function nextQuota(quota: Standing["quota"], { hook, outcome, n }: StandingChange): Standing["quota"] {
  if (hook === "sign-up") return undefined;
  return outcome === "approve" ? { n } : quota;
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
