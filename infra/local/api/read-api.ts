import { Refusal } from "../refusal.ts";
import type { Stack } from "../template/stack.ts";
import type { RestApi } from "./api-server.ts";
import {
  GatewayResponseProperties,
  MethodProperties,
  ResourceProperties,
  RestApiProperties,
  StageProperties,
} from "./properties.ts";
import { allRoutes, matchRoute, routeTree } from "./routes.ts";

/**
 * Reads the only REST API of a template; `hooks` are the functions behind what signed callers post,
 * `health` the one behind `/v1/health`.
 */
export function readApi(stack: Stack): RestApi & { hooks: string[]; health: string | undefined } {
  const apis = stack.resourcesOf("AWS::ApiGateway::RestApi", RestApiProperties);
  const [stage, ...otherStages] = stack.resourcesOf("AWS::ApiGateway::Stage", StageProperties);
  if (apis.length !== 1 || stage === undefined || otherStages.length > 0) {
    throw new Refusal("expected one REST API with one stage in the template");
  }
  const routes = routeTree(
    stack.resourcesOf("AWS::ApiGateway::Resource", ResourceProperties),
    stack.resourcesOf("AWS::ApiGateway::Method", MethodProperties),
  );
  const responses = stack.resourcesOf("AWS::ApiGateway::GatewayResponse", GatewayResponseProperties);
  const posted = allRoutes(routes).filter(
    ({ method, route }) => method === "POST" && route.authorization === "AWS_IAM",
  );
  const health = matchRoute(routes, "GET", "/v1/health");
  return {
    health: health.$case === "route" ? health.route.functionArn : undefined,
    stage: stage.properties.StageName,
    routes,
    responses: new Map(responses.map(({ properties }) => [properties.ResponseType, properties])),
    hooks: [...new Set(posted.map(({ route }) => route.functionArn))],
  };
}
