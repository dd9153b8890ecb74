import * as z from "zod";

/** Properties of `AWS::ApiGateway::RestApi`. */
export const RestApiProperties = z.strictObject({
  // Without it bodies would reach functions as text, with binary ones broken.
  BinaryMediaTypes: z.tuple([z.literal("*/*")]),
  ApiKeySourceType: z.unknown().optional(),
  DisableExecuteApiEndpoint: z.unknown().optional(),
  MinimumCompressionSize: z.undefined().optional(),
});

/** Properties of `AWS::ApiGateway::Resource`. */
export const ResourceProperties = z.strictObject({
  RestApiId: z.string(),
  ParentId: z.string(),
  PathPart: z.string(),
});

const INVOCATION_URI = /:lambda:path\/2015-03-31\/functions\/(arn:.+)\/invocations$/;

/** Properties of `AWS::ApiGateway::Method`: a proxy to one function, for signed callers or for everybody. */
export const MethodProperties = z.strictObject({
  RestApiId: z.string(),
  ResourceId: z.string(),
  HttpMethod: z.string(),
  AuthorizationType: z.enum(["AWS_IAM", "NONE"]),
  ApiKeyRequired: z.literal(false).optional(),
  OperationName: z.string().optional(),
  Integration: z.strictObject({
    Type: z.literal("AWS_PROXY"),
    IntegrationHttpMethod: z.literal("POST"),
    TimeoutInMillis: z.number().optional(),
    Uri: z
      .string()
      .regex(INVOCATION_URI)
      .transform((uri) => INVOCATION_URI.exec(uri)?.[1] ?? ""),
  }),
});

/** Properties of `AWS::ApiGateway::Stage`. */
export const StageProperties = z.strictObject({
  RestApiId: z.string(),
  DeploymentId: z.string(),
  StageName: z.string(),
});

const VARIABLE = /\$[\w.]+/g;
const VARIABLES = new Set([
  "$context.requestId",
  "$context.error.message",
  "$context.error.messageString",
  "$context.error.responseType",
]);

/** Properties of `AWS::ApiGateway::GatewayResponse`: static headers, and templates over a closed set of variables. */
export const GatewayResponseProperties = z.strictObject({
  RestApiId: z.string(),
  ResponseType: z.string(),
  StatusCode: z.coerce.number().int().optional(),
  ResponseParameters: z
    .record(z.templateLiteral(["gatewayresponse.header.", z.string()]), z.string().regex(/^'.*'$/))
    .default({}),
  ResponseTemplates: z
    .strictObject({
      "application/json": z
        .string()
        .refine(
          (template) => (template.match(VARIABLE) ?? []).every((name) => VARIABLES.has(name)),
          "unknown variable",
        ),
    })
    .optional(),
});
export type GatewayResponseProperties = z.infer<typeof GatewayResponseProperties>;
