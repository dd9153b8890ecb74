import type { AccountAnswer } from "../../shared/contract/answer.ts";
import { AccountId } from "../../shared/contract/vocabulary.ts";
import { gate, liveGrants } from "../../shared/ledger/gate.ts";
import { checkId } from "../../shared/ledger/ids.ts";
import { NOTHING_STANDS } from "../../shared/ledger/standing.ts";
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
  const { accountId: id, closedAt } = newest;
  // Nothing that is in force outlives retention; were it otherwise, nobody could say any more why. A review that waited for its
  // applicant ends with the account.
  const standing = closedAt === undefined ? newest.standing : NOTHING_STANDS;
  const answer: AccountAnswer = {
    accountId: id,
    gate: gate(standing, now),
    grants: [...liveGrants(standing, now)],
    openCases: standing.cases.map(({ n }) => checkId({ accountId: id, n })),
    newestAttestationId: checkId(newest),
    ...(closedAt !== undefined && { closedAt }),
    asOf: now.toISOString(),
  };
  return json(200, JSON.stringify(answer));
});
