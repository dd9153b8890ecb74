import { addEvidence } from "./add-evidence.ts";
import type { FurtherEvidence } from "./contract/further-evidence.ts";
import type { ProblemCode } from "./contract/problem.ts";
import type { GateConfiguration } from "./gate-configuration.ts";
import { customerOnFile } from "./gather/customer-on-file.ts";
import type { Evidence } from "./identity/evidence.ts";
import type { EvidenceResult } from "./identity/evidence-result.ts";
import type { HostedSession, SessionPurpose } from "./identity/hosted-verification/session.ts";
import { verifyItem } from "./identity/verify-item.ts";
import { sessionKey } from "./ledger/reserved-keys.ts";
import type { SignUpPorts } from "./ports.ts";

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
 * however often and by however many processes at once it is told of. Nothing is written of what settles nothing: a session of
 * another gate or for no sign-up, one that has no result or whose result is not sure, and one whose sign-up is not the newest.
 */
export async function settleSession(
  ports: SignUpPorts,
  configuration: GateConfiguration,
  { session, now }: ToldSession,
): Promise<Settlement> {
  const answer = await ports.sessions.lookUp(session);
  if (answer === "unavailable") return { status: "not-recorded" };
  if (typeof answer === "string") return ignored(`session-${answer}`);
  const told = addressee(answer, ports.sessions.gate);
  if (typeof told === "string") return ignored(told);
  const { accountId, subject, signUp, resultId } = told;
  const item = { kind: "hosted-verification", subject, session } as const;
  const settled = await whatIsSettled(ports, { accountId, item, now });
  if (settled !== undefined) return ignored(settled);
  const request: FurtherEvidence = { signUp, evidence: [item] };
  const recorded = await addEvidence(ports, configuration, {
    hook: "sign-up",
    accountId,
    idempotencyKey: sessionKey(session, resultId),
    request,
    body: request,
    now,
  });
  if (recorded.ok) return { status: "recorded", replayed: recorded.value.replayed };
  const code: ProblemCode = typeof recorded.failure === "string" ? recorded.failure : recorded.failure.code;
  return code === "not-recorded" ? { status: "not-recorded" } : ignored(code);
}

const ignored = (code: string): Settlement => ({ status: "ignored", code });

/** To which sign-up a result belongs, or why to none. */
function addressee(
  { purpose, outcome }: HostedSession,
  gate: string,
): (Omit<Required<SessionPurpose>, "gate"> & { resultId: string }) | string {
  if (purpose?.gate !== gate) return "session-of-another";
  const { accountId, subject, signUp } = purpose;
  if (signUp === undefined) return "session-for-no-sign-up";
  if (outcome.result === undefined)
    return outcome.status === "unverified" ? outcome.problem : "result-incomplete";
  return { accountId, subject, signUp, resultId: outcome.result.id };
}

type Settling = { accountId: string; item: Evidence; now: Date };

/** Why another check would add nothing, if it would not: with each, a customer who is in might fall out by an old list. */
async function whatIsSettled(
  ports: SignUpPorts,
  { accountId, item, now }: Settling,
): Promise<string | undefined> {
  // Of an account that was erased nothing can be opened, and nothing is to be told of again.
  if ((await ports.keys.existingAccountKey(accountId)) === undefined) return "account-not-found";
  const newest = await ports.ledger.newestCheck(accountId);
  const onFile = newest && (await customerOnFile(ports, accountId, newest.standing));
  if (!onFile) return "account-not-found";
  const han = (await ports.watchlist.active())?.han;
  const occasion = { accountId, now, challenges: [], ...(han && { han }) };
  const { customer } = onFile.signUp;
  const { result } = await verifyItem(ports, { customer, item }, occasion);
  if (result.status === "indeterminate") return result.problems[0] ?? "result-incomplete";
  return onFile.results.some((known) => isSame(known, result)) ? "already-on-file" : undefined;
}

/** The caller may have brought the session itself, as the applicant came back from the vendor's page. */
const isSame = (one: EvidenceResult, other: EvidenceResult): boolean =>
  one.method === other.method &&
  one.subject === other.subject &&
  one.status === other.status &&
  Date.parse(one.at) === Date.parse(other.at);
