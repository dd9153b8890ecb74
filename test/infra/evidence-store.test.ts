import { expect, test } from "vitest";
import { FUNCTION_NAMES } from "../../infra/function-names.ts";
import { onboardingTemplate, permissionsOf, resource, resourcesOf } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const unread = onboardingTemplate({ documentImages: "none" });
const bucket = (of = template) => resource(of, "AWS::S3::Bucket", "EvidenceBucket").Properties;
const variablesOf = (name: string, of = template): Record<string, unknown> =>
  resource(of, "AWS::Lambda::Function", name.replaceAll("-", "")).Properties.Environment.Variables;

/** Functions that may do something with pictures. */
const allowed = (pattern: RegExp, of = template) => {
  const withPolicies = Object.keys(resourcesOf(of, "AWS::IAM::Policy"));
  return FUNCTION_NAMES.filter((name) =>
    withPolicies.includes(`${name.replaceAll("-", "")}ServiceRoleDefaultPolicy`),
  ).filter((name) => permissionsOf(of, name).some(({ allows }) => pattern.test(allows)));
};

test("pictures are private and encrypted", () => {
  expect(bucket().PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(bucket().BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
});

test("every picture is gone after thirty days, and no version of it stays", () => {
  expect(bucket().VersioningConfiguration).toBeUndefined();
  expect(bucket().LifecycleConfiguration.Rules).toEqual([
    { ExpirationInDays: 30, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: "Enabled" },
  ]);
});

test("nobody speaks to the bucket without TLS 1.2, and its policy allows nobody anything", () => {
  const { Properties } = resource(template, "AWS::S3::BucketPolicy", "EvidenceBucketPolicy");
  expect(
    Properties.PolicyDocument.Statement.map(({ Effect, Condition }: Record<string, unknown>) => [
      Effect,
      Condition,
    ]),
  ).toEqual([
    ["Deny", { Bool: { "aws:SecureTransport": "false" } }],
    ["Deny", { NumericLessThan: { "s3:TlsVersion": 1.2 } }],
  ]);
});

test("one function may put pictures, and those that take evidence get them; an erasure lists and deletes them", () => {
  expect(allowed(/^s3:PutObject EvidenceBucket/)).toEqual(["upload"]);
  expect(allowed(/^s3:GetObject EvidenceBucket/)).toEqual(["sign-up", "evidence"]);
  expect(allowed(/^(?:textract|rekognition):/)).toEqual(["sign-up", "evidence"]);
  expect(allowed(/^s3:(?!PutObject|GetObject).* EvidenceBucket/)).toEqual(["erasure"]);
});

test("an erasure lists what is under a name alone, and reads and puts no picture", () => {
  const permissions = permissionsOf(template, "erasure").filter(({ allows }) => allows.startsWith("s3:"));
  expect(permissions).toEqual([
    expect.objectContaining({
      allows: "s3:ListBucket EvidenceBucket.Arn",
      condition: { StringLike: { "s3:prefix": "?*/" } },
    }),
    expect.objectContaining({ allows: "s3:DeleteObject EvidenceBucket.Arn/*" }),
  ]);
});

test("where nobody reads pictures, no function may get them or call the services", () => {
  expect(allowed(/^s3:PutObject EvidenceBucket/, unread)).toEqual(["upload"]);
  expect(allowed(/^(?:s3:GetObject EvidenceBucket|textract|rekognition)/, unread)).toEqual([]);
});

test("the functions know the bucket, and those that verify who reads it", () => {
  for (const name of ["sign-up", "evidence"]) {
    expect(variablesOf(name)).toMatchObject({ SALLYPORT_DOCUMENT_IMAGES: "textract" });
    expect(variablesOf(name, unread)).toMatchObject({ SALLYPORT_DOCUMENT_IMAGES: "none" });
    expect(variablesOf(name)).toHaveProperty("EVIDENCE_BUCKET_NAME");
  }
  // Anybody may call it: it adds sessions to sign-ups, and whoever took it over would see no picture.
  expect(variablesOf("identity-webhook")).toMatchObject({ SALLYPORT_DOCUMENT_IMAGES: "none" });
  for (const name of ["upload", "erasure"]) expect(variablesOf(name)).toHaveProperty("EVIDENCE_BUCKET_NAME");
  expect(variablesOf("quota-request")).not.toHaveProperty("EVIDENCE_BUCKET_NAME");
});

test("no page may upload pictures but those of the origin that the operator named", () => {
  expect(bucket().CorsConfiguration).toBeUndefined();
  const named = onboardingTemplate({ uploadOrigin: "https://console.example" });
  expect(bucket(named).CorsConfiguration.CorsRules).toEqual([
    {
      AllowedOrigins: ["https://console.example"],
      AllowedMethods: ["PUT"],
      AllowedHeaders: ["content-type", "x-amz-checksum-sha256"],
      MaxAge: 300,
    },
  ]);
});
