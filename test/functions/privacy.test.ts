import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { beforeEach, expect, test, vi } from "vitest";
import { fromItem } from "../../functions/aws/check-item.ts";
import { openRecord } from "../../shared/ledger/decision-record.ts";
import { aLei } from "../support/a-legal-entity.ts";
import { aSignUpBody, type Body, evidenceFor } from "../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../support/an-event.ts";
import { freshProcess } from "../support/cold-start.ts";
import { PLAIN_KEY, timeout } from "../support/mocked-aws.ts";

const deployed = freshProcess();
const answers: string[] = [];
beforeEach(() => {
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  answers.length = 0;
});

const canaries: string[] = [];
/** A text that is nowhere else. */
function canary(prefix = ""): string {
  const text = `${prefix}zq${String(canaries.length).padStart(3, "0")}vx`;
  canaries.push(text);
  return text;
}
const digits = (text: string) => {
  canaries.push(text);
  return text;
};

const address = () => ({
  lines: [canary("Street "), canary("House ")],
  city: canary("City "),
  postalCode: canary(),
  place: { country: "DE" },
});

/** A customer with a canary in every field that takes text. */
const CUSTOMER: Body = {
  kind: "organization",
  name: canary("Name "),
  aliases: [canary("Alias ")],
  address: address(),
  placesOfUse: [{ country: "DE" }],
  email: `${canary()}@example.com`,
  phone: digits("+49711987654321"),
  payment: {
    means: "card",
    payer: { status: "other", name: canary("Payer "), country: "DE" },
    reference: canary(),
  },
  access: [{ ip: digits("203.0.113.77"), at: "2026-11-22T12:00:00Z", country: "DE" }],
  reseller: { status: "no" },
  devices: [canary("device-")],
  purpose: canary("Purpose "),
  registration: { jurisdiction: { country: "DE" }, number: canary("HRB "), date: digits("2011-05-13") },
  lei: digits(aLei("ZQLEI0000000000VX0")),
  website: { status: "known", host: canary("www.") },
  headquarters: { country: "DE" },
  ultimateParent: { status: "known", name: canary("Parent "), headquarters: "DE" },
  beneficialOwners: {
    status: "disclosed",
    owners: [
      {
        ref: "owner-1",
        kind: "person",
        name: canary("Owner "),
        aliases: [canary("Owner alias ")],
        dateOfBirth: digits("1971-06-17"),
        address: address(),
        country: "DE",
        share: { status: "known", percent: 100 },
        substantialControl: true,
      },
    ],
  },
  signatories: [{ name: canary("Signatory "), dateOfBirth: digits("1972-07-19"), country: "DE" }],
};
const EVIDENCE = ["customer", "owner-1"].map((subject) => ({
  ...evidenceFor(subject),
  verifiedBy: canary(),
  reference: canary(),
}));

/** Every way in which a text may be written down. */
const writings = (text: string) => {
  const bytes = Buffer.from(text);
  return [
    text,
    encodeURIComponent(text),
    bytes.toString("hex"),
    bytes.toString("base64url").slice(0, -2),
  ].map((one) => one.toLowerCase());
};
const found = (text: string) =>
  canaries.filter((one) => writings(one).some((writing) => text.toLowerCase().includes(writing)));

/** A sign-up of that customer, and the delivery of what it owes. */
async function signUp(overrides: { customer?: Body; body?: string } = {}) {
  const { handler } = await import("../../functions/sign-up/handler.ts");
  const body = overrides.body ?? aSignUpBody({ ...CUSTOMER, ...overrides.customer }, { evidence: EVIDENCE });
  const answer = await invoke(handler as ApiHandler, anEvent({ body }));
  const [, claims = ""] = String(answer.json().attestation).split(".");
  answers.push(answer.body, JSON.stringify(answer.headers), Buffer.from(claims, "base64url").toString());
  const { handler: relay } = await import("../../functions/relay/handler.ts");
  const Records = [...deployed.aws.items.values()].map(({ pk, sk }) => ({
    dynamodb: { Keys: { pk, sk }, SequenceNumber: "1" },
  }));
  await relay({ Records } as unknown as DynamoDBStreamEvent);
  return answer;
}

/** Everything that left the process but the sealed record and the calls to KMS. */
function everythingSaid(): string {
  const puts = deployed.aws.dynamoDb.commandCalls(PutItemCommand).map(({ args }) => {
    const { record: _sealed, ...attributes } = args[0].input.Item ?? {};
    return { ...args[0].input, Item: attributes };
  });
  const others = deployed.aws.dynamoDb.calls().filter(({ args }) => !(args[0] instanceof PutItemCommand));
  const calls = [...others, ...deployed.aws.sqs.calls(), ...deployed.aws.s3.calls()].map(
    ({ args }) => args[0].input,
  );
  return [...deployed.lines, ...answers, JSON.stringify(puts), JSON.stringify(calls)].join("\n");
}

test("the search finds what it should: the sealed record holds every canary, and opens only with the key", async () => {
  await signUp();
  const check = [...deployed.aws.items.values()].find((item) => item["sk"]?.S === "check#00000001");
  const { accountId, n, record } = fromItem(check ?? {});
  expect(found(JSON.stringify(openRecord(PLAIN_KEY, { accountId, n }, record).record))).toEqual(canaries);
  expect(found(Buffer.from(record).toString("latin1"))).toEqual([]);
});

test("nothing personal is said by a sign-up that is approved", async () => {
  // Somebody else who pays is a red flag.
  const payment = { means: "card", payer: { status: "customer", country: "DE" }, reference: canaries[0] };
  expect((await signUp({ customer: { payment } })).json().outcome).toBe("approve");
  expect(found(everythingSaid())).toEqual([]);
});

test("nothing personal is said by a review, nor in its message to the reviewers", async () => {
  deployed.aws.items.delete("watchlist active");
  const answer = await signUp();
  expect(answer.json().outcome).toBe("review");
  expect(
    deployed.aws.sqs
      .commandCalls(SendMessageCommand)
      .map(({ args }) => JSON.parse(args[0].input.MessageBody ?? "")),
  ).toEqual([{ caseId: "acme.1", accountId: "acme", hook: "sign-up", version: 1 }]);
  expect(found(everythingSaid())).toEqual([]);
});

test("nothing personal is said by a denial", async () => {
  expect((await signUp({ customer: { headquarters: { country: "KP" } } })).json().outcome).toBe("deny");
  expect(found(everythingSaid())).toEqual([]);
});

test("nothing personal is said of further evidence, taken or refused", async () => {
  await signUp();
  const { handler } = await import("../../functions/evidence/handler.ts");
  const stranger = { ...evidenceFor(canary()), reference: canary() };
  for (const [key, evidence] of [
    ["taken", EVIDENCE],
    ["refused", [stranger]],
  ] as const) {
    const event = anEvent({ body: { signUp: 1, evidence }, headers: { "Idempotency-Key": key } });
    const answer = await invoke(handler as ApiHandler, event);
    answers.push(answer.body);
  }
  expect(answers.at(-2)).toContain("acme.2");
  expect(answers.at(-1)).toContain("request-invalid");
  expect(found(everythingSaid())).toEqual([]);
});

test.for([
  ["a body that breaks off", () => JSON.stringify(aSignUpBody(CUSTOMER)).slice(0, -1)],
  [
    "a body that does not fit the schema",
    () => JSON.stringify({ ...aSignUpBody(CUSTOMER), extra: canaries[0] }),
  ],
] as const)("nothing personal is said of %s", async ([, body]) => {
  expect((await signUp({ body: body() })).statusCode).toBeGreaterThanOrEqual(400);
  expect(found(everythingSaid())).toEqual([]);
});

test.for([
  ["a dependency", timeout()],
  // An error may carry the request it failed on: none of it may be told.
  [
    "the code",
    Object.assign(new TypeError(`bad ${canaries[0]}\n    at ${canaries[1]}`), { request: CUSTOMER }),
  ],
] as const)("nothing personal is said of a failure of %s", async ([, error]) => {
  vi.spyOn(DynamoDBClient.prototype, "send").mockRejectedValue(error as never);
  await signUp();
  expect(answers[0]).toContain('"status":50');
  expect(found(everythingSaid())).toEqual([]);
});
