import type { APIGatewayProxyEvent } from "aws-lambda";
import type * as z from "zod";
import { fieldErrors, type Refusal } from "../shared/contract/problem.ts";
import { failure, type Result, success } from "../shared/result.ts";
import { jsonBody } from "./json-body.ts";

/** A body as JSON, as it came in, and what the schema makes of it. */
export type ParsedBody<Request> = { request: Request; body: unknown };

/** Parses the body of a call by its schema. Fails with the codes of `jsonBody`, or with the fields that do not fit. */
export function parseBody<Schema extends z.ZodType>(
  event: APIGatewayProxyEvent,
  schema: Schema,
): Result<ParsedBody<z.output<Schema>>, Refusal> {
  const body = jsonBody(event);
  if (!body.ok) return failure({ code: body.failure });
  const request = schema.safeParse(body.value);
  return request.success
    ? success({ request: request.data, body: body.value })
    : failure({ code: "request-invalid", errors: fieldErrors(request.error) });
}
