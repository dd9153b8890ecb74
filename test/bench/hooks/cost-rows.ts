import { addEvidence } from "../../../shared/add-evidence.ts";
import { FurtherEvidence } from "../../../shared/contract/further-evidence.ts";
import type { Hook } from "../../../shared/contract/vocabulary.ts";
import { deliverOwed } from "../../../shared/ledger/deliver-owed.ts";
import { quotaRequest } from "../../../shared/quota-request.ts";
import { signUp } from "../../../shared/sign-up.ts";
import { aQuotaRequest, aSignUp, type Body } from "../../support/a-request.ts";
import { policyOf } from "../../support/shipped-packs.ts";
import { aCompany, itsEvidence } from "../a-company.ts";
import { printRow } from "../percentiles.ts";
import { countingPorts, type RequestCost } from "../request-cost.ts";
import { BUDGET_CHECK_BYTES, BUDGETS } from "./budgets.ts";
import { describeFormula, unitsAt } from "./capacity.ts";
import { type LedgerServers, startLedgerServers } from "./ledger-servers.ts";
import type { LimitRows } from "./limits.ts";

const POLICY = policyOf();
const CONFIGURATION = { policy: POLICY, provider: { usPerson: true } };

/** The costs by what was asked. */
export type HookCosts = Readonly<Record<(typeof ASKED)[number], RequestCost>>;

/** What is asked, in the order in which it is: each needs what was before it. */
const ASKED = [
  "first sign-up of an account",
  "the same call again",
  "delivery of what the sign-up owes",
  "later sign-up of an account",
  "sign-up that waits for evidence",
  "evidence",
  "first quota request",
  "later quota request",
  "quota request, linked to nine",
  "gate",
] as const;

/** Those that the budgets are not for: nobody waits for one, and the other is as dear as the accounts are many. */
const WITHOUT_BUDGET: ReadonlySet<string> = new Set([
  "delivery of what the sign-up owes",
  "quota request, linked to nine",
]);

/** Measures what each hook calls and takes, on servers of its own. */
export async function requestCosts(): Promise<HookCosts> {
  const servers = await startLedgerServers();
  try {
    return await hookCosts(servers);
  } finally {
    await servers.stop();
  }
}

/** Measures what each hook calls and takes in a process that is warm: its MAC and link keys are unwrapped, its list is loaded. */
async function hookCosts(servers: LedgerServers): Promise<HookCosts> {
  const { ports, delivery, measure } = await countingPorts(servers);
  const evidence = itsEvidence();
  const signedUp = (accountId: string, overrides: Body = {}, key = "s", proofs: Body[] = evidence) =>
    signUp(
      ports,
      CONFIGURATION,
      aCall(
        "sign-up",
        accountId,
        key,
        aSignUp({ ...aCompany(accountId), ...overrides }, { evidence: proofs }),
      ),
    );
  const asksQuota = (accountId: string, key: string) =>
    quotaRequest(ports, CONFIGURATION, aCall("quota-request", accountId, key, aQuotaRequest()));
  const addsEvidence = (accountId: string) =>
    addEvidence(
      ports,
      CONFIGURATION,
      aCall("sign-up", accountId, "e", FurtherEvidence.parse({ signUp: 1, evidence })),
    );
  const deliver = (accountId: string) =>
    deliverOwed(delivery, { accountId, n: 1 }, { policy: POLICY, now: new Date() });
  await signedUp("warm");
  await deliver("warm");
  for (let i = 0; i < 10; i += 1) {
    await signedUp(`linked${i}`, { phone: "+49301234567" });
    await deliver(`linked${i}`);
  }
  return {
    "first sign-up of an account": await measure(() => signedUp("alone")),
    "the same call again": await measure(() => signedUp("alone")),
    "delivery of what the sign-up owes": await measure(() => deliver("alone")),
    "later sign-up of an account": await measure(() => signedUp("alone", {}, "again")),
    "sign-up that waits for evidence": await measure(() => signedUp("waiting", {}, "s", [])),
    evidence: await measure(() => addsEvidence("waiting")),
    "first quota request": await measure(() => asksQuota("warm", "q")),
    "later quota request": await measure(() => asksQuota("warm", "r")),
    "quota request, linked to nine": await measure(() => asksQuota("linked0", "q")),
    gate: await measure(() => ports.ledger.newestCheck("alone")),
  };
}

function aCall<H extends Hook, Request>(
  hook: H,
  accountId: string,
  idempotencyKey: string,
  request: Request,
) {
  return { hook, accountId, idempotencyKey, request, body: request, now: new Date() };
}

/** Prints what each hook calls, and the three budgets of it. */
export function costRows(costs: HookCosts, limits: LimitRows): void {
  for (const what of ASKED) {
    const cost = costs[what];
    describeCost(what, cost);
    const { formula, sequentialTrips, kmsCalls } = cost;
    const detail = describeFormula(formula);
    if (WITHOUT_BUDGET.has(what)) {
      printRow("  DynamoDB units by size of a check", `${detail}   no budget`);
      continue;
    }
    const units = unitsAt(formula, BUDGET_CHECK_BYTES);
    limits.atMost(what, { what: "DynamoDB calls in turn", value: sequentialTrips }, BUDGETS.trips);
    limits.atMost(what, { what: "DynamoDB units", value: units, detail }, BUDGETS.capacity);
    limits.atMost(what, { what: "calls of KMS", value: kmsCalls }, BUDGETS.kms);
  }
}

function describeCost(what: string, cost: RequestCost): void {
  const { calls, readUnits, writeUnits, reportedUnits, checkBytes, sentBytes, receivedBytes } = cost;
  const counted = Object.entries(calls).map(([name, count]) => `${count} ${name}`);
  printRow(
    what,
    `${counted.join(", ")}; ${readUnits} read and ${writeUnits} write units (${reportedUnits} reported); check of ${checkBytes} bytes; ${sentBytes} bytes sent, ${receivedBytes} received`,
  );
}
