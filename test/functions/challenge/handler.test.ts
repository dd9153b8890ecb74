import { GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { DecryptCommand, GenerateDataKeyCommand, SignCommand } from "@aws-sdk/client-kms";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, test } from "vitest";
import { ChallengeAnswer } from "../../../shared/contract/challenge.ts";
import { readChallenge } from "../../../shared/identity/credential/challenge.ts";
import { NOW } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, type EventOverrides, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError, PLAIN_KEY } from "../../support/mocked-aws.ts";

const deployed = freshProcess();
const challenge = async (event: EventOverrides = {}) => {
  const { handler } = await import("../../../functions/challenge/handler.ts");
  return invoke(handler as ApiHandler, anEvent({ body: "", headers: {}, ...event }));
};
const nonceOf = async (event: EventOverrides = {}) =>
  ChallengeAnswer.parse((await challenge(event)).json()).nonce;

test("a challenge is for the account that asked, and for ten minutes", async () => {
  const answer = await challenge();
  expect(answer.statusCode).toBe(201);
  expect(answer.headers).toMatchObject({ "cache-control": "no-store" });
  const { nonce, expiresAt } = ChallengeAnswer.parse(answer.json());
  expect(Date.parse(expiresAt)).toBe(Math.floor(NOW.getTime() / 1000) * 1000 + 600_000);
  expect(readChallenge(PLAIN_KEY, "acme", nonce, NOW)).toMatchObject({
    ok: true,
    value: { expiresAtSeconds: Date.parse(expiresAt) / 1000 },
  });
  expect(readChallenge(PLAIN_KEY, "other", nonce, NOW)).toEqual({ ok: false, failure: "not-ours" });
});

test("each call makes another challenge, without a header to say so and whatever its body", async () => {
  const nonces = [await nonceOf(), await nonceOf(), await nonceOf({ body: "{" })];
  expect(new Set(nonces).size).toBe(3);
});

test("the key is made once and kept under its own context; nothing else is written, read or signed", async () => {
  await nonceOf();
  await nonceOf();
  const { dynamoDb, kms, items } = deployed.aws;
  expect([...items.keys()].sort()).toEqual(["keys#challenge challenge", "watchlist active"]);
  expect(dynamoDb.commandCalls(PutItemCommand)).toHaveLength(1);
  expect(dynamoDb.commandCalls(PutItemCommand)[0]?.args[0].input.ConditionExpression).toBe(
    "attribute_not_exists(pk)",
  );
  expect(dynamoDb.commandCalls(GetItemCommand).map((call) => call.args[0].input.Key)).toEqual([
    marshall({ pk: "keys#challenge", sk: "challenge" }),
  ]);
  expect(dynamoDb.commandCalls(QueryCommand)).toEqual([]);
  expect(kms.commandCalls(SignCommand)).toEqual([]);
  expect(kms.commandCalls(GenerateDataKeyCommand)[0]?.args[0].input.EncryptionContext).toEqual({
    purpose: "challenge",
  });
});

test("a key that was made before is unwrapped", async () => {
  deployed.aws.put(marshall({ pk: "keys#challenge", sk: "challenge", wrappedKey: new Uint8Array([1]) }));
  await nonceOf();
  expect(deployed.aws.dynamoDb.commandCalls(PutItemCommand)).toEqual([]);
  expect(deployed.aws.kms.commandCalls(DecryptCommand)).toHaveLength(1);
});

test.for(["a b", "", "acme#check", "a".repeat(65)])("an account `%s` is none", async (accountId) => {
  const answer = await challenge({ accountId });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: "request-invalid", errors: [{ pointer: "/accountId" }] });
});

test.for([
  ["the ledger", () => deployed.aws.dynamoDb.on(GetItemCommand).rejects(awsError("InternalServerError"))],
  [
    "the key service",
    () => deployed.aws.kms.on(GenerateDataKeyCommand).rejects(awsError("KMSInternalException")),
  ],
] as const)("without %s there is no challenge", async ([, fail]) => {
  fail();
  const answer = await challenge();
  expect([answer.statusCode, answer.json().code]).toEqual([503, "not-recorded"]);
  expect(answer.body).not.toContain("nonce");
});

test("a nonce is not logged", async () => {
  const nonce = await nonceOf();
  expect(deployed.lines.join("\n")).not.toContain(nonce);
});
