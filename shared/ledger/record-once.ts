import type { Hook } from "../contract/vocabulary.ts";
import type { CheckLedger, KeyVault } from "../ports.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import type { CheckItem } from "./check.ts";
import { requestMac, sameMac } from "./request-mac.ts";

/** Times a check is decided anew because another check of the account came in between, before the caller is told to retry. */
const ATTEMPTS = 3;

/** A call of a hook, before anything is known about it. */
export type HookCall<Request> = {
  hook: Hook;
  accountId: string;
  idempotencyKey: string;
  /** The request, parsed. */
  request: Request;
  /** The body as JSON, as it came in: what the MAC is over. */
  body: unknown;
  now: Date;
};

/** An answer whose check is durable. */
export type RecordedAnswer = { body: string; replayed: boolean };

/** A check that is decided but not yet written. */
export type UnwrittenCheck = Omit<CheckItem, "accountId" | "idempotencyKey" | "requestMac" | "hook">;

/**
 * Decides and records a check exactly once, whatever retries, concurrent twins and lost answers there are.
 *
 * Reads the newest check *before* the idempotency key: the other way round, a twin that commits between the two reads is
 * missed and its check duplicated. The one conditional put is the commit; nothing has an effect before it.
 *
 * Fails with `idempotency-key-reused` (same key, other body), `account-erased` (what was answered before is still repeated),
 * `not-recorded` (contended), or whatever `decideNext` fails with.
 */
export async function recordOnce<Request, Refusal>(
  ports: { ledger: CheckLedger; keys: KeyVault },
  call: HookCall<Request>,
  decideNext: (newest: CheckItem | undefined) => Promise<Result<UnwrittenCheck, Refusal>>,
): Promise<Result<RecordedAnswer, Refusal | "idempotency-key-reused" | "account-erased" | "not-recorded">> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const newest = await ports.ledger.newestCheck(call.accountId);
    const earlier = await ports.ledger.checkByIdempotencyKey(call.accountId, call.idempotencyKey);
    if (earlier) return replay(earlier, requestMac(await ports.keys.requestMacKey(), call));
    if (newest?.closedAt !== undefined) return failure("account-erased");
    const next = await decideNext(newest).catch(async (fault: unknown) => {
      // The account's key may have been destroyed since the newest check was read.
      if (await isClosed(ports.ledger, call.accountId)) return failure<"account-erased">("account-erased");
      throw fault;
    });
    if (!next.ok) return next;
    const { hook, accountId, idempotencyKey } = call;
    const mac = requestMac(await ports.keys.requestMacKey(), call);
    const written = await ports.ledger.append({
      ...next.value,
      hook,
      accountId,
      idempotencyKey,
      requestMac: mac,
    });
    if (written.ok) return success({ body: next.value.answer, replayed: false });
  }
  return failure("not-recorded");
}

const isClosed = async (ledger: CheckLedger, accountId: string): Promise<boolean> =>
  (await ledger.newestCheck(accountId))?.closedAt !== undefined;

function replay(earlier: CheckItem, mac: string): Result<RecordedAnswer, "idempotency-key-reused"> {
  return sameMac(earlier.requestMac, mac)
    ? success({ body: earlier.answer, replayed: true })
    : failure("idempotency-key-reused");
}
