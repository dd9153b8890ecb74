import { join } from "node:path";
import * as z from "zod";
import { Refusal } from "../refusal.ts";
import type { Asset } from "../template/assembly.ts";
import { arn, REGION } from "../template/pseudo-parameters.ts";
import type { Resource } from "../template/stack.ts";

/** Properties of `AWS::Lambda::Function`: a Node 24 bundle in an asset. `Timeout` in seconds, `MemorySize` in MB. */
export const FunctionProperties = z.strictObject({
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string().regex(/^[\w/-]+\.\w+$/),
  Runtime: z.literal("nodejs24.x"),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  EphemeralStorage: z.unknown().optional(),
  MemorySize: z.number().int().default(128),
  Timeout: z.number().positive().default(3),
});

/** The embedded servers that functions call, as URLs. */
export type Endpoints = { dynamodb: string; sqs: string; s3: string; kms: string; secretsManager: string };

/** A function ready to be run in a worker. */
export type LocalFunction = {
  name: string;
  arn: string;
  folder: string;
  file: string;
  exported: string;
  environment: Readonly<Record<string, string>>;
  memoryMb: number;
  timeoutMs: number;
};

/** Finds a function's code among the assets, and gives it the environment that Lambda would. */
export function localFunction(
  { id, properties }: Resource<z.infer<typeof FunctionProperties>>,
  assets: readonly Asset[],
  endpoints: Endpoints,
): LocalFunction {
  const { Code, Handler, Environment, MemorySize, Timeout } = properties;
  const code = assets.find(({ bucket, key }) => bucket === Code.S3Bucket && key === Code.S3Key);
  if (code === undefined) throw new Refusal(`${id}: its code ${Code.S3Key} is not among the assets`);
  const [module = "", exported = ""] = Handler.split(".");
  return {
    name: id,
    arn: arn("lambda", `function:${id}`),
    folder: code.path,
    file: `${module}.mjs`,
    exported,
    environment: {
      ...Environment.Variables,
      ...AWS_ENVIRONMENT,
      AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
      AWS_ENDPOINT_URL_SQS: endpoints.sqs,
      AWS_ENDPOINT_URL_S3: endpoints.s3,
      AWS_ENDPOINT_URL_KMS: endpoints.kms,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
      AWS_LAMBDA_FUNCTION_NAME: id,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
      LAMBDA_TASK_ROOT: code.path,
    },
    memoryMb: MemorySize,
    timeoutMs: Timeout * 1000,
  };
}

/** What Lambda sets for every function; the credentials are no secret, the embedded servers take any. */
const AWS_ENVIRONMENT = {
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_EC2_METADATA_DISABLED: "true",
  // The engineer's own profile could redirect the endpoints.
  AWS_CONFIG_FILE: join(import.meta.dirname, "no-such-file"),
  AWS_SHARED_CREDENTIALS_FILE: join(import.meta.dirname, "no-such-file"),
  TZ: ":UTC",
} as const;
