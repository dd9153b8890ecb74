import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, Duration, Stack } from "aws-cdk-lib";
import { AuthorizationType, LambdaIntegration, ResponseType, RestApi } from "aws-cdk-lib/aws-apigateway";
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import {
  Code,
  FilterCriteria,
  FilterRule,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { Trigger } from "aws-cdk-lib/triggers";

const ROOT = join(import.meta.dirname, "../../../..");

/** An empty folder inside the project, so that bundles find its packages; `cdk.out` is never committed. */
export function temporaryFolder(): string {
  const parent = join(ROOT, "cdk.out", "test");
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, "small-app-"));
}

/** Synthesizes an app with one of everything that the local stack runs; `extend` adds to it. Answers its folder. */
export function smallApp(extend: (stack: Stack) => void = () => {}): string {
  const outdir = temporaryFolder();
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, "Small");
  const lambda = (name: string) =>
    new Lambda(stack, name, {
      runtime: Runtime.NODEJS_24_X,
      handler: "index.handler",
      code: Code.fromAsset(join(import.meta.dirname, "../functions", name.toLowerCase())),
      timeout: Duration.seconds(10),
      memorySize: 256,
      environment: { PROBE: name },
    });
  const text = (name: string) => ({ name, type: AttributeType.STRING });

  const table = new Table(stack, "Table", {
    partitionKey: text("pk"),
    sortKey: text("sk"),
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
  });
  const index = {
    indexName: "outbox",
    partitionKey: text("outbox"),
    projectionType: ProjectionType.KEYS_ONLY,
  };
  table.addGlobalSecondaryIndex(index);
  table.addLocalSecondaryIndex({
    indexName: "local",
    sortKey: text("other"),
    projectionType: ProjectionType.KEYS_ONLY,
  });
  const dead = new Queue(stack, "Dead");
  const queue = new Queue(stack, "Queue", { deadLetterQueue: { queue: dead, maxReceiveCount: 5 } });
  const key = new Key(stack, "Key", {
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    alias: "signing",
  });
  new Bucket(stack, "Lists");
  writeFileSync(join(outdir, "list.bin"), "a list");
  const list = new Asset(stack, "List", { path: join(outdir, "list.bin") });

  const echo = lambda("Echo");
  const ledger = lambda("Ledger")
    .addEnvironment("TABLE_NAME", table.tableName)
    .addEnvironment("SIGNING_KEY_ID", key.keyId);
  const relay = lambda("Relay").addEnvironment("QUEUE_URL", queue.queueUrl);
  relay.addEventSourceMapping("Stream", {
    eventSourceArn: table.tableStreamArn ?? "",
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: { outbox: { S: FilterRule.exists() } } } })],
    reportBatchItemFailures: true,
    retryAttempts: 5,
  });
  const activate = lambda("Activate")
    .addEnvironment("QUEUE_URL", dead.queueUrl)
    .addEnvironment("ASSET_BUCKET", list.s3BucketName)
    .addEnvironment("ASSET_KEY", list.s3ObjectKey);
  new Trigger(stack, "Once", { handler: activate });
  new Rule(stack, "Hourly", {
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new LambdaFunction(echo)],
  });

  const api = new RestApi(stack, "Api", { binaryMediaTypes: ["*/*"], deployOptions: { stageName: "v1" } });
  const items = api.root.addResource("items").addResource("{id}");
  items.addMethod("POST", new LambdaIntegration(ledger), { authorizationType: AuthorizationType.IAM });
  items.addMethod("GET", new LambdaIntegration(echo));
  api.root.addResource("broken").addMethod("GET", new LambdaIntegration(lambda("Broken")));
  api.root.addResource("files").addResource("{proxy+}").addMethod("ANY", new LambdaIntegration(echo));
  api.addGatewayResponse("ClientError", {
    type: ResponseType.DEFAULT_4XX,
    responseHeaders: { "content-type": "'application/problem+json'" },
    templates: {
      "application/json": '{"requestId":"$context.requestId","detail":$context.error.messageString}',
    },
  });
  api.addGatewayResponse("ServerError", {
    type: ResponseType.DEFAULT_5XX,
    responseHeaders: { "content-type": "'application/problem+json'" },
    templates: { "application/json": '{"requestId":"$context.requestId"}' },
  });
  extend(stack);
  app.synth();
  return outdir;
}
