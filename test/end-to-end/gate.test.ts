import { existsSync } from "node:fs";
import { join } from "node:path";
import { createLocalJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { ChallengeAnswer } from "../../shared/contract/challenge.ts";
import {
  anOrganization,
  anOwner,
  aQuotaBody,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../support/a-request.ts";
import { caller } from "../support/calls.ts";

/** A real list where there is one; the built-in sample otherwise. */
const CSL = join(import.meta.dirname, "../../../shared/watchlists/csl-composite-2026.csv");
const yesterday = new Date(Date.now() - 86_400_000).toISOString();

let stack: LocalStack;
let call: ReturnType<typeof caller>;
const log: string[] = [];

beforeAll(async () => {
  stack = await startLocal({
    ...(existsSync(CSL) && { watchlist: CSL }),
    log: (name, line) => log.push(`${name} ${line}`),
  });
  call = caller(stack.url);
}, 60_000);
afterAll(() => stack.stop());

const signUpBody = (customer: Body = {}, subjects = ["customer", "owner-1", "owner-2"]) =>
  aSignUpBody(anOrganization(customer), {
    evidence: subjects.map((subject) => evidenceFor(subject, yesterday)),
  });
const signUp = (account: string, customer: Body = {}, subjects?: string[]) =>
  call.post(`/v1/accounts/${account}/sign-up`, signUpBody(customer, subjects));
const quota = (account: string, body: Body = {}) =>
  call.post(`/v1/accounts/${account}/quota-requests`, aQuotaBody(body));
const accelerators = (accelerator: string, country = "DE", count = 8) => [
  { accelerator, count, region: "eu-central-1", placeOfUse: { country } },
];
const reasons = (body: Record<string, unknown>) =>
  (body["reasons"] as { code: string }[]).map(({ code }) => code);
const messages = () => stack.inspectQueue("EscalationsQueue").map((message) => JSON.parse(message));

test("a clean company is approved, attested, and its accelerators are granted", async () => {
  const answer = await signUp("clean");
  expect(answer.status, answer.text).toBe(201);
  expect(answer.body).toMatchObject({ attestationId: "clean.1", outcome: "approve", requiredEvidence: [] });
  expect(reasons(answer.body)).toEqual(["requirements-met"]);

  const granted = await quota("clean");
  expect(granted.body, granted.text).toMatchObject({ attestationId: "clean.2", outcome: "approve" });
  const gate = await call.get("/v1/accounts/clean");
  expect(gate.body).toMatchObject({
    gate: "allowed",
    grants: [{ accelerator: "H100 SXM5 80GB", count: 8, region: "eu-central-1", use: "inference" }],
    openCases: [],
  });

  const more = await quota("clean", { accelerators: accelerators("H100 SXM5 80GB", "DE", 16) });
  expect(more.body).toMatchObject({ outcome: "approve" });
  expect((await call.get("/v1/accounts/clean")).body["grants"]).toMatchObject([{ count: 16 }]);
});

test("the attestation verifies against the published keys and holds no name", async () => {
  const answer = await signUp("attested");
  const stored = await call.get("/v1/attestations/attested.1");
  expect(stored.headers.get("content-type")).toBe("application/sallyport-attestation+jwt");
  expect(stored.text).toBe(answer.body["attestation"]);
  const jwks = await call.get("/.well-known/jwks.json");
  const { payload, protectedHeader } = await jwtVerify(
    stored.text,
    createLocalJWKSet(jwks.body as unknown as Parameters<typeof createLocalJWKSet>[0]),
  );
  expect(protectedHeader).toMatchObject({ alg: "ES256", typ: "sallyport-attestation+jwt" });
  expect(payload).toMatchObject({ sub: "attested", jti: "attested.1", hook: "sign-up", outcome: "approve" });
  expect(JSON.stringify(payload)).not.toMatch(/Weissenfels|example\.com/);
});

test("a repeated call gets the same bytes, and another body under its key is refused", async () => {
  const path = "/v1/accounts/repeated/sign-up";
  const first = await call.post(path, signUpBody(), "one-key");
  const again = await call.post(path, JSON.stringify(signUpBody(), null, 2), "one-key");
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.text).toBe(first.text);
  const other = await call.post(path, signUpBody({ name: "Another GmbH" }), "one-key");
  expect(other).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
});

test("forty concurrent sign-ups of one key make one check", async () => {
  const path = "/v1/accounts/crowd/sign-up";
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => call.post(path, signUpBody(), "crowd-key")),
  );
  const recorded = answers.filter(({ status }) => status === 200 || status === 201);
  expect(recorded.length).toBeGreaterThan(0);
  expect(new Set(recorded.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect((await call.get("/v1/accounts/crowd")).body["newestAttestationId"]).toBe("crowd.1");
});

const INSPUR = {
  name: "Inspur Electronic Information Industry Co., Ltd.",
  registration: { jurisdiction: { country: "CN" }, number: "370000018016165", date: "1998-10-28" },
  headquarters: { country: "CN" },
  address: { lines: ["1036 Langchao Road"], city: "Jinan", place: { country: "CN" } },
  placesOfUse: [{ country: "SG" }],
};

test("a confirmed party of the Entity List is denied without being told why", async () => {
  const answer = await signUp("refused-party", INSPUR);
  expect(answer.body, answer.text).toMatchObject({ outcome: "deny", requiredEvidence: [] });
  const { attestation, ...told } = answer.body;
  expect(JSON.stringify(told)).not.toMatch(/list|entity|sanction|match|hit/i);
  expect(decodeJwt(String(attestation))).not.toHaveProperty("reasons");
  expect(answer.body).not.toHaveProperty("caseId");
  expect((await call.get("/v1/accounts/refused-party")).body).toMatchObject({
    gate: "blocked",
    openCases: [],
  });
  expect((await quota("refused-party")).body).toMatchObject({ outcome: "deny" });
});

test("a near name is reviewed, and its case reaches the queue with ids only", async () => {
  const answer = await signUp("near", {
    ...INSPUR,
    name: "Inspurr Electronic Informaton Industry",
    headquarters: { country: "SG" },
    registration: { jurisdiction: { country: "SG" }, number: "202312345K", date: "2016-02-01" },
    address: { lines: ["8 Example Quay"], city: "Singapore", place: { country: "SG" } },
  });
  expect(answer.body, answer.text).toMatchObject({
    outcome: "review",
    caseId: "near.1",
    requiredEvidence: [],
  });
  expect(reasons(answer.body)).toEqual(["under-review"]);
  const message = { caseId: "near.1", accountId: "near", hook: "sign-up", version: 1 };
  await vi.waitFor(() => expect(messages()).toContainEqual(message), { timeout: 10_000, interval: 100 });
  expect((await call.get("/v1/accounts/near")).body).toMatchObject({
    gate: "pending",
    openCases: ["near.1"],
  });
});

test("without evidence a sign-up waits for the applicant, calls no reviewer, and can be superseded", async () => {
  const waiting = await signUp("waiting", {}, ["customer"]);
  expect(waiting.body).toMatchObject({ outcome: "review" });
  expect(waiting.body["requiredEvidence"]).toEqual([
    { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-1" },
    { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-2" },
  ]);
  const complete = await call.post("/v1/accounts/waiting/sign-up", { ...signUpBody(), supersedes: 1 });
  expect(complete.body, complete.text).toMatchObject({ outcome: "approve", attestationId: "waiting.2" });
  expect((await call.get("/v1/accounts/waiting")).body).toMatchObject({ gate: "allowed", openCases: [] });
  expect(messages().map(({ caseId }) => caseId)).not.toContain("waiting.1");
});

test("further evidence lets in who waited for it, and leaves what was granted to the same customer", async () => {
  const add = (...subjects: string[]) =>
    call.post("/v1/accounts/further/evidence", {
      signUp: 1,
      evidence: subjects.map((subject) => evidenceFor(subject, yesterday)),
    });
  expect((await add("customer")).body).toMatchObject({ status: 404, code: "account-not-found" });
  await signUp("further", {}, ["customer"]);
  expect((await add("owner-9")).body).toMatchObject({
    status: 422,
    errors: [{ pointer: "/evidence/0/subject" }],
  });
  const complete = await add("owner-1", "owner-2");
  expect(complete.body, complete.text).toMatchObject({ outcome: "approve", attestationId: "further.2" });
  const granted = await quota("further");
  expect(granted.body, granted.text).toMatchObject({ outcome: "approve" });
  expect((await add("owner-1")).body).toMatchObject({ outcome: "approve", attestationId: "further.4" });
  expect((await call.get("/v1/accounts/further")).body).toMatchObject({
    gate: "allowed",
    grants: [{ accelerator: "H100 SXM5 80GB", count: 8 }],
    openCases: [],
  });
});

test("a Singapore subsidiary of a Beijing parent may sign up, and its H100s go to review", async () => {
  await signUp("subsidiary", {
    name: "Merlion Vector Pte Ltd",
    registration: { jurisdiction: { country: "SG" }, number: "202112345K", date: "2021-02-01" },
    headquarters: { country: "SG" },
    address: { lines: ["8 Example Quay"], city: "Singapore", place: { country: "SG" } },
    placesOfUse: [{ country: "MY" }],
    ultimateParent: { status: "known", name: "Beijing Qianfan Yuanhang Wisdom Tech", headquarters: "CN" },
  });
  const rented = await quota("subsidiary", { accelerators: accelerators("H100", "MY", 64) });
  expect(rented.body, rented.text).toMatchObject({ outcome: "review" });
  const bought = await quota("subsidiary", {
    accelerators: accelerators("GB200", "MY", 72),
    supply: "transfer",
  });
  expect(bought.body, bought.text).toMatchObject({ outcome: "deny" });
});

test("Macau is caught for controlled parts only", async () => {
  const place = { country: "MO" };
  const customer = {
    name: "Lotus Harbour Computação Limitada",
    registration: { jurisdiction: place, number: "54321 SO", date: "2012-03-01" },
    headquarters: place,
    address: { lines: ["Avenida da Praia Grande 1"], city: "Macau", place },
    placesOfUse: [place],
  };
  expect((await signUp("macau", customer)).body).toMatchObject({ outcome: "approve" });
  expect((await quota("macau", { accelerators: accelerators("A100 80GB", "MO") })).body).toMatchObject({
    outcome: "review",
  });
  expect((await quota("macau", { accelerators: accelerators("T4", "MO", 4) })).body).toMatchObject({
    outcome: "approve",
  });
});

test("a listed owner stops a clean company", async () => {
  const owners = [
    anOwner("owner-1", 60, { name: "Ramzan Akhmadovich KADYROV", dateOfBirth: "1976-10-05", country: "RU" }),
    anOwner("owner-2", 40),
  ];
  const answer = await signUp("owned", { beneficialOwners: { status: "disclosed", owners } });
  expect(answer.body, answer.text).toMatchObject({ outcome: "deny" });
});

test("a challenge is answered before the sign-up, each time another, and writes no check", async () => {
  const path = "/v1/accounts/challenged/challenges";
  const answers = [await call.post(path, ""), await call.post(path, "")];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const challenges = answers.map(({ body }) => ChallengeAnswer.parse(body));
  expect(new Set(challenges.map(({ nonce }) => nonce)).size).toBe(2);
  for (const { expiresAt } of challenges) expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
  expect((await call.get("/v1/accounts/challenged")).status).toBe(404);
  expect((await call.post("/v1/accounts/a%20b/challenges", "")).status).toBe(422);
});

test("a quota request of an unknown account says what to do, and nothing is written", async () => {
  const answer = await quota("nobody");
  expect(answer).toMatchObject({ status: 404, body: { code: "account-not-found", errors: [] } });
  expect(answer.body["title"]).toMatch(/sign-up/);
  expect((await call.get("/v1/accounts/nobody")).status).toBe(404);
});

test.for([
  { about: "bad JSON", body: "{", status: 400, code: "malformed-json" },
  { about: "a missing field", body: { customer: {} }, status: 422, code: "request-invalid" },
  { about: "an over-long body", body: `"${"x".repeat(65_536)}"`, status: 413, code: "body-too-large" },
])("$about is refused with a problem and nothing is written", async ({ body, status, code }) => {
  const answer = await call.post("/v1/accounts/refused/sign-up", body);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer).toMatchObject({ status, body: { code, status } });
  expect(answer.text.length).toBeLessThan(2_048);
  expect((await call.get("/v1/accounts/refused")).status).toBe(404);
});

test("unknown paths are 404 and wrong methods 405", async () => {
  expect(await call.get("/v1/nothing")).toMatchObject({ status: 404, body: { code: "not-found" } });
  const wrong = await call.get("/v1/accounts/clean/sign-up");
  expect(wrong).toMatchObject({ status: 405, body: { code: "method-not-allowed" } });
  expect(wrong.headers.get("allow")).toBe("POST");
});

test("health tells the list and its age, and the contract is published", async () => {
  const health = await call.get("/v1/health");
  expect(health.body).toMatchObject({ status: "ok", watchlist: { freshness: "fresh" } });
  const openapi = await call.get("/openapi.json");
  expect(openapi.body).toMatchObject({ openapi: "3.1.0" });
});

test("the functions' logs hold ids and codes, and no name, address or mail", async () => {
  expect(log.join("\n")).toMatch(/check-completed/);
  expect(log.join("\n")).not.toMatch(
    /Weissenfels|Inspur|Kadyrov|Merlion|example\.com|Stuttgart|4971112345678/i,
  );
});
