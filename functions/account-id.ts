import type { APIGatewayProxyEvent } from "aws-lambda";
import { type FieldError, fieldErrors } from "../shared/contract/problem.ts";
import { AccountId } from "../shared/contract/vocabulary.ts";
import { failure, type Result, success } from "../shared/result.ts";

/** The account that a call's path names; fails with what is wrong with it. */
export function accountIdOf(event: APIGatewayProxyEvent): Result<string, FieldError[]> {
  const accountId = AccountId.safeParse(event.pathParameters?.["accountId"]);
  return accountId.success
    ? success(accountId.data)
    : failure(fieldErrors(accountId.error).map((error) => ({ ...error, pointer: "/accountId" })));
}
