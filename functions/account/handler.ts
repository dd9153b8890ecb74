import type { AccountAnswer } from "../../shared/contract/answer.ts";
import { AccountId } from "../../shared/contract/vocabulary.ts";
import { gate, liveGrants } from "../../shared/ledger/gate.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { ledgerReader } from "../aws/ledger-reader.ts";
import { apiHandler } from "../hook.ts";
import { json, problemResponse } from "../respond.ts";

const ledger = ledgerReader();

/** `GET /v1/accounts/{accountId}`: the gate, asked when resources are provisioned. One small consistent read. */
export const handler = apiHandler(async (event) => {
  const accountId = AccountId.safeParse(event.pathParameters?.["accountId"]);
  const newest = accountId.success ? await ledger.newestCheck(accountId.data) : undefined;
  if (!newest) return problemResponse("account-not-found", event.requestContext.requestId);
  const now = new Date();
  const { standing, accountId: id, closedAt } = newest;
  const answer: AccountAnswer = {
    accountId: id,
    // Nothing that is in force outlives retention; were it otherwise, nobody could say any more why.
    gate: closedAt === undefined ? gate(standing, now) : "pending",
    grants: closedAt === undefined ? [...liveGrants(standing, now)] : [],
    openCases: standing.cases.map(({ n }) => checkId({ accountId: id, n })),
    newestAttestationId: checkId(newest),
    ...(closedAt !== undefined && { closedAt }),
    asOf: now.toISOString(),
  };
  return json(200, JSON.stringify(answer));
});
