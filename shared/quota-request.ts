import { conclude } from "./conclude.ts";
import type { Grant } from "./contract/answer.ts";
import { controlCharacters } from "./contract/control-characters.ts";
import type { ProblemCode, Refusal } from "./contract/problem.ts";
import type { QuotaRequest } from "./contract/quota-request.ts";
import { linkedAccounts, readCluster } from "./exposure/cluster.ts";
import type { Cluster } from "./exposure/cluster-search.ts";
import { exposureOf } from "./exposure/exposure.ts";
import { type CarriedLinks, carriedLinks } from "./exposure/link.ts";
import { linkTokens } from "./exposure/link-tokens.ts";
import { evidenceDate, type GateConfiguration, signUpUntil, thresholds } from "./gate-configuration.ts";
import { type RequestedAccelerator, requestedAccelerators } from "./gather/accelerator-facts.ts";
import { customerFacts, isExemptCustomer } from "./gather/customer-facts.ts";
import { customerOnFile } from "./gather/customer-on-file.ts";
import { unverifiedParties } from "./gather/identity-facts.ts";
import { customerParties, quotaParties } from "./gather/parties.ts";
import { requestFacts, requestPlaces } from "./gather/request-facts.ts";
import { requiredEvidence } from "./gather/required-evidence.ts";
import { screenParties } from "./gather/screen-parties.ts";
import { requestSignals } from "./gather/signal-facts.ts";
import { gatheredStatuses } from "./gather/statuses.ts";
import type { CheckItem } from "./ledger/check.ts";
import { gate } from "./ledger/gate.ts";
import { nextPlace } from "./ledger/next-place.ts";
import { type HookCall, type RecordedAnswer, recordOnce } from "./ledger/record-once.ts";
import { grantKey, grantsBeside, STANDING_LIMITS, type Standing } from "./ledger/standing.ts";
import type { Decision } from "./policy/decision.ts";
import { decide } from "./policy/evaluate.ts";
import type { Facts } from "./policy/facts.ts";
import type { HookPorts } from "./ports.ts";
import { failure, type Result } from "./result.ts";

const DAY_MS = 86_400_000;

/**
 * Answers whether the customer on file may have these accelerators, there, for this use; records the answer.
 * Fails with `account-not-found` before any sign-up, `request-invalid`, `grant-limit`, and the codes of `recordOnce`, `nextPlace` and `conclude`; a failure
 * has written no check.
 */
export async function quotaRequest(
  ports: HookPorts,
  { policy, provider }: GateConfiguration,
  call: HookCall<QuotaRequest>,
): Promise<Result<RecordedAnswer, ProblemCode | Refusal>> {
  return recordOnce<QuotaRequest, ProblemCode | Refusal>(ports, call, async (newest) => {
    if (!newest) return failure("account-not-found");
    const errors = controlCharacters(call.body);
    if (errors.length > 0) return failure({ code: "request-invalid", errors });
    const [onFile, known, watchlist, linkKey] = await Promise.all([
      customerOnFile(ports, call.accountId, newest.standing),
      readCluster(ports, newest, call.now),
      ports.watchlist.active(),
      ports.keys.linkKey(),
    ]);
    if (!onFile) return failure("account-not-found");
    const place = nextPlace(newest, "quota-request", call.request.supersedes);
    if (!place.ok) return place;
    const { standing } = place.value;
    const { results } = onFile;
    const { customer } = onFile.signUp;
    const requested = requestedAccelerators(call.request);
    const until = grantUntil(call, standing, policy.parameters.quotaMaxDays);
    const grants = grantsOf(call.request, requested, until);
    const carried = carriedLinks(linkTokens(linkKey, customer, ports.signals), newest);
    const cluster = await clusterOf(ports, { known, newest, carried }, call.now);
    const earlier = grantsBeside(standing.grants, grants, call.now);

    const on = evidenceDate(policy, call.now);
    const parties = [...customerParties(customer, results, on), ...quotaParties(call.request)];
    const screened = screenParties(parties, watchlist, thresholds(policy));
    const manifest = watchlist?.manifest;
    const ofCustomer = customerFacts(customer, {
      results,
      provider,
      on,
      newCustomerDays: policy.parameters.newCustomerDays,
      screened,
      manifest,
      sources: ports.signals,
    });
    const facts: Facts = {
      hook: "quota-request",
      ...ofCustomer,
      places: [...ofCustomer.places, ...requestPlaces(call.request)],
      signals: requestSignals(call.request, customer, ofCustomer.signals),
      request: requestFacts(call.request, requested, {
        now: call.now,
        gate: gate(standing, call.now),
        earlier,
        exposure: exposureOf(cluster, { ...newest, ...carried, grants: [...earlier, ...grants] }, call.now),
        exemptRecipient: isExemptCustomer(customer, ofCustomer.identity, call.now),
      }),
    };
    const decision = decide({ policy, facts, statuses: gatheredStatuses(facts), asOf: call.now });
    if (wouldOverflow(decision, [...earlier, ...grants])) return failure("grant-limit");
    return conclude(ports, {
      call,
      place: place.value,
      decision,
      facts,
      ...carried,
      linkedAccounts: linkedAccounts(cluster, call.accountId),
      screened,
      manifest,
      requiredEvidence: requiredEvidence(decision, unverifiedParties(customer, results, on)),
      grants,
      customerRecordYears: policy.parameters.customerRecordYears,
      // A denial must not lapse with the request that met it: a short request would open a blocked account again.
      until: { approve: until, deny: signUpUntil(policy, call.now) },
      customerCheck: onFile.n,
    });
  });
}

/** Only an approval adds grants: an account that is full of them must still be denied, and on record. */
const wouldOverflow = ({ outcome }: Decision, grants: readonly Grant[]): boolean =>
  outcome === "approve" && grants.length > STANDING_LIMITS.grants;

/**
 * Whom the account is linked to. Its newest check tells that, unless it is of a version that made fewer tokens, or none: then
 * those that the customer has are followed as well, at the cost of one more step.
 */
const clusterOf = async (
  ports: HookPorts,
  { known, newest, carried }: { known: Cluster; newest: CheckItem; carried: CarriedLinks },
  now: Date,
): Promise<Cluster> =>
  carried.links.every((token) => newest.links.includes(token))
    ? known
    : readCluster(ports, { ...newest, ...carried }, now);

/** A grant ends with the duration asked for, with the provider's longest, or with the sign-up, whichever is first. */
function grantUntil({ now, request }: HookCall<QuotaRequest>, { signUp }: Standing, maxDays: number): Date {
  const asked = now.getTime() + Math.min(request.durationDays, maxDays) * DAY_MS;
  const signedUpUntil = signUp?.outcome === "approve" ? Date.parse(signUp.until) : asked;
  return new Date(Math.max(Math.min(asked, signedUpUntil), now.getTime()));
}

/** Lines for the same accelerator and region add up to one grant. */
function grantsOf(request: QuotaRequest, requested: readonly RequestedAccelerator[], until: Date): Grant[] {
  const grants = new Map<string, Grant>();
  for (const { name, count, line } of requested) {
    const grant: Grant = {
      accelerator: name,
      count,
      region: line.region,
      supply: request.supply,
      use: request.endUse.category,
      until: until.toISOString(),
    };
    const earlier = grants.get(grantKey(grant));
    grants.set(grantKey(grant), { ...grant, count: count + (earlier?.count ?? 0) });
  }
  return [...grants.values()];
}
