import middy from "@middy/core";
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";
import type * as z from "zod";
import type { ProblemCode, Refusal } from "../shared/contract/problem.ts";
import type { Hook } from "../shared/contract/vocabulary.ts";
import type { HookCall, RecordedAnswer } from "../shared/ledger/record-once.ts";
import { RESERVED_KEY_PREFIX } from "../shared/ledger/reserved-keys.ts";
import { failure, type Result, success } from "../shared/result.ts";
import { accountIdOf } from "./account-id.ts";
import { unavailable } from "./aws/unavailable.ts";
import { header } from "./header.ts";
import { describeError, log } from "./log.ts";
import { parseBody } from "./parse-body.ts";
import { json, problemResponse } from "./respond.ts";

/** What may answer a call of a hook. */
export type Run<Request> = (
  call: HookCall<Request>,
) => Promise<Result<RecordedAnswer, ProblemCode | Refusal>>;

/** A visible ASCII string, as the IETF draft on Idempotency-Key has it, of bounded length. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** The gate's own checks have keys that no caller can take first. */
const isCallersKey = (key: string): boolean =>
  IDEMPOTENCY_KEY.test(key) && !key.startsWith(RESERVED_KEY_PREFIX);

/** The one pipeline of every function behind the API: what it throws becomes an opaque problem, never a stack or a value. */
export const apiHandler = (handle: (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>) =>
  middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(problemOnError())
    .handler((event) => handle(event));

/**
 * A hook: parse, run, answer. 201 for a new check, 200 and `Idempotent-Replayed: true` for a repeated one, else the problem's
 * status; 503 when the ledger or the signing key is out of reach, so that nothing was decided.
 */
export const hook = <Schema extends z.ZodType>(name: Hook, schema: Schema, run: Run<z.output<Schema>>) =>
  apiHandler(async (event) => {
    const { requestId } = event.requestContext;
    const call = parseCall(event, name, schema);
    if (!call.ok) return problemResponse(call.failure.code, requestId, call.failure.errors);
    log("check-started", { requestId, hook: name });
    const answer = await run(call.value);
    const durationMs = Date.now() - call.value.now.getTime();
    if (!answer.ok) {
      const { code, errors } = refusal(answer.failure);
      log("check-refused", { requestId, hook: name, code, durationMs });
      return problemResponse(code, requestId, errors);
    }
    log("check-completed", { requestId, hook: name, durationMs });
    const { body, replayed } = answer.value;
    return replayed ? json(200, body, { "idempotent-replayed": "true" }) : json(201, body);
  });

const refusal = (why: ProblemCode | Refusal): Refusal => (typeof why === "string" ? { code: why } : why);

/** The call that an event makes; a refusal has read nothing but the event. The clock is read here, once. */
function parseCall<Schema extends z.ZodType>(
  event: APIGatewayProxyEvent,
  name: Hook,
  schema: Schema,
): Result<HookCall<z.output<Schema>>, Refusal> {
  const accountId = accountIdOf(event);
  if (!accountId.ok) return failure({ code: "request-invalid", errors: accountId.failure });
  const idempotencyKey = header(event, "idempotency-key");
  if (idempotencyKey === undefined || !isCallersKey(idempotencyKey))
    return failure({ code: "idempotency-key-invalid" });
  const parsed = parseBody(event, schema);
  if (!parsed.ok) return parsed;
  return success({
    hook: name,
    accountId: accountId.value,
    idempotencyKey,
    ...parsed.value,
    now: new Date(),
  });
}

/** Turns what was thrown into 503 when a dependency is out of reach, else into 500. */
function problemOnError(): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> {
  return {
    onError(request) {
      if (request.response !== undefined) return;
      const { requestId } = request.event.requestContext;
      const code = unavailable(request.error) ? "not-recorded" : "internal";
      log("call-failed", { requestId, code, ...describeError(request.error) });
      request.response = problemResponse(code, requestId);
    },
  };
}
