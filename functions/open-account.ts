import type { APIGatewayProxyEvent } from "aws-lambda";
import type { Refusal } from "../shared/contract/problem.ts";
import type { CheckLedger } from "../shared/ports.ts";
import { failure, type Result } from "../shared/result.ts";
import { accountIdOf } from "./account-id.ts";

/**
 * The account that a call's path names, if something may still be brought for it: it may have none of its checks yet. Fails with
 * `request-invalid`, or with `account-erased`, as what was brought could lead to no check and would only lie there.
 */
export async function openAccountOf(
  ledger: Pick<CheckLedger, "newestCheck">,
  event: APIGatewayProxyEvent,
): Promise<Result<string, Refusal>> {
  const accountId = accountIdOf(event);
  if (!accountId.ok) return failure({ code: "request-invalid", errors: accountId.failure });
  const newest = await ledger.newestCheck(accountId.value);
  return newest?.closedAt === undefined ? accountId : failure({ code: "account-erased" });
}
