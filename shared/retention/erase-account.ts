import { type ErasureAnswer, REMAINING } from "../contract/erasure.ts";
import type { Refusal } from "../contract/problem.ts";
import type { LinkToken } from "../exposure/link.ts";
import type { CheckItem } from "../ledger/check.ts";
import { type CheckKey, checkId } from "../ledger/ids.ts";
import type { CheckLedger } from "../ports.ts";
import { failure, type Result, success } from "../result.ts";
import { describeDuty } from "./duties.ts";
import { keptOf } from "./kept.ts";

/** What erasing needs of the world outside. Every change is idempotent; no key is ever opened. */
export type ErasurePorts = {
  ledger: Pick<CheckLedger, "newestCheck" | "check"> & {
    /** Takes the number after an account's newest check for good, so that no check can follow. */
    close(key: CheckKey, at: Date): Promise<Result<void, "number-taken">>;
  };
  keys: {
    /** Destroys the account's wrapped key, or makes sure that there never is one; answers when that was first done, RFC 3339. */
    destroyAccountKey(accountId: string, now: Date): Promise<string>;
  };
  links: { unlink(token: LinkToken, accountId: string): Promise<void> };
};

/** Who is to be erased, when that is asked, and for which provider. */
export type ErasureCall = { accountId: string; now: Date; provider: { usPerson: boolean } };

/**
 * Days for which DynamoDB's point-in-time recovery can restore the table, where the stack sets no other number (AWS API reference,
 * PointInTimeRecoverySpecification, read on 2026-11-25).
 */
const BACKUP_DAYS = 35;
const DAY_MS = 86_400_000;

/** Times the account is judged anew because a check came in between, before the caller is told to retry. */
const ATTEMPTS = 3;

/**
 * Erases an account: first it is closed, then its data key is destroyed, then it is taken from among those it shared something
 * with. May be called again at any point, and answers the same.
 *
 * Closing is the commit: one conditional write that takes the number of the next check. Whatever is being decided meanwhile
 * either took that number before, and then the account is judged anew with it, or finds it taken and is refused. So no check
 * that retention has not seen loses its record, and none is sealed under a key that is gone. Destroying the key first would
 * allow both, as the key's item and the next check are two items.
 *
 * Fails with `account-not-found`, `retention-not-over`, `reviews-open`, or `not-recorded` (contended).
 */
export async function eraseAccount(
  ports: ErasurePorts,
  call: ErasureCall,
): Promise<Result<ErasureAnswer, Refusal>> {
  const { accountId, now } = call;
  const closed = await closeAccount(ports.ledger, call);
  if (!closed.ok) return closed;
  const erasedAt = await ports.keys.destroyAccountKey(accountId, now);
  const tokens = await tokensOf(ports.ledger, closed.value);
  await Promise.all(tokens.map((token) => ports.links.unlink(token, accountId)));
  const backupsUntil = new Date(Date.parse(erasedAt) + BACKUP_DAYS * DAY_MS).toISOString();
  return success({ accountId, erasedAt, backupsUntil, remains: [...REMAINING] });
}

/** The last check of the account, once no other can follow it. */
async function closeAccount(
  ledger: ErasurePorts["ledger"],
  { accountId, now, provider }: ErasureCall,
): Promise<Result<CheckItem, Refusal>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const newest = await ledger.newestCheck(accountId);
    if (!newest) return failure({ code: "account-not-found" });
    if (newest.closedAt !== undefined) return success(newest);
    const refusal = tooEarly(newest, now, provider) ?? (await underReview(ledger, newest));
    if (refusal) return failure(refusal);
    const closed = await ledger.close({ accountId, n: newest.n + 1 }, now);
    if (closed.ok) return success(newest);
  }
  return failure({ code: "not-recorded" });
}

/** Erasing is allowed from the instant at which the last duty ends. */
function tooEarly(newest: CheckItem, now: Date, provider: ErasureCall["provider"]): Refusal | undefined {
  const { until, duty } = keptOf(newest);
  if (now.getTime() >= Date.parse(until)) return undefined;
  const message = `kept until ${until}: ${describeDuty(duty, provider)}`;
  return { code: "retention-not-over", errors: [{ pointer: "", code: duty, message }] };
}

/** Reviews that people have yet to end; one that only waits for the applicant's evidence ends with the account. */
async function underReview(
  ledger: Pick<CheckLedger, "check">,
  { accountId, standing }: CheckItem,
): Promise<Refusal | undefined> {
  const keys = standing.cases.map(({ n }) => ({ accountId, n }));
  const checks = await Promise.all(keys.map((key) => ledger.check(key)));
  const open = keys.filter((_, index) => !isEnding(checks[index]));
  if (open.length === 0) return undefined;
  const errors = open.slice(0, REVIEWS_NAMED_MAX).map((key) => ({
    pointer: "",
    code: "review-open",
    message: `expected people to have ended the review ${checkId(key)}`,
  }));
  return { code: "reviews-open", errors };
}

/** As many as a problem names of other errors. */
const REVIEWS_NAMED_MAX = 10;

const isEnding = (check: CheckItem | undefined): boolean =>
  check?.case?.state === "AWAITING_APPLICANT" || check?.case?.state === "SUPERSEDED";

/** Every token that the account was ever linked by: the newest check has them, unless it had to let some go. */
async function tokensOf(
  ledger: Pick<CheckLedger, "check">,
  newest: CheckItem,
): Promise<readonly LinkToken[]> {
  const tokens = new Set(newest.links);
  if (!newest.linksShed) return [...tokens];
  for (let n = 1; n < newest.n; n += 1) {
    const check = await ledger.check({ accountId: newest.accountId, n });
    for (const token of check?.links ?? []) tokens.add(token);
  }
  return [...tokens];
}
