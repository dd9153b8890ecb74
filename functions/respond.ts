import type { APIGatewayProxyResult } from "aws-lambda";
import { type FieldError, type ProblemCode, problem } from "../shared/contract/problem.ts";

/** Nothing the gate answers may be cached, guessed at or framed. */
const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** A JSON answer; `body` is sent as it is. */
export const json = (
  statusCode: number,
  body: string,
  headers: Record<string, string> = {},
): APIGatewayProxyResult => ({
  statusCode,
  headers: { ...HEADERS, "content-type": "application/json", ...headers },
  body,
});

/** A problem (RFC 9457). A 503 says when to try again. */
export function problemResponse(
  code: ProblemCode,
  requestId: string,
  errors: FieldError[] = [],
): APIGatewayProxyResult {
  const body = problem(code, requestId, errors);
  const retry = body.status === 503 || body.status === 429 ? { "retry-after": "1" } : {};
  return json(body.status, JSON.stringify(body), { "content-type": "application/problem+json", ...retry });
}
