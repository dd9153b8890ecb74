import { conclude } from "./conclude.ts";
import type { FurtherEvidence } from "./contract/further-evidence.ts";
import type { SignUpRequest } from "./contract/sign-up-request.ts";
import { carriedLinks } from "./exposure/link.ts";
import { linkTokens } from "./exposure/link-tokens.ts";
import { evidenceDate, type GateConfiguration, signUpUntil, thresholds } from "./gate-configuration.ts";
import { customerFacts } from "./gather/customer-facts.ts";
import { unverifiedParties } from "./gather/identity-facts.ts";
import { customerParties } from "./gather/parties.ts";
import { requiredEvidence } from "./gather/required-evidence.ts";
import { screenParties } from "./gather/screen-parties.ts";
import { gatheredStatuses } from "./gather/statuses.ts";
import type { EvidenceResult } from "./identity/evidence-result.ts";
import { verifiedBy } from "./identity/identity-status.ts";
import { leavesUncompared } from "./identity/uncompared.ts";
import { verifyEvidence } from "./identity/verify-evidence.ts";
import type { CheckPlace } from "./ledger/next-place.ts";
import type { HookCall, UnwrittenCheck } from "./ledger/record-once.ts";
import { decide } from "./policy/evaluate.ts";
import type { Facts } from "./policy/facts.ts";
import type { SignUpPorts } from "./ports.ts";
import type { Result } from "./result.ts";

/** A sign-up to judge, and where the check comes in. */
export type CustomerToJudge = {
  call: HookCall<SignUpRequest>;
  place: CheckPlace;
  /** Where the sign-up is the one on file: what came after it, and what all evidence before that came to. */
  later?: { request: FurtherEvidence; before: readonly EvidenceResult[] };
};

/** Verifies, screens, decides and attests: everything of a sign-up's check but the write. Fails with the code of `conclude`. */
export async function judgeCustomer(
  ports: SignUpPorts,
  { policy, provider }: GateConfiguration,
  { call, place, later }: CustomerToJudge,
): Promise<Result<UnwrittenCheck, "too-many-open-cases">> {
  const { customer, evidence } = call.request;
  const on = evidenceDate(policy, call.now);
  const [watchlist, linkKey] = await Promise.all([ports.watchlist.active(), ports.keys.linkKey()]);
  const unverified = { customer, evidence: later?.request.evidence ?? evidence };
  const { results, challenges } = await verifyEvidence(ports, unverified, {
    accountId: call.accountId,
    now: call.now,
    challenges: place.standing.challenges ?? [],
    documentWithSelfieStrength: policy.parameters.documentWithSelfieStrength,
    ...(later && { before: later.before }),
    ...(watchlist?.han && { han: watchlist.han }),
  });
  const screened = screenParties(customerParties(customer, results, on), watchlist, thresholds(policy));
  const manifest = watchlist?.manifest;
  const gathered = customerFacts(customer, {
    provider,
    on,
    results,
    newCustomerDays: policy.parameters.newCustomerDays,
    screened,
    manifest,
    sources: ports.signals,
  });
  const identity = { ...gathered.identity, uncompared: leavesUncompared(results, on) };
  const facts: Facts = { hook: "sign-up", ...gathered, identity };
  const ends = later && place.standing.signUp?.ends;
  const decision = decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: call.now });
  return conclude(ports, {
    call,
    place,
    decision,
    facts,
    ...carriedLinks(linkTokens(linkKey, customer, ports.signals), place),
    screened,
    manifest,
    ...(later && { further: later.request }),
    results,
    challenges,
    identity: verifiedBy(results, "customer", on),
    requiredEvidence: requiredEvidence(decision, unverifiedParties(customer, results, on)),
    grants: [],
    customerRecordYears: policy.parameters.customerRecordYears,
    until: {
      // Evidence renews no statement of the customer: an approval by it ends when one at the sign-up would have.
      approve: ends === undefined ? signUpUntil(policy, call.now) : new Date(ends),
      deny: signUpUntil(policy, call.now),
    },
  });
}
