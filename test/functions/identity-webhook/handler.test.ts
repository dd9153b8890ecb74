import { GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { SignCommand } from "@aws-sdk/client-kms";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromItem } from "../../../functions/aws/check-item.ts";
import { metadataOf } from "../../../functions/identity/vendors/stripe-session.ts";
import { sealPurpose } from "../../../shared/identity/hosted-verification/purpose-seal.ts";
import type { SessionPurpose } from "../../../shared/identity/hosted-verification/session.ts";
import { aPerson, aSignUpBody, NOW } from "../../support/a-request.ts";
import { aPurpose } from "../../support/a-session.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError, PLAIN_KEY, stubEnvironment, timeout } from "../../support/mocked-aws.ts";
import {
  type StripeServer,
  type StripeState,
  stripeEvent,
  stripeServer,
  stripeSignature,
  verifiedAtStripe,
} from "../../support/stripe-server.ts";

const deployed = freshProcess();
const secrets = mockClient(SecretsManagerClient);
const SecretString = JSON.stringify({ apiKey: "rk_live_fake", webhookSecret: "whsec_fake" });
const metadata = (overrides: Partial<SessionPurpose> = {}) =>
  metadataOf(sealPurpose(PLAIN_KEY, { ...aPurpose(), ...overrides }));
const METADATA = metadata();
const verified = (overrides: Partial<StripeState> = {}) =>
  verifiedAtStripe(NOW, { livemode: true, metadata: METADATA, ...overrides });

let server: StripeServer;
beforeEach(async () => {
  server = await stripeServer("rk_live_fake");
  server.sessions.set("vs_1", verified());
  stubEnvironment({ stripeSecretArn: "arn", stripeApiUrl: server.url });
  secrets.reset().on(GetSecretValueCommand).resolves({ SecretString });
});
afterEach(() => server.close());

async function signUp() {
  const { handler } = await import("../../../functions/sign-up/handler.ts");
  const body = aSignUpBody(aPerson(), { evidence: [] });
  const answer = await invoke(
    handler as ApiHandler,
    anEvent({ body, headers: { "Idempotency-Key": "sign-up" } }),
  );
  expect(answer.json().outcome).toBe("review");
}

type Sent = { body?: string; signed?: string | null; encoded?: boolean };
async function deliver({
  body = stripeEvent("vs_1"),
  signed = stripeSignature(body, new Date()),
  encoded = true,
}: Sent = {}) {
  const { handler } = await import("../../../functions/identity-webhook/handler.ts");
  const event = anEvent({
    // API Gateway hands on what comes to a binary API in base64.
    body: encoded ? Buffer.from(body).toString("base64") : body,
    isBase64Encoded: encoded,
    headers: { "Idempotency-Key": undefined, "Stripe-Signature": signed ?? undefined },
    resource: "/v1/identity-webhooks/stripe",
  });
  return invoke(handler as ApiHandler, event);
}
const stored = () =>
  [...deployed.aws.items.values()].filter((item) => item["sk"]?.S?.startsWith("check#")).map(fromItem);
const logged = () =>
  deployed.lines
    .map((line) => JSON.parse(line))
    .filter(({ event }) => /^(delivery|session)-/.test(event))
    .map(({ event, code }) => `${event}${code ? ` ${code}` : ""}`);

test.for([true, false])(
  "a delivery lets the customer in, and its answer tells nothing (base64: %s)",
  async (encoded) => {
    await signUp();
    const answer = await deliver({ encoded });
    expect([answer.statusCode, answer.body]).toEqual([200, "{}"]);
    expect(stored().map(({ n, outcome, supersedes }) => [n, outcome, supersedes])).toEqual([
      [1, "review", undefined],
      [2, "approve", 1],
    ]);
    expect(logged()).toEqual(["session-settled"]);
  },
);

test("ten deliveries of an event, each signed anew, make one check", async () => {
  await signUp();
  const answers = [];
  for (let second = 0; second < 10; second += 1) {
    vi.setSystemTime(NOW.getTime() + second * 1000);
    answers.push(await deliver());
  }
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(
    new Set(["200 {}"]),
  );
  expect(stored()).toHaveLength(2);
  expect(logged().slice(1)).toEqual(Array(9).fill("session-settled replayed"));
});

test("ten deliveries at once make one check", async () => {
  await signUp();
  const answers = await Promise.all(Array.from({ length: 10 }, () => deliver()));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
  expect(stored()).toHaveLength(2);
});

test("an exact copy is told by its bytes, and Stripe is not asked again", async () => {
  await signUp();
  const copy = { body: stripeEvent("vs_1"), signed: stripeSignature(stripeEvent("vs_1"), NOW) };
  await deliver(copy);
  const asked = server.asked.length;
  expect((await deliver(copy)).body).toBe("{}");
  expect(server.asked).toHaveLength(asked);
  expect(logged()).toEqual(["session-settled", "delivery-ignored copy"]);
});

test("a copy that another process gets makes no other check", async () => {
  await signUp();
  await deliver();
  vi.resetModules();
  expect((await deliver()).statusCode).toBe(200);
  expect(stored()).toHaveLength(2);
});

const LATE = new Date(NOW.getTime() - 301_000);
const AHEAD = new Date(NOW.getTime() + 301_000);
test.for<[string, Sent]>([
  ["without a signature", { signed: null }],
  ["with an empty signature", { signed: "" }],
  ["of another secret", { signed: stripeSignature(stripeEvent("vs_1"), NOW, ["whsec_other"]) }],
  ["of another body", { body: stripeEvent("vs_2"), signed: stripeSignature(stripeEvent("vs_1"), NOW) }],
  ["that is too old", { signed: stripeSignature(stripeEvent("vs_1"), LATE) }],
  ["from the future", { signed: stripeSignature(stripeEvent("vs_1"), AHEAD) }],
  ["that is no JSON and not signed", { body: "{", signed: "t=1,v1=00" }],
])("a delivery %s is refused, and nothing is read for it", async ([, sent]) => {
  const answer = await deliver(sent);
  expect(answer.json()).toMatchObject({ status: 400, code: "signature-invalid", errors: [] });
  expect(server.asked).toEqual([]);
  expect(deployed.aws.dynamoDb.calls()).toEqual([]);
  expect(logged()).toEqual(["delivery-refused signature-invalid"]);
});

test("while the secret is rolled, both are taken", async () => {
  secrets.on(GetSecretValueCommand).resolves({
    SecretString: JSON.stringify({ apiKey: "rk_live_fake", webhookSecret: ["whsec_next", "whsec_fake"] }),
  });
  await signUp();
  const body = stripeEvent("vs_1");
  expect((await deliver({ body, signed: stripeSignature(body, NOW, ["whsec_next"]) })).statusCode).toBe(200);
  expect(
    (await deliver({ body, signed: stripeSignature(body, NOW, ["whsec_gone", "whsec_fake"]) })).statusCode,
  ).toBe(200);
  expect(stored()).toHaveLength(2);
});

test.for([
  [65_536, 200],
  [65_537, 413],
] as const)("a body of %i bytes: %i", async ([length, status]) => {
  const event = stripeEvent("vs_1", "invoice.paid");
  const body = event.padEnd(length);
  expect((await deliver({ body })).statusCode).toBe(status);
  expect(server.asked).toEqual([]);
});

test.for<[string, string, string]>([
  ["another event", stripeEvent("vs_1", "charge.failed"), "of-no-interest"],
  ["a session that was made", stripeEvent("vs_1", "identity.verification_session.created"), "of-no-interest"],
  ["no event", "[]", "unreadable"],
  ["no JSON", "{", "unreadable"],
])("%s that Stripe signed is taken, and comes to nothing", async ([, body, code]) => {
  await signUp();
  expect((await deliver({ body })).body).toBe("{}");
  expect(logged()).toEqual([`delivery-ignored ${code}`]);
  expect(stored()).toHaveLength(1);
});

test.for<[string, StripeState, string]>([
  ["of the sandbox", verified({ livemode: false }), "sandbox"],
  ["of another gate", verified({ metadata: metadata({ gate: "https://b.example" }) }), "session-of-another"],
  [
    "of another account, which has no sign-up",
    verified({ metadata: metadata({ accountId: "b" }) }),
    "account-not-found",
  ],
  ["for an older sign-up", verified({ metadata: metadata({ signUp: 9 }) }), "request-invalid"],
  [
    "whose metadata another wrote",
    verified({ metadata: { ...metadata({ accountId: "b" }), sallyport_account: "acme" } }),
    "session-of-another",
  ],
  ["whose metadata are gone", verified({ metadata: {} }), "session-of-another"],
  [
    "that was abandoned",
    { status: "requires_input", livemode: true, metadata: METADATA, last_error: { code: "abandoned" } },
    "abandoned",
  ],
])("a session %s is taken, and comes to nothing", async ([, state, code]) => {
  await signUp();
  server.sessions.set("vs_1", state);
  expect((await deliver()).body).toBe("{}");
  expect(logged()).toEqual([`delivery-ignored ${code}`]);
  expect(stored()).toHaveLength(1);
});

test("what the event says of the session is not believed", async () => {
  await signUp();
  server.sessions.set("vs_1", { status: "processing", livemode: true, metadata: METADATA });
  const body = JSON.stringify({
    ...JSON.parse(stripeEvent("vs_1")),
    data: { object: { id: "vs_1", status: "verified", livemode: true, metadata: METADATA } },
  });
  await deliver({ body });
  expect(logged()).toEqual(["delivery-ignored processing"]);
});

test("an account that has never signed up has nothing to settle", async () => {
  expect((await deliver()).body).toBe("{}");
  expect(logged()).toEqual(["delivery-ignored account-not-found"]);
  expect(deployed.aws.kms.commandCalls(SignCommand)).toEqual([]);
});

const OUTAGES: readonly [string, () => void, string][] = [
  [
    "the ledger",
    () => deployed.aws.dynamoDb.on(QueryCommand).rejects(awsError("InternalServerError")),
    "not-recorded",
  ],
  ["the ledger's items", () => deployed.aws.dynamoDb.on(GetItemCommand).rejects(timeout()), "not-recorded"],
  [
    "the signing key",
    () => deployed.aws.kms.on(SignCommand).rejects(awsError("KMSInternalException")),
    "not-recorded",
  ],
  [
    "Stripe",
    () => Object.assign(server, { fault: (_: unknown, response: { destroy(): void }) => response.destroy() }),
    "not-recorded",
  ],
  [
    "the secret",
    () => secrets.reset().on(GetSecretValueCommand).rejects(awsError("InternalServiceError")),
    "vendor-unavailable",
  ],
];

test.for(OUTAGES)(
  "503 while %s is out of reach, and the same delivery may come again",
  async ([, fail, code]) => {
    await signUp();
    vi.resetModules();
    const sent = { body: stripeEvent("vs_1"), signed: stripeSignature(stripeEvent("vs_1"), NOW) };
    fail();
    const answer = await deliver(sent);
    expect(answer.json()).toMatchObject({ status: 503, code });
    expect(stored()).toHaveLength(1);
    expect(deployed.lines.join("\n")).not.toContain("canary");
  },
);

test("a delivery that failed is not taken for a copy when it comes again", async () => {
  await signUp();
  const sent = { body: stripeEvent("vs_1"), signed: stripeSignature(stripeEvent("vs_1"), NOW) };
  server.fault = (_, response) => void response.destroy();
  expect((await deliver(sent)).statusCode).toBe(503);
  server.fault = undefined;
  expect((await deliver(sent)).statusCode).toBe(200);
  expect(stored()).toHaveLength(2);
});

test("501 where the deployment has no vendor", async () => {
  stubEnvironment({ stripeSecretArn: "" });
  expect((await deliver()).json()).toMatchObject({ status: 501, code: "vendor-missing" });
  expect(secrets.calls()).toEqual([]);
});

test("nothing of a person or of a secret is logged, answered or sent on", async () => {
  await signUp();
  server.sessions.set(
    "vs_1",
    verified({
      person: { first_name: "Viktoria", last_name: "Lindqvist", dob: { year: 1981, month: 11, day: 9 } },
    }),
  );
  const { body } = await deliver();
  expect(stored()[1]).toMatchObject({ outcome: "review" });
  const said = [...deployed.lines, body, ...stored().map(({ answer }) => answer)].join("\n");
  expect(said).not.toMatch(/Viktoria|Lindqvist|1981|Annegret|rk_live|whsec/);
});
