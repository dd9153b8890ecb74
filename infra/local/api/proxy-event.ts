import type { APIGatewayProxyEvent } from "aws-lambda";
import { ACCOUNT_ID, arn } from "../template/pseudo-parameters.ts";
import type { Route } from "./routes.ts";

/** A request as it came over the wire. `rawHeaders` alternate names and values. */
export type WireRequest = {
  requestId: string;
  method: string;
  url: URL;
  rawHeaders: readonly string[];
  body: Buffer;
  receivedAt: Date;
  sourceIp: string;
};

/** The event that API Gateway's REST API sends to a function, format 1.0; bodies are base64 as the API is binary. */
export function proxyEvent(
  request: WireRequest,
  route: Route,
  { parameters, stage }: { parameters: Record<string, string>; stage: string },
): APIGatewayProxyEvent {
  const headers = grouped(pairs(request.rawHeaders));
  const query = grouped([...request.url.searchParams]);
  const isEmpty = request.body.length === 0;
  return {
    resource: route.resourcePath,
    path: request.url.pathname,
    httpMethod: request.method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(parameters),
    stageVariables: null,
    requestContext: requestContext(request, route, stage),
    body: isEmpty ? null : request.body.toString("base64"),
    isBase64Encoded: !isEmpty,
  };
}

function requestContext(
  request: WireRequest,
  route: Route,
  stage: string,
): APIGatewayProxyEvent["requestContext"] {
  const isSigned = route.authorization === "AWS_IAM";
  const userAgent =
    pairs(request.rawHeaders).find(([name]) => name.toLowerCase() === "user-agent")?.[1] ?? null;
  return {
    accountId: ACCOUNT_ID,
    apiId: "local",
    authorizer: null,
    httpMethod: request.method,
    identity: {
      accessKey: isSigned ? "local" : null,
      accountId: isSigned ? ACCOUNT_ID : null,
      apiKey: null,
      apiKeyId: null,
      caller: isSigned ? "local" : null,
      clientCert: null,
      cognitoAuthenticationProvider: null,
      cognitoAuthenticationType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      principalOrgId: null,
      sourceIp: request.sourceIp,
      user: isSigned ? "local" : null,
      userAgent,
      userArn: isSigned ? arn("iam", "user/local").replace(":us-east-1:", "::") : null,
    },
    path: `/${stage}${request.url.pathname}`,
    protocol: "HTTP/1.1",
    requestId: request.requestId,
    requestTimeEpoch: request.receivedAt.getTime(),
    resourceId: route.resourceId,
    resourcePath: route.resourcePath,
    stage,
  };
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, raw[at + 1] ?? ""]] : []));
}

function grouped(entries: readonly [string, string][]): Record<string, string[]> {
  const groups: Record<string, string[]> = Object.create(null);
  for (const [name, value] of entries) groups[name] = [...(groups[name] ?? []), value];
  return groups;
}

const lastOf = (groups: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, values.at(-1) ?? ""]));

const orNull = <T extends object>(value: T): T | null => (Object.keys(value).length === 0 ? null : value);
