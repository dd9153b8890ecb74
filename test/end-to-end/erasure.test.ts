import { DynamoDBClient, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { ErasureAnswer } from "../../shared/contract/erasure.ts";
import { aQuotaBody, aSignUpBody } from "../support/a-request.ts";
import { caller } from "../support/calls.ts";
import { CLIENT } from "../support/ledger-table.ts";
import { policyCommand } from "../support/policy-command.ts";

/** Longer than any customer's records are kept. */
const YEARS_MS = 3 * 366 * 86_400_000;

let stack: LocalStack;
let call: ReturnType<typeof caller>;
let dynamoDb: DynamoDBClient;
const log: string[] = [];

beforeAll(async () => {
  stack = await startLocal({ log: (name, line) => log.push(`${name} ${line}`) });
  call = caller(stack.url);
  dynamoDb = new DynamoDBClient({ ...CLIENT, endpoint: stack.endpoints.dynamodb });
}, 60_000);
afterAll(async () => {
  dynamoDb.destroy();
  await stack.stop();
});

const tableName = () => stack.ref("AWS::DynamoDB::Table");
const erase = (account: string) => call.post(`/v1/accounts/${account}/erasure`, "");

/** Makes the newest check of an account one of long ago, as nobody can wait for years: what it says of its times, and no more. */
async function age(account: string, n: number) {
  const past = new Date(Date.now() - YEARS_MS).toISOString();
  await dynamoDb.send(
    new UpdateItemCommand({
      TableName: tableName(),
      Key: marshall({ pk: `account#${account}`, sk: `check#${String(n).padStart(8, "0")}` }),
      UpdateExpression: "SET standing.kept.#until = :past, standing.signUp.#until = :past, createdAt = :past",
      ExpressionAttributeNames: { "#until": "until" },
      ExpressionAttributeValues: marshall({ ":past": past }),
    }),
  );
}

async function linksOf(account: string) {
  const { Items = [] } = await dynamoDb.send(new ScanCommand({ TableName: tableName() }));
  return Items.map((item) => unmarshall(item)).filter(
    ({ pk, sk }) => String(pk).startsWith("link#") && sk === `account#${account}`,
  );
}

/** Pictures that lie in the evidence store, of whomever. */
async function pictures(...put: string[]) {
  const s3 = new S3Client({ ...CLIENT, endpoint: stack.endpoints.s3, forcePathStyle: true });
  const Bucket = stack.ref("AWS::S3::Bucket", "Evidence");
  for (const Key of put) await s3.send(new PutObjectCommand({ Bucket, Key, Body: "a picture" }));
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  s3.destroy();
  return Contents.map(({ Key }) => Key);
}

/** What an upload says of its picture. */
const IMAGE = { contentType: "image/jpeg", contentLength: 9, sha256: `${"A".repeat(43)}=` };

const record = (id: string) => policyCommand(stack).record(id);

test("whoever was never here cannot be erased", async () => {
  expect((await erase("nobody")).body).toMatchObject({ status: 404, code: "account-not-found" });
});

test("a new customer is not erased yet: the answer says until when, and by which duty", async () => {
  await call.post("/v1/accounts/new/sign-up", aSignUpBody());
  const refused = await erase("new");
  expect(refused.status, refused.text).toBe(409);
  expect(refused.body).toMatchObject({
    code: "retention-not-over",
    errors: [{ pointer: "", message: expect.stringMatching(/^kept until 20\d\d-.*\(policy: .*7\.302/) }],
  });
  expect((await record("new.1")).status).toBe(0);
});

test("once no duty keeps it, an account is erased: its records for ever, its attestations not", async () => {
  const signedUp = await call.post("/v1/accounts/gone/sign-up", aSignUpBody(), "first");
  expect(signedUp.status, signedUp.text).toBe(201);
  const attestation = await call.get("/v1/attestations/gone.1");
  await vi.waitFor(async () => expect((await linksOf("gone")).length).toBeGreaterThan(0), 10_000);
  await age("gone", 1);
  expect(await pictures("gone/passport", "gone-too/passport")).toHaveLength(2);

  const [erased, again] = [await erase("gone"), await erase("gone")];
  expect(erased.status, erased.text).toBe(200);
  const { erasedAt, backupsUntil } = ErasureAnswer.parse(erased.body);
  expect(Date.parse(backupsUntil) - Date.parse(erasedAt)).toBe(35 * 86_400_000);
  expect(again.text).toBe(erased.text);

  expect(await record("gone.1")).toEqual({
    status: 1,
    stdout: "",
    stderr: "gone.1: the account's key was destroyed, so its records are erased for ever\n",
  });
  expect(await record("gone.2")).toEqual({
    status: 1,
    stdout: "",
    stderr: "gone.2: the ledger has no check of this id\n",
  });
  expect((await call.get("/v1/attestations/gone.1")).text).toBe(attestation.text);
  expect(await linksOf("gone")).toEqual([]);
  expect(await pictures()).toEqual(["gone-too/passport"]);
  expect((await call.get("/v1/accounts/gone")).body).toMatchObject({
    gate: "pending",
    grants: [],
    closedAt: erasedAt,
  });
});

test("an erased account is asked for nothing any more, and repeats what it has answered", async () => {
  for (const [path, body] of [
    ["sign-up", aSignUpBody()],
    ["quota-requests", aQuotaBody()],
    ["evidence", { signUp: 1, evidence: aSignUpBody()["evidence"] }],
    ["uploads", IMAGE],
    ["identity-sessions", { subject: "customer" }],
  ] as const) {
    const refused = await call.post(`/v1/accounts/gone/${path}`, body);
    expect(refused.status, refused.text).toBe(410);
    expect(refused.body).toMatchObject({ code: "account-erased" });
  }
  const repeated = await call.post("/v1/accounts/gone/sign-up", aSignUpBody(), "first");
  expect([repeated.status, repeated.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
  expect(repeated.body).toMatchObject({ attestationId: "gone.1" });
});

test("nothing was owed that could not be done", () => {
  expect(log.filter((line) => /owed-failed|call-failed/.test(line))).toEqual([]);
});
