import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { IdentitySessionAnswer } from "../../shared/contract/identity-session.ts";
import { temporaryFolder } from "../infra/support/temporary-folder.ts";
import { aPerson, aSignUpBody, type Body } from "../support/a-request.ts";
import { type Answer, caller } from "../support/calls.ts";
import {
  API_KEY,
  type StripeServer,
  type StripeState,
  stripeEvent,
  stripeServer,
  stripeSignature,
  verifiedAtStripe,
  WEBHOOK_SECRET,
} from "../support/stripe-server.ts";

let stripe: StripeServer;
let stack: LocalStack;
let call: ReturnType<typeof caller>;
const log: string[] = [];
const stripeSecret = join(temporaryFolder(), "stripe.json");
const keepSecret = (webhookSecret: unknown) =>
  writeFileSync(stripeSecret, JSON.stringify({ apiKey: API_KEY, webhookSecret }));

beforeAll(async () => {
  keepSecret(WEBHOOK_SECRET);
  stripe = await stripeServer();
  stack = await startLocal({
    stripeSecret,
    stripeApi: stripe.url,
    log: (name, line) => log.push(`${name} ${line}`),
  });
  call = caller(stack.url);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await stripe.close();
});

const signUp = (account: string, ...evidence: Body[]) =>
  call.post(`/v1/accounts/${account}/sign-up`, aSignUpBody(aPerson(), { evidence }));
const gateOf = async (account: string) => (await call.get(`/v1/accounts/${account}`)).body;

async function newSession(account: string, body: Body = { subject: "customer", signUp: 1 }): Promise<string> {
  const made = await call.post(`/v1/accounts/${account}/identity-sessions`, body);
  expect(made.status, made.text).toBe(201);
  return IdentitySessionAnswer.parse(made.body).session;
}

/** Lets the applicant go through the session at Stripe. */
function finish(session: string, state: Partial<StripeState> = {}): void {
  const { metadata } = stripe.sessions.get(session) ?? {};
  stripe.sessions.set(session, {
    ...verifiedAtStripe(new Date(Date.now() - 1_000)),
    ...(metadata && { metadata }),
    ...state,
  });
}

async function deliver(
  session: string,
  { body = stripeEvent(session), at = new Date() } = {},
): Promise<Answer> {
  const response = await fetch(`${stack.url}/v1/identity-webhooks/stripe`, {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "stripe-signature": stripeSignature(body, at),
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

test("sign-up, a review that waits, a session, Stripe's delivery, and the account is in", async () => {
  const waiting = await signUp("hosted");
  expect(waiting.body, waiting.text).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ code: "customer-identity", subject: "customer" }],
  });
  expect(await gateOf("hosted")).toMatchObject({ gate: "pending" });
  const session = await newSession("hosted");
  // Stripe tells of the session as it is made; that is none of our events.
  const made = await deliver(session, {
    body: stripeEvent(session, "identity.verification_session.created"),
  });
  expect([made.status, made.text]).toEqual([200, "{}"]);
  finish(session);
  const taken = await deliver(session);
  expect([taken.status, taken.text]).toEqual([200, "{}"]);
  expect(await gateOf("hosted")).toMatchObject({
    gate: "allowed",
    openCases: [],
    newestAttestationId: "hosted.2",
  });
  const attestation = (await call.get("/v1/attestations/hosted.2")).text;
  expect(decodeJwt(attestation)["identity"]).toEqual({
    strength: "strong",
    methods: ["hosted-verification"],
  });
});

test("deliveries again and at once make one check", async () => {
  await signUp("often");
  const session = await newSession("often");
  finish(session);
  const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(session)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  await deliver(session, { at: new Date(Date.now() + 5_000) });
  expect(await gateOf("often")).toMatchObject({ gate: "allowed", newestAttestationId: "often.2" });
});

test("a session may be brought with a sign-up, by the account that it was made for alone", async () => {
  const session = await newSession("bringing", { subject: "customer" });
  finish(session);
  const evidence = { kind: "hosted-verification", subject: "customer", session };
  expect((await signUp("other", evidence)).body).toMatchObject({ outcome: "review" });
  const brought = await signUp("bringing", evidence);
  expect(brought.body, brought.text).toMatchObject({ outcome: "approve" });
  // A session that names no sign-up is added to none.
  await deliver(session);
  expect(await gateOf("bringing")).toMatchObject({ newestAttestationId: "bringing.1" });
});

test.for<[string, Partial<StripeState>, string]>([
  [
    "somebody else",
    { person: { first_name: "Viktoria", last_name: "Lindqvist", dob: { year: 1981, month: 11, day: 9 } } },
    "2",
  ],
  ["another face", { status: "requires_input", last_error: { code: "selfie_face_mismatch" } }, "2"],
  ["nobody", { status: "requires_input", last_error: { code: "document_unverified_other" } }, "2"],
  ["nobody yet", { status: "processing" }, "1"],
])("a session of %s lets nobody in", async ([whom, state, newest]) => {
  const account = whom.replaceAll(" ", "-");
  await signUp(account);
  const session = await newSession(account);
  finish(session, state);
  await deliver(session, { body: stripeEvent(session, "identity.verification_session.requires_input") });
  expect(await gateOf(account)).toMatchObject({
    gate: "pending",
    newestAttestationId: `${account}.${newest}`,
  });
});

test("a delivery that Stripe did not sign, or long ago, is refused", async () => {
  await signUp("forged");
  const session = await newSession("forged");
  finish(session);
  const forged = await fetch(`${stack.url}/v1/identity-webhooks/stripe`, {
    method: "POST",
    headers: { "stripe-signature": stripeSignature(stripeEvent(session), new Date(), ["whsec_guessed"]) },
    body: stripeEvent(session),
  });
  expect(forged.status).toBe(400);
  const old = await deliver(session, { at: new Date(Date.now() - 600_000) });
  expect([old.status, old.body["code"]]).toEqual([400, "signature-invalid"]);
  expect(await gateOf("forged")).toMatchObject({ newestAttestationId: "forged.1" });
});

test("an outage of Stripe is a 503 to it, and a review to a sign-up", async () => {
  await signUp("outage");
  const session = await newSession("outage");
  finish(session);
  stripe.fault = (_, response) => void response.writeHead(500).end();
  try {
    expect((await deliver(session)).status).toBe(503);
    expect((await call.post("/v1/accounts/outage/identity-sessions", { subject: "customer" })).status).toBe(
      503,
    );
    const brought = await signUp("outage", { kind: "hosted-verification", subject: "customer", session });
    expect(brought.body, brought.text).toMatchObject({ outcome: "review" });
  } finally {
    stripe.fault = undefined;
  }
});

test("the functions' logs hold nothing of a person, a page or a secret", () => {
  expect(log.join("\n")).toMatch(/session-settled/);
  expect(log.join("\n")).not.toMatch(/Weissenfels|Annegret|Lindqvist|1970|verify\.stripe\.com|rk_test|whsec/);
});
