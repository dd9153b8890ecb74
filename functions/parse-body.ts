import type { APIGatewayProxyEvent } from "aws-lambda";
import type * as z from "zod";
import { fieldErrors, type Refusal } from "../shared/contract/problem.ts";
import { failure, type Result, success } from "../shared/result.ts";
import { controlCharacters } from "./control-characters.ts";
import { jsonBody } from "./json-body.ts";

/** A body as JSON, as it came in, and what the schema makes of it. */
export type ParsedBody<Request> = { request: Request; body: unknown };

/** Parses the body of a call by its schema. Fails with the codes of `jsonBody`, or with the fields that do not fit: those of the schema, and one with a control character. */
export function parseBody<Schema extends z.ZodType>(
  event: APIGatewayProxyEvent,
  schema: Schema,
): Result<ParsedBody<z.output<Schema>>, Refusal> {
  const body = jsonBody(event);
  if (!body.ok) return failure({ code: body.failure });
  const request = schema.safeParse(body.value);
  if (!request.success) return failure({ code: "request-invalid", errors: fieldErrors(request.error) });
  // Not before the schema, whose fields are all known: no name of a field is told but those.
  const [control] = controlCharacters(body.value);
  if (control) return failure({ code: "request-invalid", errors: [control] });
  return success({ request: request.data, body: body.value });
}
