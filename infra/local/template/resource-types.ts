import { createHash } from "node:crypto";
import { ACCOUNT_ID, arn, REGION } from "./pseudo-parameters.ts";

/** A resource as its references see it: its logical id, its resolved properties one by one, and where SQS listens. */
export type Identity = { id: string; property(name: string): string; sqsUrl: string };

type Handled = {
  /** What `Ref` answers. */
  ref(resource: Identity): string;
  /** What `Fn::GetAtt` answers. */
  attributes?: Readonly<Record<string, (resource: Identity) => string>>;
  /** Properties that change nothing on one machine without IAM, encryption at rest, tracing or backups. */
  without?: readonly string[];
};

/** Key ids look like those of KMS and follow from the logical id, so that they survive a restart. */
const keyId = ({ id }: Identity): string => {
  const hex = createHash("sha256").update(id).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
};

/** Bucket names are lower case; logical ids are letters and digits. */
const bucketName = ({ id }: Identity): string => id.toLowerCase().slice(-63);

const byId = ({ id }: Identity): string => id;

/** The resource types that the local stack runs. */
const HANDLED = {
  "AWS::ApiGateway::RestApi": {
    ref: () => "local",
    attributes: { RootResourceId: () => "root" },
    without: ["Name", "Description", "EndpointConfiguration", "Policy"],
  },
  "AWS::ApiGateway::Resource": { ref: byId },
  "AWS::ApiGateway::Method": { ref: byId },
  "AWS::ApiGateway::GatewayResponse": { ref: byId },
  "AWS::ApiGateway::Stage": {
    ref: ({ property }) => property("StageName"),
    without: ["AccessLogSetting", "Description", "MethodSettings", "TracingEnabled"],
  },
  "AWS::Lambda::Function": {
    ref: byId,
    attributes: { Arn: ({ id }) => arn("lambda", `function:${id}`) },
    without: [
      "Architectures",
      "Description",
      "LoggingConfig",
      "ReservedConcurrentExecutions",
      "Role",
      "Tags",
      "TracingConfig",
    ],
  },
  // Only ever another name of the present code.
  "AWS::Lambda::Version": {
    ref: ({ property }) => `${arn("lambda", `function:${property("FunctionName")}`)}:1`,
  },
  "AWS::Lambda::EventSourceMapping": { ref: byId },
  "AWS::DynamoDB::Table": {
    ref: byId,
    attributes: {
      Arn: ({ id }) => arn("dynamodb", `table/${id}`),
      StreamArn: ({ id }) => arn("dynamodb", `table/${id}/stream/local`),
    },
    without: [
      "ContributorInsightsSpecification",
      "DeletionProtectionEnabled",
      "PointInTimeRecoverySpecification",
      "SSESpecification",
      "Tags",
    ],
  },
  "AWS::SQS::Queue": {
    ref: ({ id, sqsUrl }) => `${sqsUrl}/${ACCOUNT_ID}/${id}`,
    attributes: { Arn: ({ id }) => arn("sqs", id), QueueName: byId },
    without: ["KmsDataKeyReusePeriodSeconds", "KmsMasterKeyId", "SqsManagedSseEnabled", "Tags"],
  },
  "AWS::KMS::Key": {
    ref: keyId,
    attributes: { Arn: (resource) => arn("kms", `key/${keyId(resource)}`), KeyId: keyId },
    without: [
      "Description",
      "EnableKeyRotation",
      "KeyPolicy",
      "PendingWindowInDays",
      "RotationPeriodInDays",
      "Tags",
    ],
  },
  "AWS::KMS::Alias": { ref: ({ property }) => property("AliasName") },
  "AWS::S3::Bucket": {
    ref: bucketName,
    attributes: { Arn: (resource) => `arn:aws:s3:::${bucketName(resource)}` },
    without: [
      "BucketEncryption",
      "CorsConfiguration",
      "LifecycleConfiguration",
      "OwnershipControls",
      "PublicAccessBlockConfiguration",
      "Tags",
      "VersioningConfiguration",
    ],
  },
  "AWS::Events::Rule": {
    ref: byId,
    attributes: { Arn: ({ id }) => arn("events", `rule/${id}`) },
    without: ["Description"],
  },
  "Custom::Trigger": {
    ref: byId,
    // The function is invoked directly; the provider that CloudFormation would call is never run.
    without: ["ExecuteOnHandlerChange", "InvocationType", "ServiceToken", "Timeout"],
  },
} as const satisfies Record<string, Handled>;
export type HandledType = keyof typeof HANDLED;

/** The resource types that are left out on purpose, each with the reason. */
export const LEFT_OUT = {
  "AWS::IAM::Role": "calls are not authorized locally",
  "AWS::IAM::Policy": "calls are not authorized locally",
  "AWS::IAM::ManagedPolicy": "calls are not authorized locally",
  "AWS::Lambda::Permission": "calls are not authorized locally",
  "AWS::SQS::QueuePolicy": "calls are not authorized locally",
  "AWS::S3::BucketPolicy": "calls are not authorized locally",
  "AWS::ApiGateway::Account": "it lets the gateway write logs, and there is no CloudWatch",
  "AWS::ApiGateway::Deployment": "the local API always serves the present template",
  "AWS::Logs::LogGroup": "functions log to a file",
  "AWS::Logs::MetricFilter": "there are no metrics locally",
  "AWS::CloudWatch::Alarm": "there are no metrics locally",
  "AWS::CloudWatch::CompositeAlarm": "there are no metrics locally",
  "AWS::CDK::Metadata": "it is for the CDK's own statistics",
} as const satisfies Record<string, string>;

const isIn = <T extends object>(table: T, type: string): type is string & keyof T =>
  Object.hasOwn(table, type);

/** How references to a resource of this type answer; undefined for a type the local stack does not know. */
export function resourceType(type: string): Handled | undefined {
  if (isIn(HANDLED, type)) return HANDLED[type];
  if (isIn(LEFT_OUT, type))
    return { ref: byId, attributes: { Arn: ({ id }) => `arn:aws:local:${REGION}::${id}` } };
  return undefined;
}
