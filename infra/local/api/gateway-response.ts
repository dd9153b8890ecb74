import type { GatewayResponseProperties } from "./properties.ts";
import type { WireResponse } from "./proxy-response.ts";

/**
 * The answers that API Gateway gives itself, with the status and message it gives them by default.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const GATEWAY_ERRORS = {
  BAD_REQUEST_BODY: { status: 400, message: "Invalid request body" },
  ACCESS_DENIED: { status: 403, message: "Forbidden" },
  MISSING_AUTHENTICATION_TOKEN: { status: 403, message: "Missing Authentication Token" },
  REQUEST_TOO_LARGE: { status: 413, message: "HTTP content length exceeded 10485760 bytes." },
  // A function that fails, ends late or answers nonsense has no response type of its own.
  DEFAULT_5XX: { status: 502, message: "Internal server error" },
} as const satisfies Record<string, { status: number; message: string }>;
export type GatewayError = keyof typeof GATEWAY_ERRORS;

/** The template's gateway responses by their type. */
export type GatewayResponses = ReadonlyMap<string, GatewayResponseProperties>;

const HEADER = "gatewayresponse.header.";

/** Renders an answer of the gateway's own with the template's response of its type, or of its class. */
export function gatewayResponse(
  error: GatewayError,
  responses: GatewayResponses,
  requestId: string,
): WireResponse {
  const { status, message } = GATEWAY_ERRORS[error];
  const response = responses.get(error) ?? responses.get(status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX");
  const variables: Record<string, string> = {
    "$context.requestId": requestId,
    "$context.error.message": message,
    "$context.error.messageString": JSON.stringify(message),
    "$context.error.responseType": error,
  };
  const template =
    response?.ResponseTemplates?.["application/json"] ?? '{"message":$context.error.messageString}';
  const headers = Object.entries(response?.ResponseParameters ?? {}).map(([name, value]) => [
    name.slice(HEADER.length).toLowerCase(),
    value.slice(1, -1),
  ]);
  return {
    status: response?.StatusCode ?? status,
    headers: { "content-type": "application/json", ...Object.fromEntries(headers) },
    body: Buffer.from(template.replace(/\$[\w.]+/g, (name) => variables[name] ?? name)),
  };
}
