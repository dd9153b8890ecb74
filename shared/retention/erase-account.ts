import { type ErasureAnswer, REMAINING } from "../contract/erasure.ts";
import type { Refusal } from "../contract/problem.ts";
import type { LinkToken } from "../exposure/link.ts";
import type { CheckItem } from "../ledger/check.ts";
import { type CheckKey, checkId } from "../ledger/ids.ts";
import type { Policy } from "../policy/policy.ts";
import { policyOn } from "../policy/policy-day.ts";
import type { CheckLedger, LinkEraser } from "../ports.ts";
import { failure, type Result, success } from "../result.ts";
import { describeDuty } from "./duties.ts";
import { keptNow } from "./kept.ts";
import { casesOpen, linksEver, type PastChecks } from "./past-checks.ts";

/** What erasing needs of the world outside. Every change is idempotent; no key is ever opened. */
export type ErasurePorts = {
  ledger: Pick<CheckLedger, "newestCheck"> &
    PastChecks & {
      /** Takes the number after an account's newest check for good, so that no check can follow. */
      close(key: CheckKey, at: Date): Promise<Result<void, "number-taken">>;
    };
  keys: {
    /** Destroys the account's wrapped key, or makes sure that there never is one; answers when that was first done, RFC 3339. */
    destroyAccountKey(accountId: string, now: Date): Promise<string>;
  };
  links: LinkEraser;
  pictures: {
    /** Deletes every picture that was uploaded for an account. */
    deletePictures(accountId: string): Promise<void>;
  };
};

/** Who is to be erased, when that is asked, and for which provider by which policy. */
export type ErasureCall = {
  accountId: string;
  now: Date;
  provider: { usPerson: boolean };
  policy: Policy;
};

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
 * with and its pictures are deleted. May be called again at any point, and answers the same.
 *
 * Closing is the commit: one conditional write that takes the number of the next check. Whatever is being decided meanwhile
 * either took that number before, and then the account is judged anew with it, or finds it taken and is refused. So no check
 * that retention has not seen loses its record, and none is sealed under a key that is gone. Destroying the key first would
 * allow both, as the key's item and the next check are two items.
 *
 * What must be read is read before the key goes. Fails with `account-not-found`, `retention-not-over`, `reviews-open` (a report that a
 * denial may owe is one of them), or `not-recorded` (contended).
 */
export async function eraseAccount(
  ports: ErasurePorts,
  call: ErasureCall,
): Promise<Result<ErasureAnswer, Refusal>> {
  const { accountId, now } = call;
  const closed = await closeAccount(ports.ledger, call);
  if (!closed.ok) return closed;
  const tokens = await linksEver(ports.ledger, closed.value);
  const erasedAt = await ports.keys.destroyAccountKey(accountId, now);
  await unlinkAll(ports.links, accountId, tokens);
  await ports.pictures.deletePictures(accountId);
  const backupsUntil = new Date(Date.parse(erasedAt) + BACKUP_DAYS * DAY_MS).toISOString();
  return success({ accountId, erasedAt, backupsUntil, remains: [...REMAINING] });
}

/** The last check of the account, once no other can follow it. */
async function closeAccount(
  ledger: ErasurePorts["ledger"],
  call: ErasureCall,
): Promise<Result<CheckItem, Refusal>> {
  const { accountId, now } = call;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const newest = await ledger.newestCheck(accountId);
    if (!newest) return failure({ code: "account-not-found" });
    if (newest.closedAt !== undefined) return success(newest);
    const refusal = tooEarly(newest, call) ?? (await undecided(ledger, newest));
    if (refusal) return failure(refusal);
    const closed = await ledger.close({ accountId, n: newest.n + 1 }, now);
    if (closed.ok) return success(newest);
  }
  return failure({ code: "not-recorded" });
}

/** Erasing is allowed from the instant at which the last duty ends. */
function tooEarly(newest: CheckItem, { now, provider, policy }: ErasureCall): Refusal | undefined {
  const { until, duty } = keptNow(newest, policy.parameters.customerRecordYears);
  if (now.getTime() >= Date.parse(until)) return undefined;
  const { switches } = policyOn(policy, now);
  const message = `kept until ${until}: ${describeDuty(duty, { ...provider, switches })}`;
  return { code: "retention-not-over", errors: [{ pointer: "", code: duty, message }] };
}

/**
 * Cases that people have yet to end. One that only waits for the applicant's evidence stops nothing: no reviewer has it, and its item
 * stays as it is, as erasing may change no case. Whoever lists such cases passes over accounts that were closed.
 */
async function undecided(ledger: PastChecks, newest: CheckItem): Promise<Refusal | undefined> {
  const open = await casesOpen(ledger, newest);
  if (open.length === 0) return undefined;
  const errors = open.slice(0, CASES_NAMED_MAX).map((n) => ({
    pointer: "",
    code: "review-open",
    message: `expected people to have ended the case ${checkId({ accountId: newest.accountId, n })}`,
  }));
  return { code: "reviews-open", errors };
}

/** As many as a problem names of other errors. */
const CASES_NAMED_MAX = 10;

/** Takes tokens from an account, some at a time: one that let many go has more than there are connections. */
async function unlinkAll(links: LinkEraser, accountId: string, tokens: readonly LinkToken[]): Promise<void> {
  for (let from = 0; from < tokens.length; from += UNLINKED_AT_ONCE) {
    const some = tokens.slice(from, from + UNLINKED_AT_ONCE);
    await Promise.all(some.map((token) => links.unlink(token, accountId)));
  }
}

/** House choice: a hundred round trips for an account that let 5,000 go, and no more at once than a client has connections for. */
const UNLINKED_AT_ONCE = 50;
