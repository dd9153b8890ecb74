import { type GatewayResponseOptions, ResponseType, type RestApi } from "aws-cdk-lib/aws-apigateway";

type GatewayProblem = { status: number; code: string; title: string };

const UNAUTHENTICATED = {
  status: 401,
  code: "unauthenticated",
  title: "The call must be signed with AWS Signature Version 4",
};
const FORBIDDEN = {
  status: 403,
  code: "forbidden",
  title: "The caller may not make this call, or its signature is not valid",
};
const MALFORMED = { status: 400, code: "malformed-request", title: "The request could not be read" };
const THROTTLED = { status: 429, code: "throttled", title: "Too many calls: try again in a moment" };
const NO_ANSWER = {
  status: 503,
  code: "no-answer",
  title: "No answer came in time; a retry with the same Idempotency-Key is safe",
};
const INTERNAL = {
  status: 500,
  code: "internal",
  title: "Something went wrong on our side; a retry with the same Idempotency-Key is safe",
};

/**
 * What API Gateway answers by itself, without any function: each as a problem (RFC 9457). The two defaults catch the rest.
 *
 * Source: docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html, read 2026-11.
 */
export const GATEWAY_PROBLEMS = {
  DEFAULT_4XX: MALFORMED,
  BAD_REQUEST_BODY: MALFORMED,
  BAD_REQUEST_PARAMETERS: MALFORMED,
  // What IAM authorization answers to an unsigned call; unknown paths never get here, the catch-all answers them.
  MISSING_AUTHENTICATION_TOKEN: UNAUTHENTICATED,
  UNAUTHORIZED: UNAUTHENTICATED,
  ACCESS_DENIED: FORBIDDEN,
  EXPIRED_TOKEN: FORBIDDEN,
  INVALID_API_KEY: FORBIDDEN,
  INVALID_SIGNATURE: FORBIDDEN,
  WAF_FILTERED: FORBIDDEN,
  RESOURCE_NOT_FOUND: { status: 404, code: "not-found", title: "There is no such resource" },
  REQUEST_TOO_LARGE: { status: 413, code: "body-too-large", title: "The body is too long" },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    code: "unsupported-media-type",
    title: "The body must be application/json",
  },
  THROTTLED: THROTTLED,
  QUOTA_EXCEEDED: THROTTLED,
  INTEGRATION_FAILURE: NO_ANSWER,
  INTEGRATION_TIMEOUT: NO_ANSWER,
  API_CONFIGURATION_ERROR: INTERNAL,
  AUTHORIZER_CONFIGURATION_ERROR: INTERNAL,
  AUTHORIZER_FAILURE: INTERNAL,
  DEFAULT_5XX: INTERNAL,
} as const satisfies Record<string, GatewayProblem>;

/** Makes the API's own errors problems, too. */
export function addGatewayResponses(api: RestApi): void {
  for (const [type, problem] of Object.entries(GATEWAY_PROBLEMS))
    api.addGatewayResponse(type, gatewayResponse(type, problem));
}

function gatewayResponse(type: string, { status, code, title }: GatewayProblem): GatewayResponseOptions {
  const body = {
    type: `urn:sallyport:problem:${code}`,
    title,
    status,
    code,
    requestId: "$context.requestId",
    errors: [],
  };
  return {
    type: ResponseType.of(type),
    statusCode: String(status),
    responseHeaders: {
      "Content-Type": "'application/problem+json'",
      "Cache-Control": "'no-store'",
      ...((status === 429 || status === 503) && { "Retry-After": "'1'" }),
    },
    // API Gateway picks a template by the request's Accept header and falls back on this key; the header above then names the type.
    templates: { "application/json": JSON.stringify(body) },
  };
}
