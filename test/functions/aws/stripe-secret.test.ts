import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test, vi } from "vitest";
import { stripeSecret } from "../../../functions/aws/stripe-secret.ts";
import { awsError, capturedLog, timeout } from "../../support/mocked-aws.ts";

const SecretString = JSON.stringify({ apiKey: "rk_live_key", webhookSecret: "whsec_one" });
const client = mockClient(SecretsManagerClient);
let lines: string[];
let now = 0;
beforeEach(() => {
  client.reset();
  vi.restoreAllMocks();
  lines = capturedLog();
  now = 0;
});

const source = (liveOnly = true) =>
  stripeSecret({ client: new SecretsManagerClient({}), arn: "arn", liveOnly, now: () => now });
const ONE = { ok: true, value: { apiKey: "rk_live_key", webhookSecrets: ["whsec_one"] } };

test("the secret is read by its name, at its first use and not before", async () => {
  client.on(GetSecretValueCommand).resolves({ SecretString });
  const secret = source();
  expect(client.calls()).toHaveLength(0);
  expect(await Promise.all([secret(), secret()])).toEqual([ONE, ONE]);
  expect(client.calls().map(({ args }) => args[0].input)).toEqual([{ SecretId: "arn" }]);
});

test("a secret that was rotated is in use after five minutes", async () => {
  client.on(GetSecretValueCommand).resolves({ SecretString });
  const secret = source();
  await secret();
  client.on(GetSecretValueCommand).resolves({ SecretString: SecretString.replace("one", "two") });
  now = 299_999;
  expect(await secret()).toEqual(ONE);
  now = 300_000;
  expect(await secret()).toMatchObject({ value: { webhookSecrets: ["whsec_two"] } });
});

test.for([
  ["throttling", awsError("ThrottlingException")],
  ["a time-out", timeout()],
] as const)("%s leaves it unread for five seconds, in which nobody asks again", async ([, error]) => {
  client.on(GetSecretValueCommand).rejectsOnce(error).resolves({ SecretString });
  const secret = source();
  const failed = { ok: false, failure: "vendor-unavailable" };
  expect(await secret()).toEqual(failed);
  now = 4_999;
  expect(await secret()).toEqual(failed);
  expect(client.calls()).toHaveLength(1);
  now = 5_000;
  expect(await secret()).toEqual(ONE);
  expect(lines.join("\n")).not.toContain("canary");
});

test("while a secret is rolled both are in force", async () => {
  const both = { apiKey: "rk_live_key", webhookSecret: ["whsec_one", "whsec_two"] };
  client.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(both) });
  expect(await source()()).toMatchObject({ value: { webhookSecrets: ["whsec_one", "whsec_two"] } });
});

test.for([
  "",
  "whsec_one",
  "{}",
  '{"apiKey":"rk_live_key"}',
  '{"apiKey":"rk_live_key","webhookSecret":[]}',
  '{"apiKey":"rk_live_key","webhookSecret":""}',
  '{"apiKey":"rk_live_key\\n","webhookSecret":"whsec_one"}',
  '{"apiKey":"sk_live_key","webhookSecret":"whsec_one"}',
])("what has not the form is no secret, and is not logged: %s", async (text) => {
  client.on(GetSecretValueCommand).resolves({ SecretString: text });
  expect(await source()()).toEqual({ ok: false, failure: "vendor-unavailable" });
  expect(lines).toEqual(['{"level":"ERROR","event":"vendor-secret-unreadable","code":"malformed"}']);
});

test("where only live keys count, one of the sandbox is none", async () => {
  const apiKey = "rk_test_key";
  client.on(GetSecretValueCommand).resolves({
    SecretString: JSON.stringify({ apiKey, webhookSecret: "whsec_one" }),
  });
  expect(await source(true)()).toEqual({ ok: false, failure: "vendor-missing" });
  expect(await source(false)()).toMatchObject({ ok: true, value: { apiKey } });
  expect(lines.join("\n")).not.toContain(apiKey);
});
