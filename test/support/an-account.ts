import * as z from "zod";
import { addEvidence } from "../../shared/add-evidence.ts";
import { AttestationClaims, HookAnswer } from "../../shared/contract/answer.ts";
import { FurtherEvidence } from "../../shared/contract/further-evidence.ts";
import type { ProblemCode, Refusal } from "../../shared/contract/problem.ts";
import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import type { Hook } from "../../shared/contract/vocabulary.ts";
import type { GateConfiguration } from "../../shared/gate-configuration.ts";
import type { CheckItem } from "../../shared/ledger/check.ts";
import { openRecord } from "../../shared/ledger/decision-record.ts";
import { liveGrants } from "../../shared/ledger/gate.ts";
import type { HookCall, RecordedAnswer } from "../../shared/ledger/record-once.ts";
import type { ActiveWatchlist, SignUpPorts } from "../../shared/ports.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import type { Result } from "../../shared/result.ts";
import { settleSession } from "../../shared/settle-session.ts";
import { signUp } from "../../shared/sign-up.ts";
import { aQuotaBody, aSignUpBody, type Body, NOW } from "./a-request.ts";
import { deliverAll } from "./deliver-all.ts";
import { aWatchlist, inMemoryPorts } from "./in-memory-ports.ts";
import { policyOf } from "./shipped-packs.ts";

/** How a call differs from the first of an account. */
export type CallOptions = { key?: string; now?: Date; accountId?: string };

/** What a hook answered, read; or the code with which it refused, and where in the body. */
export type Answered = { body: string; replayed: boolean; answer: HookAnswer; claims: AttestationClaims };

/**
 * An account that calls both hooks over one ledger in memory, with the policy that ships. Put another list in force by
 * `watchlist`, which is asked at each call.
 */
export function anAccount(
  overrides: Partial<GateConfiguration> = {},
  world: Partial<Pick<SignUpPorts, "register" | "documents" | "sessions" | "signals">> = {},
) {
  const inForce: { watchlist: ActiveWatchlist | undefined } = { watchlist: aWatchlist() };
  const ports = inMemoryPorts({ ...world, watchlist: { active: async () => inForce.watchlist } });
  const configuration = { policy: policyOf(), provider: { usPerson: true }, ...overrides };
  let calls = 0;
  const aCall = <Request>(
    hook: Hook,
    request: Request,
    body: Body,
    options: CallOptions,
  ): HookCall<Request> => {
    calls += 1;
    const { key = `key-${calls}`, now = NOW, accountId = "acme" } = options;
    return { hook, accountId, idempotencyKey: key, request, body, now };
  };
  const newest = (accountId = "acme") => ports.ledger.newestCheck(accountId);
  return {
    inForce,
    ports,
    signUp: async (body: Body = aSignUpBody(), options: CallOptions = {}) =>
      read(await signUp(ports, configuration, aCall("sign-up", SignUpRequest.parse(body), body, options))),
    addEvidence: async (
      evidence: readonly Body[],
      options: CallOptions & { supersedes?: number; signUp?: number } = {},
    ) => {
      const { supersedes, signUp = 1, ...call } = options;
      const body = { signUp, evidence, ...(supersedes !== undefined && { supersedes }) };
      return read(
        await addEvidence(ports, configuration, aCall("sign-up", FurtherEvidence.parse(body), body, call)),
      );
    },
    /** What a vendor's word about one of its sessions comes to. */
    settle: (session: string, now = NOW) => settleSession(ports, configuration, { session, now }),
    requestQuota: async (body: Body = aQuotaBody(), options: CallOptions = {}) =>
      read(
        await quotaRequest(
          ports,
          configuration,
          aCall("quota-request", QuotaRequest.parse(body), body, options),
        ),
      ),
    /** The newest check, which there must be. */
    newestCheck: async (accountId?: string): Promise<CheckItem> => {
      const check = await newest(accountId);
      if (!check) throw new Error("expected a check in the ledger");
      return check;
    },
    checks: () => ports.ledger.items.size,
    /** Does what all checks owe, until none owes anything; answers the messages sent. */
    deliver: (now = NOW) => deliverAll(ports, { policy: configuration.policy, now }),
    /** The record of a check, opened with the account's key. */
    openRecord: async (check: CheckItem) =>
      openRecord(await ports.keys.accountKey(check.accountId), check, check.record),
  };
}

function read(result: Result<RecordedAnswer, ProblemCode | Refusal>): Answered | string {
  if (!result.ok) return refused(result.failure);
  const answer = HookAnswer.parse(JSON.parse(result.value.body));
  const payload = Buffer.from(answer.attestation.split(".")[1] ?? "", "base64url").toString();
  return { ...result.value, answer, claims: AttestationClaims.parse(JSON.parse(payload)) };
}

const refused = (why: ProblemCode | Refusal): string =>
  typeof why === "string" ? why : [why.code, ...(why.errors ?? []).map(({ pointer }) => pointer)].join(" ");

/** The answer of a call that must not be refused. */
export async function answered(call: Promise<Answered | string>): Promise<Answered> {
  const result = await call;
  return z
    .custom<Answered>((value) => typeof value !== "string", `refused: ${JSON.stringify(result)}`)
    .parse(result);
}

/** An account whose sign-up was approved, with what it may use. */
export async function aCustomer(customer?: Body) {
  const account = anAccount();
  const { answer } = await answered(account.signUp(aSignUpBody(customer)));
  if (answer.outcome !== "approve") throw new Error("expected the sign-up to be approved");
  const grants = async (now = NOW) =>
    liveGrants((await account.newestCheck()).standing, now).map(
      ({ accelerator, count, region }) => `${count} × ${accelerator} in ${region}`,
    );
  return { ...account, grants };
}
