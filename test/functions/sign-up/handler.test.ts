import { GetItemCommand, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  SignCommand,
} from "@aws-sdk/client-kms";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { expect, test, vi } from "vitest";
import { fromItem, toItem } from "../../../functions/aws/check-item.ts";
import { publicJwk } from "../../../shared/attestation/jwks.ts";
import { verifyAttestation } from "../../../shared/attestation/verify.ts";
import { openRecord, recordDigest } from "../../../shared/ledger/decision-record.ts";
import { aCheck } from "../../support/a-check.ts";
import { aPerson, aSignUpBody, NOW } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError, PLAIN_KEY, timeout } from "../../support/mocked-aws.ts";

const deployed = freshProcess();

/** The function as a fresh process has it. */
const coldStart = async (): Promise<ApiHandler> =>
  (await import("../../../functions/sign-up/handler.ts")).handler as ApiHandler;

const event = (key = "key-1") =>
  anEvent({ body: aSignUpBody(aPerson()), headers: { "Idempotency-Key": key } });

/** Checks that were put, whether or not the put was refused. */
const checkPuts = () =>
  deployed.aws.dynamoDb
    .commandCalls(PutItemCommand)
    .filter(({ args }) => args[0].input.Item?.["sk"]?.S?.startsWith("check#"));
const stored = () => [...deployed.aws.items.values()].filter((item) => item["sk"]?.S?.startsWith("check#"));

test("a sign-up is decided, attested and recorded by one conditional put", async () => {
  const answer = await invoke(await coldStart(), event());
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({ attestationId: "acme.1", outcome: "approve" });
  expect(checkPuts().map(({ args }) => args[0].input.ConditionExpression)).toEqual([
    "attribute_not_exists(pk)",
  ]);
  expect(deployed.aws.sqs.calls()).toEqual([]);
});

test("the attestation verifies, and commits to the sealed record", async () => {
  const { attestation } = (await invoke(await coldStart(), event())).json();
  const spki = (await deployed.aws.kms.commandCalls(GetPublicKeyCommand)[0]?.returnValue)?.PublicKey;
  const jwk = await publicJwk(spki ?? new Uint8Array());
  const verified = await verifyAttestation(attestation, { keys: [jwk] }, NOW);
  if (!verified.ok) throw new Error(verified.failure);
  const check = fromItem(stored()[0] ?? {});
  const { record, salt } = openRecord(PLAIN_KEY, check, check.record);
  expect(verified.value.claims).toMatchObject({
    sub: "acme",
    watchlist: { digest: deployed.aws.list.manifest.digest },
  });
  expect(recordDigest(salt, record)).toBe(verified.value.claims.record);
});

test("the signature covers the canonical claims: KMS gets a digest, never the message", async () => {
  await invoke(await coldStart(), event());
  const [call] = deployed.aws.kms.commandCalls(SignCommand);
  expect(call?.args[0].input).toMatchObject({ MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" });
  expect(call?.args[0].input.Message).toHaveLength(32);
});

const THROTTLED = awsError("ProvisionedThroughputExceededException", "client");

test.for([
  ["the ledger's reads are throttled", () => deployed.aws.dynamoDb.on(QueryCommand).rejects(THROTTLED)],
  ["the ledger's reads time out", () => deployed.aws.dynamoDb.on(QueryCommand).rejects(timeout())],
  ["the ledger cannot be reached", () => deployed.aws.dynamoDb.on(GetItemCommand).rejects(timeout())],
  [
    "the signing key is out of reach",
    () => deployed.aws.kms.on(SignCommand).rejects(awsError("KMSInternalException")),
  ],
  ["the public key is out of reach", () => deployed.aws.kms.on(GetPublicKeyCommand).rejects(timeout())],
  [
    "no data key can be made",
    () => deployed.aws.kms.on(GenerateDataKeyCommand).rejects(awsError("KMSInternalException")),
  ],
] as const)("503 and no check when %s", async ([, strike]) => {
  strike();
  const answer = await invoke(await coldStart(), event());
  expect(answer).toMatchObject({ statusCode: 503, headers: { "retry-after": "1" } });
  expect(answer.json().code).toBe("not-recorded");
  expect(checkPuts()).toEqual([]);
});

test("503 when the put itself is throttled, and the retry is a first answer", async () => {
  const handler = await coldStart();
  const put = deployed.aws.dynamoDb.on(PutItemCommand);
  const inMemory = mockAwsPut();
  put.callsFake((input) => {
    if (input.Item.sk.S === "check#00000001" && checkPuts().length === 1) throw THROTTLED;
    return inMemory(input);
  });
  expect((await invoke(handler, event())).statusCode).toBe(503);
  expect(stored()).toEqual([]);
  expect((await invoke(handler, event())).statusCode).toBe(201);
});

test("an answer that is lost after the write is found by the retry: the same bytes, once", async () => {
  const handler = await coldStart();
  const inMemory = mockAwsPut();
  deployed.aws.dynamoDb.on(PutItemCommand).callsFake((input) => {
    const written = inMemory(input);
    if (input.Item.sk.S.startsWith("check#")) throw timeout();
    return written;
  });
  expect((await invoke(handler, event())).statusCode).toBe(503);
  const again = await invoke(handler, event());
  expect(again).toMatchObject({ statusCode: 200, headers: { "idempotent-replayed": "true" } });
  expect(again.body).toBe(fromItem(stored()[0] ?? {}).answer);
  expect(stored()).toHaveLength(1);
});

/** Puts into the table in memory, for faults that strike around it. */
function mockAwsPut() {
  return ({ Item }: { Item: Parameters<typeof deployed.aws.put>[0] }) => {
    deployed.aws.put(Item);
    return {};
  };
}

test("503 after three puts that came second", async () => {
  let n = 0;
  deployed.aws.dynamoDb.on(QueryCommand).callsFake(({ IndexName }) => {
    if (IndexName) return { Items: [] };
    n += 1;
    // Somebody else writes the next number between our read and our put, each time.
    deployed.aws.put(toItem(aCheck({ n: n + 1, idempotencyKey: `other-${n}` })));
    return { Items: [toItem(aCheck({ n, idempotencyKey: `other-${n - 1}` }))] };
  });
  const answer = await invoke(await coldStart(), event());
  expect(answer.json().code).toBe("not-recorded");
  expect(checkPuts().map(({ args }) => args[0].input.Item?.["sk"]?.S)).toEqual([
    "check#00000002",
    "check#00000003",
    "check#00000004",
  ]);
});

test.for([
  ["S3 is out of reach", () => deployed.aws.s3.on(GetObjectCommand).rejects(timeout())],
  [
    "S3 denies the object",
    () => deployed.aws.s3.on(GetObjectCommand).rejects(awsError("AccessDenied", "client")),
  ],
  [
    "the list is damaged",
    () => deployed.aws.s3.on(GetObjectCommand).callsFake(() => deployed.aws.bodyOf(new Uint8Array(100))),
  ],
  ["no list is in force", () => deployed.aws.items.delete("watchlist active")],
  ["the list is 73 hours old", () => vi.setSystemTime(NOW.getTime() + 73 * 3_600_000)],
] as const)("a sign-up is reviewed, and not refused, when %s", async ([, strike]) => {
  strike();
  const answer = await invoke(await coldStart(), event());
  expect(answer.statusCode).toBe(201);
  expect(answer.json().outcome).toBe("review");
});

test("500 when the account's key was destroyed: the person is erased, not signed up again", async () => {
  deployed.aws.put({ pk: { S: "account#acme" }, sk: { S: "key" } });
  const answer = await invoke(await coldStart(), event());
  expect(answer.json().code).toBe("internal");
  expect(checkPuts()).toEqual([]);
});

test("a failure to unwrap the MAC key is not remembered", async () => {
  const handler = await coldStart();
  await invoke(handler, event("first"));
  vi.resetModules();
  const next = await coldStart();
  deployed.aws.kms.on(DecryptCommand).rejectsOnce(timeout()).resolves({ Plaintext: PLAIN_KEY });
  expect((await invoke(next, event("second"))).statusCode).toBe(503);
  expect((await invoke(next, event("second"))).statusCode).toBe(201);
});

test("fails the cold start when variables are missing, and names them all", async () => {
  vi.stubEnv("LEDGER_TABLE_NAME", "");
  vi.stubEnv("SIGNING_KEY_ID", "");
  await expect(coldStart()).rejects.toThrow("LEDGER_TABLE_NAME, SIGNING_KEY_ID");
});

test("what is logged of a fault are its class and place", async () => {
  deployed.aws.dynamoDb.on(QueryCommand).rejects(THROTTLED);
  await invoke(await coldStart(), event());
  expect(deployed.lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: "check-started" },
    {
      level: "ERROR",
      event: "call-failed",
      code: "not-recorded",
      error: "ProvisionedThroughputExceededException",
    },
  ]);
});
