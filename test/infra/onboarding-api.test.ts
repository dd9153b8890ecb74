import { expect, test } from "vitest";
import { GATEWAY_PROBLEMS } from "../../infra/gateway-responses.ts";
import { PROBLEMS, Problem } from "../../shared/contract/problem.ts";
import { ROUTES } from "../../shared/contract/routes.ts";
import { onboardingTemplate, render, resource, resourcesOf } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const api = resource(template, "AWS::ApiGateway::RestApi", "OnboardingApi");
const resources = resourcesOf(template, "AWS::ApiGateway::Resource");

function pathOf(id: string): string {
  const found = resources[id];
  if (found === undefined) return "";
  return `${pathOf(render(found.Properties.ParentId))}/${found.Properties.PathPart}`;
}

/** Every method of the API: `METHOD path`, who may call it, and the function that answers. */
const methods = Object.values(resourcesOf(template, "AWS::ApiGateway::Method")).map(({ Properties }) => ({
  path: pathOf(render(Properties.ResourceId)) || "/",
  method: Properties.HttpMethod as string,
  auth: Properties.AuthorizationType as string,
  type: Properties.Integration.Type as string,
  handler: /functions\/(\w+)\.Arn/.exec(render(Properties.Integration.Uri))?.[1],
}));

test("the API is regional, takes bodies as bytes, and validates nothing", () => {
  expect(api.Properties).toMatchObject({
    BinaryMediaTypes: ["*/*"],
    EndpointConfiguration: { Types: ["REGIONAL"] },
  });
  expect(resourcesOf(template, "AWS::ApiGateway::RequestValidator")).toEqual({});
});

test("the calls are those of the contract, and those that need a signature there need one here", () => {
  const calls = methods
    .filter(({ method }) => method !== "ANY")
    .map(({ path, method, auth }) => ({ path, method, auth }));
  const contract = ROUTES.map(({ path, method, auth }) => ({
    path,
    method,
    // A vendor signs by a scheme of its own, which the function checks.
    auth: auth === "sigv4" ? "AWS_IAM" : "NONE",
  }));
  expect(calls.sort(byPath)).toEqual(contract.sort(byPath));
});

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

test("each call has a function of its own", () => {
  const handlers = methods.filter(({ method }) => method !== "ANY").map(({ handler }) => handler);
  expect(handlers.sort()).toEqual([
    "account",
    "attestation",
    "challenge",
    "erasure",
    "evidence",
    "health",
    "identitysession",
    "identitywebhook",
    "jwks",
    "openapi",
    "quotarequest",
    "signup",
    "upload",
  ]);
  expect(methods.every(({ type }) => type === "AWS_PROXY")).toBe(true);
});

test("whatever is no call is answered by not-found, on every path, without a signature", () => {
  const caught = methods.filter(({ method }) => method === "ANY");
  expect(caught.map(({ path }) => path).sort()).toEqual(["/", ...Object.keys(resources).map(pathOf)].sort());
  expect(caught.map(({ path }) => path)).toContain("/{proxy+}");
  for (const { auth, handler } of caught) expect([auth, handler]).toEqual(["NONE", "notfound"]);
});

const gatewayResponses = Object.values(resourcesOf(template, "AWS::ApiGateway::GatewayResponse"));

test.for(gatewayResponses)("$Properties.ResponseType is a problem", ({ Properties }) => {
  expect(Properties.ResponseParameters).toMatchObject({
    "gatewayresponse.header.Content-Type": "'application/problem+json'",
  });
  const problem = Problem.parse(JSON.parse(Properties.ResponseTemplates["application/json"]));
  expect(String(problem.status)).toBe(Properties.StatusCode);
  expect(problem).toMatchObject({
    requestId: "$context.requestId",
    type: `urn:sallyport:problem:${problem.code}`,
  });
});

test.for([
  ["ACCESS_DENIED", 403],
  ["MISSING_AUTHENTICATION_TOKEN", 401],
  ["INVALID_SIGNATURE", 403],
  ["EXPIRED_TOKEN", 403],
  ["UNAUTHORIZED", 401],
  ["THROTTLED", 429],
  ["QUOTA_EXCEEDED", 429],
  ["REQUEST_TOO_LARGE", 413],
  ["UNSUPPORTED_MEDIA_TYPE", 415],
  ["BAD_REQUEST_BODY", 400],
  ["BAD_REQUEST_PARAMETERS", 400],
  ["RESOURCE_NOT_FOUND", 404],
  ["INTEGRATION_FAILURE", 503],
  ["INTEGRATION_TIMEOUT", 503],
  ["DEFAULT_4XX", 400],
  ["DEFAULT_5XX", 500],
] as const)("%s answers %i", ([type, status]) => {
  const found = gatewayResponses.find(({ Properties }) => Properties.ResponseType === type);
  expect(found?.Properties.StatusCode).toBe(String(status));
});

test("only who may come again is told when", () => {
  const retried = gatewayResponses.filter(
    ({ Properties }) => "gatewayresponse.header.Retry-After" in Properties.ResponseParameters,
  );
  expect([...new Set(retried.map(({ Properties }) => Properties.StatusCode))].sort()).toEqual(["429", "503"]);
});

test("the stage is throttled and measured, and logs neither bodies, paths nor callers", () => {
  const [stage] = Object.values(template.findResources("AWS::ApiGateway::Stage"));
  expect(stage?.["Properties"].MethodSettings).toEqual([
    {
      HttpMethod: "*",
      ResourcePath: "/*",
      DataTraceEnabled: false,
      MetricsEnabled: true,
      ThrottlingBurstLimit: 200,
      ThrottlingRateLimit: 100,
    },
  ]);
  const format: string = stage?.["Properties"].AccessLogSetting.Format;
  expect(format).toContain("$context.resourcePath");
  expect(format).not.toMatch(/\$context\.(path|identity|authorizer|error\.message)/);
  expect(resource(template, "AWS::Logs::LogGroup", "OnboardingAccessLog").Properties.RetentionInDays).toBe(
    365,
  );
});

test("every problem that the API answers by itself is one of the contract's, with its status", () => {
  const answered = Object.values(GATEWAY_PROBLEMS).map(({ code, status }) => ({ code, status }));
  const contract = new Map<string, number>(
    Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]),
  );
  for (const { code, status } of answered) expect(contract.get(code), code).toBe(status);
});
