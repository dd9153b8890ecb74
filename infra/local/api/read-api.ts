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
import { allRoutes, routeTree } from "./routes.ts";

/** Reads the only REST API of a template; `warmed` are the functions behind its hooks, which should answer fast at once. */
export function readApi(stack: Stack): RestApi & { warmed: string[] } {
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
  const hooks = allRoutes(routes).filter(
    ({ method, route }) => method === "POST" && route.authorization === "AWS_IAM",
  );
  return {
    stage: stage.properties.StageName,
    routes,
    responses: new Map(responses.map(({ properties }) => [properties.ResponseType, properties])),
    warmed: [...new Set(hooks.map(({ route }) => route.functionArn))],
  };
}
