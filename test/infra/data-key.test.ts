import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
import { kmsKeyVault } from "../../functions/aws/kms-key-vault.ts";
import { onboardingTemplate, permissionsOf, resource } from "./support/onboarding-template.ts";

const template = onboardingTemplate();
const conditionsOf = (name: string) =>
  permissionsOf(template, name)
    .filter(({ allows }) => allows.endsWith(" DataKey.Arn"))
    .map(({ condition }) => condition);

test("the key rotates and outlives the stack", () => {
  expect(resource(template, "AWS::KMS::Key", "DataKey")).toMatchObject({
    DeletionPolicy: "Retain",
    Properties: { EnableKeyRotation: true },
  });
});

test.for<[string, undefined[]]>([
  // Makes them, too.
  ["sign-up", [undefined, undefined]],
  ["evidence", [undefined, undefined]],
  ["quota-request", [undefined, undefined]],
  ["relay", [undefined]],
  ["sweeper", [undefined]],
])("%s unwraps keys of every purpose", ([name, conditions]) => {
  expect(conditionsOf(name)).toEqual(conditions);
});

test("who makes challenges opens their key alone: none of an account, of MACs or of links", async () => {
  mockClient(DynamoDBClient).on(GetItemCommand).resolves({}).on(PutItemCommand).resolves({});
  const bytes = new Uint8Array(32);
  const kms = mockClient(KMSClient);
  kms.on(GenerateDataKeyCommand).resolves({ Plaintext: bytes, CiphertextBlob: bytes });
  const clients = { dynamoDb: new DynamoDBClient({}), kms: new KMSClient({}) };
  const vault = kmsKeyVault({ ...clients, tableName: "ledger", dataKeyId: "key" });
  await vault.challengeKey();
  await Promise.all([vault.accountKey("acme"), vault.requestMacKey(), vault.linkKey()]);
  const [challenge, ...others] = kms
    .commandCalls(GenerateDataKeyCommand)
    .map((call) => call.args[0].input.EncryptionContext?.["purpose"]);

  const condition = { StringEquals: { "kms:EncryptionContext:purpose": challenge } };
  expect(conditionsOf("challenge")).toEqual([condition, condition]);
  expect(others).toHaveLength(3);
  expect(others).not.toContain(challenge);
  expect(others).not.toContain(undefined);
});
