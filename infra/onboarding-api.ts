import { Stack } from "aws-cdk-lib";
import {
  AccessLogFormat,
  AuthorizationType,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  Resource,
  RestApi,
} from "aws-cdk-lib/aws-apigateway";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { FunctionName } from "./function-names.ts";
import { addGatewayResponses } from "./gateway-responses.ts";
import type { HookFunction } from "./hook-function.ts";

type Route = { method: "GET" | "POST"; path: string; open: boolean };

/** The calls, by the function that answers each. Open ones need no signature of AWS: what they tell is public. */
const ROUTES = {
  "sign-up": { method: "POST", path: "/v1/accounts/{accountId}/sign-up", open: false },
  evidence: { method: "POST", path: "/v1/accounts/{accountId}/evidence", open: false },
  "quota-request": { method: "POST", path: "/v1/accounts/{accountId}/quota-requests", open: false },
  challenge: { method: "POST", path: "/v1/accounts/{accountId}/challenges", open: false },
  "identity-session": { method: "POST", path: "/v1/accounts/{accountId}/identity-sessions", open: false },
  // The vendor signs what it delivers; the function looks.
  "identity-webhook": { method: "POST", path: "/v1/identity-webhooks/stripe", open: true },
  erasure: { method: "POST", path: "/v1/accounts/{accountId}/erasure", open: false },
  upload: { method: "POST", path: "/v1/accounts/{accountId}/uploads", open: false },
  account: { method: "GET", path: "/v1/accounts/{accountId}", open: false },
  attestation: { method: "GET", path: "/v1/attestations/{attestationId}", open: false },
  jwks: { method: "GET", path: "/.well-known/jwks.json", open: true },
  openapi: { method: "GET", path: "/openapi.json", open: true },
  health: { method: "GET", path: "/v1/health", open: true },
} as const satisfies Partial<Record<FunctionName, Route>>;

/** The functions behind the API: one a call, and one for whatever is no call. */
export type OnboardingApiProps = {
  readonly handlers: Readonly<Record<keyof typeof ROUTES | "not-found", HookFunction>>;
};

/** House policy: far above any sign-up rate, and at a tenth of the signatures that KMS makes in a second. */
const THROTTLE = { throttlingRateLimit: 100, throttlingBurstLimit: 200 };

/** What is logged of a call: no path, for it names the account, and nothing of the caller. */
const ACCESS_LOG = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  method: "$context.httpMethod",
  resource: "$context.resourcePath",
  status: "$context.status",
  gatewayError: "$context.error.responseType",
  latencyMs: "$context.responseLatency",
};

/**
 * The API. A method needs IAM unless its route says that it is open. Nothing is validated here: the functions do it, once, and
 * answer every failure in the same form.
 */
export class OnboardingApi extends Construct {
  readonly #api: RestApi;

  constructor(scope: Construct, id: string, { handlers }: OnboardingApiProps) {
    super(scope, id);
    this.#api = new RestApi(this, "Api", {
      restApiName: Stack.of(this).stackName,
      description: "Onboarding gate: account sign-ups and GPU quota requests",
      endpointConfiguration: { types: [EndpointType.REGIONAL] },
      binaryMediaTypes: ["*/*"],
      defaultMethodOptions: { authorizationType: AuthorizationType.IAM },
      // API Gateway writes access logs only if the account lets it.
      cloudWatchRole: true,
      deployOptions: {
        stageName: "live",
        ...THROTTLE,
        metricsEnabled: true,
        // Execution logs would hold bodies.
        dataTraceEnabled: false,
        accessLogDestination: new LogGroupLogDestination(
          new LogGroup(this, "AccessLog", { retention: RetentionDays.ONE_YEAR }),
        ),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    // The stack names its outputs itself.
    this.#api.node.tryRemoveChild("Endpoint");
    addGatewayResponses(this.#api);
    for (const [name, route] of Object.entries(ROUTES))
      this.#addRoute(route, handlers[name as keyof typeof ROUTES]);
    this.#catchAll(handlers["not-found"]);
  }

  /** Address of a path of the API. */
  url(path: string): string {
    return this.#api.urlForPath(path);
  }

  #addRoute({ method, path, open }: Route, handler: HookFunction): void {
    this.#api.root
      .resourceForPath(path)
      .addMethod(method, new LambdaIntegration(handler, { allowTestInvoke: false }), {
        authorizationType: open ? AuthorizationType.NONE : AuthorizationType.IAM,
      });
  }

  /** Without it API Gateway answers a wrong path or method with 403, as if a credential were missing. */
  #catchAll(handler: HookFunction): void {
    const integration = new LambdaIntegration(handler, { scopePermissionToMethod: false });
    const open = { authorizationType: AuthorizationType.NONE };
    const known = this.#api.root.node.findAll().filter((child) => child instanceof Resource);
    this.#api.root.addMethod("ANY", integration, open);
    for (const resource of known) resource.addMethod("ANY", integration, open);
    this.#api.root.addResource("{proxy+}").addMethod("ANY", integration, open);
  }
}
