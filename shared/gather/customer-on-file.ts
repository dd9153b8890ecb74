import * as z from "zod";
import { SignUpRequest } from "../contract/sign-up-request.ts";
import { EvidenceResult } from "../identity/evidence-result.ts";
import { openRecord } from "../ledger/decision-record.ts";
import type { Standing } from "../ledger/standing.ts";
import type { HookPorts } from "../ports.ts";

/** A record from before evidence was kept has none: its customer is asked again. */
const SignUpRecord = z.looseObject({
  request: SignUpRequest,
  evidence: z.array(EvidenceResult).default([]),
});

/** The customer as the newest sign-up in force has it, and what all evidence of it came to. */
export type CustomerOnFile = { n: number; signUp: SignUpRequest; results: readonly EvidenceResult[] };

/** Opens the newest sign-up in force; undefined when there is none. Throws when its record cannot be opened. */
export async function customerOnFile(
  ports: Pick<HookPorts, "ledger" | "keys">,
  accountId: string,
  standing: Standing,
): Promise<CustomerOnFile | undefined> {
  if (!standing.signUp) return undefined;
  const key = { accountId, n: standing.signUp.n };
  const check = await ports.ledger.check(key);
  if (!check) throw new Error("the sign-up that the standing names is not in the ledger");
  const { record } = openRecord(await ports.keys.accountKey(accountId), key, check.record);
  const { request, evidence } = SignUpRecord.parse(record);
  return { n: key.n, signUp: request, results: evidence };
}
