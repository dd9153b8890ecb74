import { expect, test } from "vitest";
import { allRoutes, matchRoute, routeTree } from "../../../../infra/local/api/routes.ts";

const resource = (id: string, ParentId: string, PathPart: string) => ({
  id,
  properties: { RestApiId: "local", ParentId, PathPart },
});
const method = (ResourceId: string, HttpMethod: string) => ({
  id: `${ResourceId}${HttpMethod}`,
  properties: {
    RestApiId: "local",
    ResourceId,
    HttpMethod,
    AuthorizationType: "NONE" as const,
    Integration: {
      Type: "AWS_PROXY" as const,
      IntegrationHttpMethod: "POST" as const,
      Uri: `arn:${ResourceId}`,
    },
  },
});

// Children before their parents, as a template may have them.
const tree = routeTree(
  [
    resource("signUp", "account", "sign-up"),
    resource("account", "accounts", "{accountId}"),
    resource("mine", "accounts", "mine"),
    resource("accounts", "root", "accounts"),
    resource("rest", "root", "{proxy+}"),
  ],
  [
    method("signUp", "POST"),
    method("signUp", "ANY"),
    method("account", "GET"),
    method("mine", "GET"),
    method("rest", "ANY"),
  ],
);

test.for([
  { method: "POST", path: "/accounts/a/sign-up", resource: "signUp", parameters: { accountId: "a" } },
  { method: "DELETE", path: "/accounts/a/sign-up", resource: "signUp", parameters: { accountId: "a" } },
  { method: "GET", path: "/accounts/a%2Fb", resource: "account", parameters: { accountId: "a/b" } },
  // A literal segment comes before a parameter, and both before the catch-all.
  { method: "GET", path: "/accounts/mine", resource: "mine", parameters: {} },
  { method: "GET", path: "/accounts/mine/sign-up", resource: "signUp", parameters: { accountId: "mine" } },
  { method: "GET", path: "/accounts", resource: "rest", parameters: { proxy: "accounts" } },
  { method: "GET", path: "/x/y/", resource: "rest", parameters: { proxy: "x/y" } },
  // What looks like a parameter's name is a value of it.
  {
    method: "GET",
    path: "/accounts/{accountId}",
    resource: "account",
    parameters: { accountId: "{accountId}" },
  },
])("$method $path goes to $resource", ({ method, path, resource, parameters }) => {
  expect(matchRoute(tree, method, path)).toMatchObject({
    $case: "route",
    route: { resourceId: resource },
    parameters,
  });
});

test.for([
  { method: "PUT", path: "/accounts/a", result: "no-method" },
  { method: "GET", path: "/", result: "no-path" },
  { method: "GET", path: "/%ff", result: "malformed" },
])("$method $path is $result", ({ method, path, result }) => {
  expect(matchRoute(tree, method, path).$case).toBe(result);
});

test("all routes are listed with their methods and paths", () => {
  const listed = allRoutes(tree).map(({ method, route }) => `${method} ${route.resourcePath}`);
  expect(listed.sort()).toEqual([
    "ANY /accounts/{accountId}/sign-up",
    "ANY /{proxy+}",
    "GET /accounts/mine",
    "GET /accounts/{accountId}",
    "POST /accounts/{accountId}/sign-up",
  ]);
});
