import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { beforeEach, expect, test, vi } from "vitest";
import { fromItem } from "../../functions/aws/check-item.ts";
import { FurtherEvidence } from "../../shared/contract/further-evidence.ts";
import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { openRecord } from "../../shared/ledger/decision-record.ts";
import { aZone } from "../shared/identity/mrz/zones.ts";
import { anOrganization, aPerson, aSignUpBody, type Body, evidenceFor } from "../support/a-request.ts";
import { type ApiHandler, anEvent, type EventOverrides, invoke } from "../support/an-event.ts";
import { makeCanaries } from "../support/canaries.ts";
import { freshProcess } from "../support/cold-start.ts";
import { fullOrganizationBody, fullPersonBody, fullQuotaBody } from "../support/full-requests.ts";
import { PLAIN_KEY, timeout } from "../support/mocked-aws.ts";
import { changed } from "../support/paths.ts";

const deployed = freshProcess();
const answers: string[] = [];
beforeEach(() => {
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  answers.length = 0;
});

const canaries = makeCanaries();
const plant = (schema: Parameters<typeof canaries.plant>[0], body: Body) => canaries.plant(schema, body).body;
const first = (body: Body) => changed(body, ["supersedes"], undefined);

const ORGANIZATION = plant(SignUpRequest, first(fullOrganizationBody()));
const PERSON = plant(SignUpRequest, first(fullPersonBody()));
const QUOTA = plant(QuotaRequest, first(fullQuotaBody()));
/** Somebody else who pays is a red flag, and so is much of what a full request says. */
const CLEAN = plant(SignUpRequest, aSignUpBody(anOrganization()));
const HOLDER = canaries.text();
const zone = (surname: string, birthDate = "740812"): Body => ({
  kind: "machine-readable-zone",
  subject: "customer",
  lines: aZone("TD3", { name: `${surname.toUpperCase()}<<ANNA`, birthDate }),
});

/** The handlers that answer calls, by the folder that they are in. */
const HANDLERS = {
  "sign-up": () => import("../../functions/sign-up/handler.ts"),
  evidence: () => import("../../functions/evidence/handler.ts"),
  "quota-request": () => import("../../functions/quota-request/handler.ts"),
  challenge: () => import("../../functions/challenge/handler.ts"),
  upload: () => import("../../functions/upload/handler.ts"),
  erasure: () => import("../../functions/erasure/handler.ts"),
  "identity-session": () => import("../../functions/identity-session/handler.ts"),
  "identity-webhook": () => import("../../functions/identity-webhook/handler.ts"),
  account: () => import("../../functions/account/handler.ts"),
  attestation: () => import("../../functions/attestation/handler.ts"),
} as const;

let calls = 0;
/** A call of the account, and the delivery of what it owes. */
async function call(name: keyof typeof HANDLERS, event: EventOverrides) {
  const { handler } = await HANDLERS[name]();
  calls += 1;
  const headers = { "Idempotency-Key": `key-${calls}`, ...event.headers };
  const answer = await invoke(handler as ApiHandler, anEvent({ ...event, headers }));
  answers.push(answer.body, JSON.stringify(answer.headers), ...attested(answer.body));
  await relay();
  return answer;
}

/** What an attestation in an answer says, decoded. */
const attested = (body: string): string[] =>
  [...body.matchAll(/[\w-]+\.([\w-]+)\.[\w-]+/g)].map(([, claims = ""]) =>
    Buffer.from(claims, "base64url").toString(),
  );

async function relay() {
  const { handler } = await import("../../functions/relay/handler.ts");
  const Records = [...deployed.aws.items.values()].map(({ pk, sk }) => ({
    dynamodb: { Keys: { pk, sk }, SequenceNumber: "1" },
  }));
  await handler({ Records } as unknown as DynamoDBStreamEvent);
}

/** Everything that left the process but the sealed record and the calls to KMS. */
function everythingSaid(): string {
  const puts = deployed.aws.dynamoDb.commandCalls(PutItemCommand).map(({ args }) => {
    const { record: _sealed, ...attributes } = args[0].input.Item ?? {};
    return { ...args[0].input, Item: attributes };
  });
  const others = deployed.aws.dynamoDb.calls().filter(({ args }) => !(args[0] instanceof PutItemCommand));
  const inputs = [...others, ...deployed.aws.sqs.calls(), ...deployed.aws.s3.calls()].map(
    ({ args }) => args[0].input,
  );
  return [...deployed.lines, ...answers, JSON.stringify(puts), JSON.stringify(inputs)].join("\n");
}

const recordOf = (check: string): string => {
  const item = [...deployed.aws.items.values()].find(({ sk }) => sk?.S === check);
  const { accountId, n, record } = fromItem(item ?? {});
  expect(canaries.foundIn(Buffer.from(record).toString("latin1"))).toEqual([]);
  return JSON.stringify(openRecord(PLAIN_KEY, { accountId, n }, record).record);
};

test("at least fifty fields of requests hold a canary", () => {
  expect(canaries.texts.length).toBeGreaterThanOrEqual(50);
  expect(new Set(canaries.texts).size).toBe(canaries.texts.length);
});

test.for([
  ["in the clear", (text: string) => text],
  ["in capitals", (text: string) => text.toUpperCase()],
  ["in a URL", encodeURIComponent],
  ["in hexadecimal", (text: string) => Buffer.from(text).toString("hex")],
  ...["", "x", "xy"].map(
    (before) =>
      [
        `in base64 after ${before.length} bytes`,
        (text: string) => Buffer.from(`${before}${text} and more`).toString("base64"),
      ] as const,
  ),
] as const)("the search finds a canary %s", ([, write]) => {
  const [canary = "", other = ""] = [PERSON, ORGANIZATION].map((body) =>
    String(Object(body["customer"]).name),
  );
  expect(canaries.foundIn(`before ${write(canary)} after`)).toEqual([canary]);
  expect(canaries.foundIn(`before ${write("nobody of whom we know")} after`)).toEqual([]);
  expect(other).not.toBe(canary);
});

test("the search finds what it should: sealed records hold every canary, and open only with the key", async () => {
  const planted = [
    await call("sign-up", { body: ORGANIZATION, accountId: "acme" }).then(() => recordOf("check#00000001")),
  ];
  deployed.aws.items.clear();
  await call("sign-up", { body: PERSON, accountId: "acme" });
  planted.push(recordOf("check#00000001"));
  await call("quota-request", { body: QUOTA, accountId: "acme" });
  planted.push(recordOf("check#00000002"));
  const texts = [ORGANIZATION, PERSON, QUOTA].flatMap((body) => canaries.foundIn(JSON.stringify(body)));
  expect(canaries.foundIn(planted.join("\n"))).toEqual(canaries.texts.filter((text) => texts.includes(text)));
});

test("nothing personal is said by a sign-up that is approved", async () => {
  expect((await call("sign-up", { body: CLEAN })).json().outcome).toBe("approve");
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing personal is said by a review, nor in its message to the reviewers", async () => {
  deployed.aws.items.delete("watchlist active");
  expect((await call("sign-up", { body: ORGANIZATION })).json().outcome).toBe("review");
  expect(
    deployed.aws.sqs
      .commandCalls(SendMessageCommand)
      .map(({ args }) => JSON.parse(args[0].input.MessageBody ?? "")),
  ).toEqual([{ caseId: "acme.1", accountId: "acme", hook: "sign-up", version: 1 }]);
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing personal is said by a denial", async () => {
  const body = changed(ORGANIZATION, ["customer", "headquarters"], { country: "KP" });
  expect((await call("sign-up", { body })).json().outcome).toBe("deny");
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing personal is said of the evidence of a person, be it right, wrong or unreadable", async () => {
  expect((await call("sign-up", { body: PERSON })).statusCode).toBe(201);
  const customer = aPerson({ name: `Anna ${HOLDER}`, dateOfBirth: "1974-08-12" });
  for (const [n, evidence, status] of [
    [2, zone(HOLDER), "verified"],
    [3, zone(HOLDER, "750812"), "failed"],
  ] as const) {
    await call("sign-up", { body: { customer, evidence: [evidence] } });
    expect(JSON.parse(recordOf(`check#0000000${n}`)).evidence).toMatchObject([{ status }]);
  }
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing personal is said of further evidence, taken or refused", async () => {
  await call("sign-up", { body: PERSON });
  const further = (evidence: Body[]) => plant(FurtherEvidence, { signUp: 1, evidence });
  const taken = await call("evidence", { body: further([evidenceFor("customer"), zone(HOLDER)]) });
  expect(taken.json().attestationId).toBe("acme.2");
  const stranger = { ...evidenceFor(canaries.text().toLowerCase()), reference: canaries.text() };
  const refused = await call("evidence", { body: { signUp: 1, evidence: [stranger] } });
  expect(refused.json().code).toBe("request-invalid");
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing personal is said of a quota request, of the gate, or by an attestation that is read again", async () => {
  await call("sign-up", { body: CLEAN });
  expect((await call("quota-request", { body: QUOTA })).statusCode).toBe(201);
  expect((await call("account", {})).statusCode).toBe(200);
  const read = await call("attestation", { parameters: { attestationId: "acme.2" } });
  expect(read.statusCode).toBe(200);
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing that comes along with a call for a challenge is said", async () => {
  expect((await call("challenge", { body: PERSON })).statusCode).toBe(201);
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing that comes along with a call for a session, or with a delivery of nobody's, is said", async () => {
  expect((await call("identity-session", { body: PERSON })).json().code).toBe("request-invalid");
  const returnUrl = `https://cloud.example/${canaries.text()}`;
  const asked = await call("identity-session", { body: { subject: "customer", returnUrl } });
  expect(asked.json().code).toBe("vendor-missing");
  const headers = { "Stripe-Signature": `t=1,v1=${canaries.text()}` };
  expect((await call("identity-webhook", { body: PERSON, headers })).json().code).toBe("vendor-missing");
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing that comes along with a call for an upload is said, nor of an erasure that comes too early", async () => {
  await call("sign-up", { body: PERSON });
  expect((await call("upload", { body: PERSON })).json().code).toBe("request-invalid");
  expect((await call("erasure", { body: PERSON })).json().code).toBe("retention-not-over");
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test.for([
  ["a body that breaks off", JSON.stringify(ORGANIZATION).slice(0, -1)],
  ["a body that does not fit the schema", JSON.stringify({ ...ORGANIZATION, [canaries.text()]: 1 })],
  [
    "a body with a text where a number stands",
    JSON.stringify({ ...ORGANIZATION, supersedes: canaries.text() }),
  ],
] as const)("nothing personal is said of %s", async ([, body]) => {
  expect((await call("sign-up", { body })).statusCode).toBeGreaterThanOrEqual(400);
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test("nothing personal is said of messages that cannot be sent, by relay or sweeper", async () => {
  deployed.aws.items.delete("watchlist active");
  const error = Object.assign(new TypeError(`bad ${HOLDER}`), { request: PERSON });
  deployed.aws.sqs.on(SendMessageCommand).rejects(error);
  await call("sign-up", { body: PERSON });
  const { handler: sweep } = await import("../../functions/sweeper/handler.ts");
  vi.setSystemTime(Date.now() + 3_600_000);
  await expect(sweep()).rejects.toThrow();
  expect(deployed.lines.some((line) => line.includes("owed-failed"))).toBe(true);
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});

test.for([
  ["a dependency", timeout()],
  // An error may carry the request it failed on: none of it may be told.
  ["the code", Object.assign(new TypeError(`bad ${HOLDER}\n    at ${HOLDER}`), { request: PERSON })],
] as const)("nothing personal is said of a failure of %s", async ([, error]) => {
  vi.spyOn(DynamoDBClient.prototype, "send").mockRejectedValue(error as never);
  const { handler } = await HANDLERS["sign-up"]();
  answers.push((await invoke(handler as ApiHandler, anEvent({ body: PERSON }))).body);
  expect(answers[0]).toContain('"status":50');
  expect(canaries.foundIn(everythingSaid())).toEqual([]);
});
