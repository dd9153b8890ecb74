import { expect, test } from "vitest";
import { onboardingTemplate, render, resource, resourcesOf } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const without = onboardingTemplate({ watchlistFile: undefined });
const activation = (of: typeof template) =>
  resource(of, "AWS::Lambda::Function", "watchlistactivation").Properties.Environment.Variables;

test("compiled lists are private, encrypted, versioned and outlive the stack", () => {
  const { DeletionPolicy, Properties } = resource(template, "AWS::S3::Bucket", "WatchlistsBucket");
  expect(DeletionPolicy).toBe("Retain");
  expect(Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    VersioningConfiguration: { Status: "Enabled" },
  });
  expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
});

test("nobody speaks to the bucket without TLS 1.2", () => {
  const { Properties } = resource(template, "AWS::S3::BucketPolicy", "WatchlistsBucketPolicy");
  const conditions = Properties.PolicyDocument.Statement.map(
    ({ Effect, Condition }: Record<string, unknown>) => [Effect, Condition],
  );
  expect(conditions).toEqual([
    ["Deny", { Bool: { "aws:SecureTransport": "false" } }],
    ["Deny", { NumericLessThan: { "s3:TlsVersion": 1.2 } }],
  ]);
});

test("the list that the stack carries is activated on deployment, once the bucket is there", () => {
  const [trigger] = Object.values(template.findResources("Custom::Trigger"));
  expect(render(trigger?.["Properties"].HandlerArn)).toMatch(/^watchlistactivationCurrentVersion/);
  expect(trigger?.["DependsOn"].map((id: string) => render({ Ref: id }))).toContain("WatchlistsBucketPolicy");
  expect(activation(template).DEPLOYED_WATCHLIST_KEY).toMatch(/^[0-9a-f]{64}\.watchlist$/);
});

test("another list is another version of the function, so that it is activated, too", () => {
  const version = (of: typeof template) => Object.keys(of.findResources("AWS::Lambda::Version"));
  expect(version(onboardingTemplate())).toEqual(version(template));
  expect(version(onboardingTemplate({ watchlistFile: import.meta.filename }))).not.toEqual(version(template));
});

test("a stack without a list triggers nothing and says so to the function", () => {
  expect(resourcesOf(without, "Custom::Trigger")).toEqual({});
  expect(activation(without)).toMatchObject({ DEPLOYED_WATCHLIST_BUCKET: "", DEPLOYED_WATCHLIST_KEY: "" });
});
