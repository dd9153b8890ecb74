import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { SignCommand } from "@aws-sdk/client-kms";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { marshall } from "@aws-sdk/util-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkKeyItem, toItem } from "../../../functions/aws/check-item.ts";
import { IdentitySessionAnswer } from "../../../shared/contract/identity-session.ts";
import { sealPurpose } from "../../../shared/identity/hosted-verification/purpose-seal.ts";
import { aCheck } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, type EventOverrides, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError, PLAIN_KEY, stubEnvironment } from "../../support/mocked-aws.ts";
import { type StripeServer, stripeServer } from "../../support/stripe-server.ts";

const deployed = freshProcess();
const secrets = mockClient(SecretsManagerClient);
let server: StripeServer;
beforeEach(async () => {
  server = await stripeServer("rk_live_fake");
  stubEnvironment({ stripeSecretArn: "arn", stripeApiUrl: server.url });
  holdSecret("rk_live_fake");
});
afterEach(() => server.close());

const holdSecret = (apiKey: string) =>
  secrets
    .reset()
    .on(GetSecretValueCommand)
    .resolves({ SecretString: JSON.stringify({ apiKey, webhookSecret: "whsec_fake" }) });

const create = async (body: unknown = { subject: "customer", signUp: 1 }, event: EventOverrides = {}) => {
  const { handler } = await import("../../../functions/identity-session/handler.ts");
  return invoke(
    handler as ApiHandler,
    anEvent({ body, headers: { "Idempotency-Key": undefined }, ...event }),
  );
};

test("a session is made for the account, without a key, and its page is answered", async () => {
  const answer = await create({ subject: "owner-1", signUp: 3, returnUrl: "https://cloud.example/back" });
  expect(answer.statusCode, answer.body).toBe(201);
  expect(answer.headers).toMatchObject({ "cache-control": "no-store" });
  expect(IdentitySessionAnswer.parse(answer.json())).toEqual({
    session: "vs_1",
    url: "https://verify.stripe.com/start/vs_1",
  });
  expect(Object.fromEntries(server.posted[0] ?? [])).toMatchObject({
    "metadata[sallyport_gate]": "https://gate.example",
    "metadata[sallyport_account]": "acme",
    "metadata[sallyport_subject]": "owner-1",
    "metadata[sallyport_sign_up]": "3",
    "metadata[sallyport_seal]": sealPurpose(PLAIN_KEY, {
      gate: "https://gate.example",
      accountId: "acme",
      subject: "owner-1",
      signUp: 3,
    }).seal,
    return_url: "https://cloud.example/back",
  });
});

test("each call makes another session after one read, and nothing of the account is written or signed for it", async () => {
  expect((await create()).json().session).not.toBe((await create()).json().session);
  const { dynamoDb, items, kms, s3, sqs } = deployed.aws;
  expect(dynamoDb.commandCalls(QueryCommand)).toHaveLength(2);
  // The seal's key alone is made, at the first.
  expect([...items.keys()]).toEqual(["watchlist active", "keys#challenge challenge"]);
  expect([kms.commandCalls(SignCommand), s3.calls(), sqs.calls()]).toEqual([[], [], []]);
  expect(secrets.calls()).toHaveLength(1);
});

test("an account with a check gets a session; once it was closed to be erased nobody is sent to the vendor", async () => {
  deployed.aws.put(toItem(aCheck()));
  expect(await create()).toMatchObject({ statusCode: 201 });
  deployed.aws.put({
    ...marshall({ closedAt: NOW.toISOString() }),
    ...checkKeyItem({ accountId: "acme", n: 2 }),
  });
  const refused = await create();
  expect(refused.statusCode).toBe(410);
  expect(refused.json()).toMatchObject({ code: "account-erased", errors: [] });
  expect(server.posted).toHaveLength(1);
});

test("while the ledger is out of reach nothing is asked of the vendor", async () => {
  deployed.aws.dynamoDb.on(QueryCommand).rejects(awsError("InternalServerError"));
  expect((await create()).json()).toMatchObject({ status: 503, code: "not-recorded" });
  expect(server.asked).toEqual([]);
});

test("the page is the applicant's: it is not logged, and neither is the secret", async () => {
  await create();
  const lines = deployed.lines.join("\n");
  expect(lines).toContain('"event":"session-created","requestId":"request-1","session":"vs_1"');
  expect(lines).not.toMatch(/verify\.stripe\.com|rk_live|whsec_/);
});

test.for<[string, unknown, EventOverrides, string]>([
  ["nobody", {}, {}, "/subject"],
  ["no ref", { subject: "Owner 1" }, {}, "/subject"],
  ["no sign-up", { subject: "customer", signUp: 0 }, {}, "/signUp"],
  ["a page in the clear", { subject: "customer", returnUrl: "http://cloud.example" }, {}, "/returnUrl"],
  ["what is no page", { subject: "customer", returnUrl: "javascript:alert(1)" }, {}, "/returnUrl"],
  [
    "a page that the vendor refuses",
    { subject: "customer", returnUrl: "https://refused.example" },
    {},
    "/returnUrl",
  ],
  ["more than is known", { subject: "customer", name: "x" }, {}, ""],
  ["no account", { subject: "customer" }, { accountId: "a b" }, "/accountId"],
])("422 for %s, and where", async ([, body, event, pointer]) => {
  const answer = await create(body, event);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: "request-invalid", errors: [{ pointer }] });
});

test("a body that is not JSON is refused", async () => {
  expect((await create("{")).json()).toMatchObject({ status: 400, code: "malformed-json" });
});

test("501 where the deployment has no vendor, or a key of the sandbox alone", async () => {
  holdSecret("rk_test_fake");
  expect((await create()).json()).toMatchObject({ status: 501, code: "vendor-missing" });
  expect(server.asked).toEqual([]);
});

test("501 without a secret, which is then never asked for", async () => {
  stubEnvironment({ stripeSecretArn: "" });
  expect((await create()).json()).toMatchObject({ status: 501, code: "vendor-missing" });
  expect(secrets.calls()).toEqual([]);
});

test.for<[string, () => void]>([
  [
    "Stripe",
    () => Object.assign(server, { fault: (_: unknown, response: { destroy(): void }) => response.destroy() }),
  ],
  ["the secret", () => secrets.reset().on(GetSecretValueCommand).rejects(awsError("InternalServiceError"))],
])("503 while %s is out of reach, and when to come again", async ([, fail]) => {
  fail();
  const answer = await create();
  expect(answer.json()).toMatchObject({ status: 503, code: "vendor-unavailable" });
  expect(answer.headers).toMatchObject({ "retry-after": "1" });
  expect(deployed.lines.join("\n")).not.toContain("canary");
});
