import { judgeFurther } from "./add-evidence.ts";
import type { FurtherEvidence } from "./contract/further-evidence.ts";
import type { ProblemCode, Refusal } from "./contract/problem.ts";
import { evidenceDate, type GateConfiguration } from "./gate-configuration.ts";
import { type CustomerOnFile, customerOnFile } from "./gather/customer-on-file.ts";
import { addsTo, isOnFile } from "./identity/adds-to.ts";
import type { EvidenceResult } from "./identity/evidence-result.ts";
import { isSealed } from "./identity/hosted-verification/purpose-seal.ts";
import type { HostedSession, SessionPurpose } from "./identity/hosted-verification/session.ts";
import { verifyItem } from "./identity/verify-item.ts";
import { type HookCall, recordOnce } from "./ledger/record-once.ts";
import { sessionKey } from "./ledger/reserved-keys.ts";
import type { SignUpPorts } from "./ports.ts";
import { failure } from "./result.ts";
import { freshness } from "./watchlist/freshness.ts";

/** What came of a session: a check, nothing for the reason named, or nothing yet, so that the vendor is to tell of it again. */
export type Settlement =
  | { status: "recorded"; replayed: boolean }
  | { status: "ignored"; code: string }
  | { status: "not-recorded" };

/** A session that a vendor told of, and when. */
export type ToldSession = { session: string; now: Date };

/**
 * Adds the result of a session to the sign-up that the session was made for, which is then decided anew. The vendor is asked for
 * the session, and its own word alone tells whose it is: whoever told of it is not believed. A result is recorded at most once,
 * however often and by however many processes at once it is told of. Nothing is written of a session of another gate or for no
 * sign-up, of one without a result, of one whose sign-up is not the newest, and of what adds nothing to what is on file.
 */
export async function settleSession(
  ports: SignUpPorts,
  configuration: GateConfiguration,
  { session, now }: ToldSession,
): Promise<Settlement> {
  const answer = await ports.sessions.lookUp(session);
  if (answer === "unavailable") return { status: "not-recorded" };
  if (typeof answer === "string") return ignored(`session-${answer}`);
  const told = addressee(answer, ports.sessions.gate, await ports.keys.challengeKey());
  if (typeof told === "string") return ignored(told);
  const { accountId, subject, signUp, resultId } = told;
  // Of an account that was erased nothing can be opened, and nothing is to be told of again.
  if ((await ports.keys.existingAccountKey(accountId)) === undefined) return ignored("account-not-found");
  const item = { kind: "hosted-verification", subject, session } as const;
  const request: FurtherEvidence = { signUp, evidence: [item] };
  const idempotencyKey = sessionKey(session, resultId);
  return record(ports, configuration, {
    hook: "sign-up",
    accountId,
    idempotencyKey,
    request,
    body: request,
    now,
  });
}

/** To which sign-up a result belongs, or why to none. */
function addressee(
  { purpose, outcome }: HostedSession,
  gate: string,
  sealKey: Uint8Array,
): (Omit<Required<SessionPurpose>, "gate"> & { resultId: string }) | string {
  if (purpose?.gate !== gate || !isSealed(sealKey, purpose)) return "session-of-another";
  const { accountId, subject, signUp } = purpose;
  if (signUp === undefined) return "session-for-no-sign-up";
  if (outcome.result === undefined)
    return outcome.status === "unverified" ? outcome.problem : "result-incomplete";
  return { accountId, subject, signUp, resultId: outcome.result.id };
}

/** Why nothing is written, beside the refusals of further evidence: the result adds nothing, or only later. */
type Unneeded = { unneeded: string } | "not-recorded";

async function record(
  ports: SignUpPorts,
  configuration: GateConfiguration,
  call: HookCall<FurtherEvidence>,
): Promise<Settlement> {
  const recorded = await recordOnce<FurtherEvidence, ProblemCode | Refusal | Unneeded>(
    ports,
    call,
    async (newest) => {
      const onFile = newest && (await customerOnFile(ports, call.accountId, newest.standing));
      if (!onFile) return failure("account-not-found");
      // Asked at each attempt: another check that came in between may hold the same result.
      const unneeded = await whyNot(ports, configuration, { call, onFile });
      if (unneeded !== undefined) return failure(unneeded);
      return judgeFurther(ports, configuration, { call, newest, onFile });
    },
  );
  if (recorded.ok) return { status: "recorded", replayed: recorded.value.replayed };
  const why = recorded.failure;
  if (typeof why === "string") return why === "not-recorded" ? { status: why } : ignored(why);
  return ignored("unneeded" in why ? why.unneeded : why.code);
}

const ignored = (code: string): Settlement => ({ status: "ignored", code });

/**
 * Why another check would add nothing, or not now. No one asked for it, so an approved customer may lose nothing by it for which
 * there is no reason in the result itself: what does not speak against somebody waits for a list that can clear names.
 */
async function whyNot(
  ports: SignUpPorts,
  { policy }: GateConfiguration,
  { call, onFile }: { call: HookCall<FurtherEvidence>; onFile: CustomerOnFile },
): Promise<Unneeded | undefined> {
  const { accountId, now, request } = call;
  const watchlist = await ports.watchlist.active();
  const occasion = { accountId, now, challenges: [], ...(watchlist?.han && { han: watchlist.han }) };
  const [item] = request.evidence;
  if (item === undefined) return { unneeded: "result-incomplete" };
  const { result } = await verifyItem(ports, { customer: onFile.signUp.customer, item }, occasion);
  if (result.vendorResult === undefined) return { unneeded: problemOf(result) };
  if (isOnFile(onFile.results, result)) return { unneeded: "already-on-file" };
  if (result.status === "failed") return undefined;
  if (!addsTo(onFile.results, result, evidenceDate(policy, now))) return { unneeded: "already-verified" };
  const age = freshness(watchlist?.manifest, now);
  return age === "fresh" || age === "ageing" ? undefined : "not-recorded";
}

const problemOf = (result: EvidenceResult): string =>
  (result.status === "verified" ? undefined : result.problems[0]) ?? "result-incomplete";
