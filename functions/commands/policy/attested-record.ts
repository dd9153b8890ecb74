import { decodeJwt } from "jose";
import { HookAnswer } from "../../../shared/contract/answer.ts";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { openRecord, recordDigest } from "../../../shared/ledger/decision-record.ts";
import { type CheckKey, checkId } from "../../../shared/ledger/ids.ts";
import type { CheckLedger, KeyVault } from "../../../shared/ports.ts";
import { failure, type Result, success } from "../../../shared/result.ts";

/** What an auditor reads: the ledger, and keys that are there. Nothing is ever made or written. */
export type RecordPorts = {
  ledger: Pick<CheckLedger, "check">;
  keys: Pick<KeyVault, "existingAccountKey">;
};

/** Why there is no record to show. */
export type RecordFailure = "no-check" | "erased" | "unopenable" | "not-attested";

/** The record of a check in the clear, to which the check's attestation has committed. */
export async function openAttestedRecord(
  { ledger, keys }: RecordPorts,
  key: CheckKey,
): Promise<Result<unknown, RecordFailure>> {
  const check = await ledger.check(key);
  if (!check) return failure("no-check");
  const dataKey = await keys.existingAccountKey(key.accountId);
  if (!dataKey) return failure("erased");
  const opened = open(dataKey, check);
  if (!opened) return failure("unopenable");
  const { jti, record } = claimsOf(check);
  const isAttested = jti === checkId(key) && record === recordDigest(opened.salt, opened.record);
  return isAttested ? success(opened.record) : failure("not-attested");
}

/** A record fails to open when it, its check's id or the key is another than when it was sealed. */
function open(dataKey: Uint8Array, check: CheckItem) {
  try {
    return openRecord(dataKey, check, check.record);
  } catch {
    return undefined;
  }
}

/** What the attestation says, its signature unverified; nothing when there is no attestation in the answer. */
function claimsOf({ answer }: CheckItem): { jti?: unknown; record?: unknown } {
  try {
    return decodeJwt(HookAnswer.parse(JSON.parse(answer)).attestation);
  } catch {
    return {};
  }
}
