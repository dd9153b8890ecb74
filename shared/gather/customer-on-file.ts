import * as z from "zod";
import { CustomerOnRecord } from "../contract/customer.ts";
import type { SignUpRequest } from "../contract/sign-up-request.ts";
import { attestedResult } from "../identity/attested-result.ts";
import { Evidence } from "../identity/evidence.ts";
import { EvidenceResult } from "../identity/evidence-result.ts";
import { openRecord } from "../ledger/decision-record.ts";
import type { Standing } from "../ledger/standing.ts";
import type { HookPorts } from "../ports.ts";

/** A sign-up as it was accepted, which is not judged by what is asked of requests today. */
const SignUpOnRecord = z.object({
  customer: CustomerOnRecord,
  evidence: z.array(Evidence).default([]),
  supersedes: z.int().optional(),
});

/** A record from before it was kept what evidence came to has none. */
const SignUpRecord = z.looseObject({
  request: SignUpOnRecord,
  evidence: z.array(EvidenceResult).optional(),
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
  const { request, evidence = attested(request) } = SignUpRecord.parse(record);
  return { n: key.n, signUp: request, results: evidence };
}

/** What the evidence of a sign-up came to when the provider's own word was all there was. */
const attested = ({ evidence }: SignUpRequest): EvidenceResult[] =>
  evidence.flatMap((item) =>
    item.kind === "provider-attested" || item.kind === "provider-attested-failure"
      ? [attestedResult(item)]
      : [],
  );
