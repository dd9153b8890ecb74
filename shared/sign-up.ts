import { conclude } from "./conclude.ts";
import type { ProblemCode } from "./contract/problem.ts";
import type { SignUpRequest } from "./contract/sign-up-request.ts";
import { carriedLinks } from "./exposure/link.ts";
import { linkTokens } from "./exposure/link-tokens.ts";
import { evidenceDate, type GateConfiguration, signUpUntil, thresholds } from "./gate-configuration.ts";
import { customerFacts, unverifiedOwners } from "./gather/customer-facts.ts";
import { customerParties } from "./gather/parties.ts";
import { requiredEvidence } from "./gather/required-evidence.ts";
import { screenParties } from "./gather/screen-parties.ts";
import { gatheredStatuses } from "./gather/statuses.ts";
import { nextPlace } from "./ledger/next-place.ts";
import { type HookCall, type RecordedAnswer, recordOnce } from "./ledger/record-once.ts";
import { decide } from "./policy/evaluate.ts";
import type { Facts } from "./policy/facts.ts";
import type { HookPorts } from "./ports.ts";
import type { Result } from "./result.ts";

/**
 * Answers who this is and whether they may be the provider's customer; records the answer with everything it rests on.
 * Fails with the codes of `recordOnce`, `nextPlace` and `conclude`; a failure has written no check.
 */
export async function signUp(
  ports: HookPorts,
  { policy, provider }: GateConfiguration,
  call: HookCall<SignUpRequest>,
): Promise<Result<RecordedAnswer, ProblemCode>> {
  return recordOnce(ports, call, async (newest) => {
    const place = nextPlace(newest, "sign-up", call.request.supersedes);
    if (!place.ok) return place;
    const { customer, evidence } = call.request;
    const on = evidenceDate(policy, call.now);
    const [watchlist, linkKey] = await Promise.all([ports.watchlist.active(), ports.keys.linkKey()]);
    const screened = screenParties(customerParties(customer, evidence, on), watchlist, thresholds(policy));
    const manifest = watchlist?.manifest;
    const facts: Facts = {
      hook: "sign-up",
      ...customerFacts(call.request, {
        provider,
        on,
        newCustomerDays: policy.parameters.newCustomerDays,
        screened,
        manifest,
      }),
    };
    const decision = decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: call.now });
    return conclude(ports, {
      call,
      place: place.value,
      decision,
      facts,
      ...carriedLinks(linkTokens(linkKey, customer), place.value),
      screened,
      manifest,
      requiredEvidence: requiredEvidence(decision, { owners: unverifiedOwners(customer, evidence, on) }),
      grants: [],
      until: { approve: signUpUntil(policy, call.now), deny: signUpUntil(policy, call.now) },
    });
  });
}
