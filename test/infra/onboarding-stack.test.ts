import { expect, test } from "vitest";
import { FUNCTION_NAMES, type FunctionName } from "../../infra/function-names.ts";
import {
  onboardingTemplate,
  permissionsOf,
  render,
  resource,
  resourcesOf,
} from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const functions = resourcesOf(template, "AWS::Lambda::Function");
const own = FUNCTION_NAMES.map((name) => ({
  name,
  ...resource(template, "AWS::Lambda::Function", name.replaceAll("-", "")),
}));

const USE_LEDGER_KEY = ["kms:Decrypt LedgerKey.Arn", "kms:DescribeKey LedgerKey.Arn"];
const WRITE_WITH_LEDGER_KEY = [
  ...USE_LEDGER_KEY,
  "kms:Encrypt LedgerKey.Arn",
  "kms:GenerateDataKey LedgerKey.Arn",
  "kms:ReEncryptFrom LedgerKey.Arn",
  "kms:ReEncryptTo LedgerKey.Arn",
];
const DECIDE = [
  ...WRITE_WITH_LEDGER_KEY,
  "dynamodb:GetItem LedgerTable.Arn",
  "dynamodb:PutItem LedgerTable.Arn",
  "dynamodb:Query LedgerTable.Arn",
  "dynamodb:Query LedgerTable.Arn/index/idempotency",
  "kms:Decrypt DataKey.Arn",
  "kms:GenerateDataKey DataKey.Arn",
  "kms:GetPublicKey SigningKey.Arn",
  "kms:Sign SigningKey.Arn",
  "s3:GetObject WatchlistsBucket.Arn/*",
];
const DELIVER = [
  ...WRITE_WITH_LEDGER_KEY,
  "dynamodb:DeleteItem LedgerTable.Arn",
  "dynamodb:GetItem LedgerTable.Arn",
  "dynamodb:PutItem LedgerTable.Arn",
  "dynamodb:Query LedgerTable.Arn",
  "dynamodb:Query LedgerTable.Arn/index/idempotency",
  "dynamodb:UpdateItem LedgerTable.Arn",
  "kms:Decrypt DataKey.Arn",
  "kms:GetPublicKey SigningKey.Arn",
  "kms:Sign SigningKey.Arn",
  "sqs:SendMessage EscalationsQueue.Arn",
];
/** Pictures are read in the name of the functions that verify, by services that know no resources of ours. */
const VERIFY = [
  ...DECIDE,
  "s3:GetObject EvidenceBucket.Arn/*",
  "rekognition:CompareFaces *",
  "textract:AnalyzeID *",
];
/** The key of challenges and seals is made and used, and no other: its partition and its purpose are conditions. */
const SEAL = [
  ...WRITE_WITH_LEDGER_KEY,
  "dynamodb:GetItem LedgerTable.Arn",
  "dynamodb:PutItem LedgerTable.Arn",
  "kms:Decrypt DataKey.Arn",
  "kms:GenerateDataKey DataKey.Arn",
];
/** All that each function may do; a row more is a permission too many. */
const PERMISSIONS: Record<FunctionName, string[]> = {
  "sign-up": VERIFY,
  evidence: VERIFY,
  "identity-webhook": DECIDE,
  "identity-session": [...SEAL, "dynamodb:Query LedgerTable.Arn"],
  "quota-request": DECIDE,
  challenge: SEAL,
  erasure: [
    ...WRITE_WITH_LEDGER_KEY,
    "dynamodb:DeleteItem LedgerTable.Arn",
    "dynamodb:GetItem LedgerTable.Arn",
    "dynamodb:Query LedgerTable.Arn",
    "dynamodb:UpdateItem LedgerTable.Arn",
    "s3:DeleteObject EvidenceBucket.Arn/*",
    "s3:ListBucket EvidenceBucket.Arn",
  ],
  upload: [...USE_LEDGER_KEY, "dynamodb:Query LedgerTable.Arn", "s3:PutObject EvidenceBucket.Arn/*"],
  account: [...USE_LEDGER_KEY, "dynamodb:Query LedgerTable.Arn"],
  attestation: [...USE_LEDGER_KEY, "dynamodb:GetItem LedgerTable.Arn"],
  jwks: ["kms:GetPublicKey SigningKey.Arn"],
  openapi: [],
  health: [...USE_LEDGER_KEY, "dynamodb:GetItem LedgerTable.Arn"],
  "not-found": [],
  relay: [
    ...DELIVER,
    // There is no resource to name: DynamoDB lists the streams of an account.
    "dynamodb:ListStreams *",
    "dynamodb:DescribeStream LedgerTable.StreamArn",
    "dynamodb:GetRecords LedgerTable.StreamArn",
    "dynamodb:GetShardIterator LedgerTable.StreamArn",
  ],
  sweeper: [...DELIVER, "dynamodb:Query LedgerTable.Arn/index/outbox"],
  "watchlist-activation": [
    ...WRITE_WITH_LEDGER_KEY,
    "dynamodb:GetItem LedgerTable.Arn",
    "dynamodb:PutItem LedgerTable.Arn",
    "s3:GetObject WatchlistsBucket.Arn/*",
    "s3:PutObject WatchlistsBucket.Arn/*",
    "s3:GetObject assets/*.watchlist",
  ],
};

/** Tracing has no resources. */
const isTracing = (allows: string) => /^xray:Put(TraceSegments|TelemetryRecords) \*$/.test(allows);

test.for(FUNCTION_NAMES)("%s may do what it needs and nothing else", (name) => {
  const granted = new Set(permissionsOf(template, name).map(({ allows }) => allows));
  expect([...granted].filter((allows) => !isTracing(allows)).sort()).toEqual([...PERMISSIONS[name]].sort());
});

test("no permission has a wildcard for an action", () => {
  const all = FUNCTION_NAMES.flatMap((name) => permissionsOf(template, name));
  expect(all.filter(({ allows }) => allows.split(" ")[0]?.includes("*"))).toEqual([]);
});

test("only what decides may sign, and only a digest by ES256", () => {
  const signers = FUNCTION_NAMES.flatMap((name) =>
    permissionsOf(template, name)
      .filter(({ allows }) => allows.startsWith("kms:Sign "))
      .map(({ condition }) => ({ name, condition })),
  );
  const condition = {
    StringEquals: { "kms:SigningAlgorithm": "ECDSA_SHA_256", "kms:MessageType": "DIGEST" },
  };
  expect(signers).toEqual([
    { name: "sign-up", condition },
    { name: "evidence", condition },
    { name: "identity-webhook", condition },
    { name: "quota-request", condition },
    { name: "relay", condition },
    { name: "sweeper", condition },
  ]);
});

test("nothing may be deleted from the ledger but links, by erasure and what writes them, and no managed policy lets it", () => {
  expect(JSON.stringify(template.toJSON())).not.toMatch(/dynamodb:(DeleteTable|Batch|\*|PartiQL)/);
  const deletions = FUNCTION_NAMES.flatMap((name) =>
    permissionsOf(template, name)
      .filter(({ allows }) => allows.startsWith("dynamodb:Delete"))
      .map(({ allows, condition }) => ({ name, allows, condition })),
  );
  const ofLinks = {
    allows: "dynamodb:DeleteItem LedgerTable.Arn",
    condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["link#*"] } },
  };
  expect(deletions).toEqual(["erasure", "relay", "sweeper"].map((name) => ({ name, ...ofLinks })));
  const managed = Object.values(resourcesOf(template, "AWS::IAM::Role")).flatMap(
    ({ Properties }) => (Properties.ManagedPolicyArns ?? []).map(render) as string[],
  );
  expect([...new Set(managed.map((arn) => arn.split("/").at(-1)))].sort()).toEqual([
    "AWSLambdaBasicExecutionRole",
    "AmazonAPIGatewayPushToCloudWatchLogs",
  ]);
});

test.for(own)(
  "$name runs on Node 24 and arm64, is traced, and its logs are kept a year",
  ({ Properties }) => {
    expect(Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      TracingConfig: { Mode: "Active" },
    });
    const logs = resource(template, "AWS::Logs::LogGroup", render(Properties.LoggingConfig.LogGroup));
    expect(logs.Properties.RetentionInDays).toBe(365);
  },
);

test("the only function that is not ours is the one that runs a trigger", () => {
  expect(
    Object.keys(functions).filter((id) => !own.some(({ name }) => name.replaceAll("-", "") === id)),
  ).toEqual(["AWSCDKTriggerCustomResourceProviderCustomResourceProviderHandler"]);
});

test("functions are told of the stage, the issuer and the provider", () => {
  for (const { Properties } of own)
    expect(Properties.Environment.Variables).toMatchObject({
      SALLYPORT_STAGE: "deployed",
      SALLYPORT_ISSUER: "https://attestations.example.org",
      SALLYPORT_PROVIDER_US_PERSON: "true",
    });
});

test.for(["gleif", "none"] as const)("only the functions that verify evidence are told of %s", (source) => {
  const made = onboardingTemplate({ legalEntities: source });
  const told = FUNCTION_NAMES.map((name) => {
    const { Properties } = resource(made, "AWS::Lambda::Function", name.replaceAll("-", ""));
    return [name, Properties.Environment.Variables["SALLYPORT_LEGAL_ENTITIES"]];
  }).filter(([, value]) => value !== undefined);
  expect(told).toEqual([
    ["sign-up", source],
    ["evidence", source],
    ["identity-webhook", source],
  ]);
});

test("an operator finds API, keys, queue and table among the outputs, and nothing else", () => {
  expect(Object.keys(template.toJSON()["Outputs"]).sort()).toEqual([
    "ApiUrl",
    "DataKeyId",
    "EscalationQueueUrl",
    "JwksUrl",
    "LedgerTableName",
  ]);
});

test("the template has no conditions, mappings, nested stacks or dynamic references", () => {
  const { Conditions, Mappings } = template.toJSON();
  expect({ Conditions, Mappings }).toEqual({});
  expect(JSON.stringify(template.toJSON())).not.toMatch(/AWS::CloudFormation::Stack|\{\{resolve:|Fn::If/);
});

test("the local stage has the same resources", () => {
  const local = onboardingTemplate({ stage: "local" }).toJSON()["Resources"];
  const types = (resources: Record<string, { Type: string }>) =>
    Object.values(resources)
      .map(({ Type }) => Type)
      .sort();
  expect(types(local)).toEqual(types(template.toJSON()["Resources"]));
});

test("with a topic every alarm is announced, and without one none is", () => {
  const topic = "arn:aws:sns:eu-central-1:123456789012:alarms";
  const actions = (of: typeof template) =>
    Object.values(resourcesOf(of, "AWS::CloudWatch::Alarm")).map(({ Properties }) => Properties.AlarmActions);
  expect(actions(onboardingTemplate({ alarmTopicArn: topic }))).toEqual([[topic], [topic], [topic], [topic]]);
  expect(actions(template)).toEqual([undefined, undefined, undefined, undefined]);
});

const SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:stripe-AbCdEf";
const withVendor = onboardingTemplate({ stripeSecret: SECRET });

test("with a secret for Stripe, what asks Stripe may read that secret and nothing else of the kind", () => {
  const asking = ["sign-up", "evidence", "identity-webhook", "identity-session"];
  for (const name of FUNCTION_NAMES) {
    const granted = permissionsOf(withVendor, name).map(({ allows }) => allows);
    const ofSecrets = granted.filter((allows) => allows.includes("secretsmanager"));
    expect(ofSecrets, name).toEqual(asking.includes(name) ? [`secretsmanager:GetSecretValue ${SECRET}`] : []);
  }
});

test("the environment names the secret and Stripe's address, where Stripe is asked", () => {
  const variables = (made: typeof template, name: string) =>
    resource(made, "AWS::Lambda::Function", name).Properties.Environment.Variables;
  for (const name of ["signup", "evidence", "identitywebhook", "identitysession"]) {
    const api = { STRIPE_API_URL: "https://api.stripe.com" };
    expect(variables(withVendor, name)).toMatchObject({ STRIPE_SECRET_ARN: SECRET, ...api });
    expect(variables(template, name)).toMatchObject({ STRIPE_SECRET_ARN: "", ...api });
  }
  expect(variables(withVendor, "quotarequest")).not.toHaveProperty("STRIPE_SECRET_ARN");
});
