import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from "aws-lambda";
import { aSignUpBody } from "./a-request.ts";

/** What a test says of an event; a body that is not text is sent as JSON. */
export type EventOverrides = {
  body?: unknown;
  headers?: Record<string, string | undefined>;
  accountId?: string;
  parameters?: Record<string, string>;
  isBase64Encoded?: boolean;
  resource?: string;
};

/** An event of API Gateway, as a hook gets it: the sign-up of `acme`. */
export function anEvent(overrides: EventOverrides = {}): APIGatewayProxyEvent {
  const { body = aSignUpBody(), accountId = "acme", isBase64Encoded = false } = overrides;
  const headers = { "Content-Type": "application/json", "Idempotency-Key": "key-1", ...overrides.headers };
  const event = {
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers,
    isBase64Encoded,
    pathParameters: { accountId, ...overrides.parameters },
    resource: overrides.resource ?? "/v1/accounts/{accountId}/sign-up",
    requestContext: { requestId: "request-1" },
  };
  // Handlers read nothing else of the event.
  return event as unknown as APIGatewayProxyEvent;
}

/** Anything that answers events of API Gateway. */
export type ApiHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Calls a handler as Lambda does. */
export async function invoke(handler: ApiHandler, event: APIGatewayProxyEvent = anEvent()) {
  const { statusCode, headers = {}, body } = await handler(event, {} as Context);
  return { statusCode, headers, body, json: () => JSON.parse(body) };
}
