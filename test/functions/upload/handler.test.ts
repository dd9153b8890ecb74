import { createHash } from "node:crypto";
import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { beforeEach, expect, test, vi } from "vitest";
import { checkKeyItem, toItem } from "../../../functions/aws/check-item.ts";
import { UploadAnswer } from "../../../shared/contract/upload.ts";
import { aCheck } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, type EventOverrides, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError } from "../../support/mocked-aws.ts";

const deployed = freshProcess();
beforeEach(() => {
  // The presigner asks for credentials and calls nobody.
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
});

const sha256 = createHash("sha256").update("a picture").digest("base64");
const IMAGE = { contentType: "image/jpeg", contentLength: 9, sha256 };

const upload = async (event: EventOverrides = {}) => {
  const { handler } = await import("../../../functions/upload/handler.ts");
  return invoke(
    handler as ApiHandler,
    anEvent({ body: IMAGE, headers: { "Idempotency-Key": undefined }, ...event }),
  );
};

test("an address is for one picture of the account that asked, for five minutes", async () => {
  const answer = await upload();
  expect(answer.statusCode).toBe(201);
  expect(answer.headers).toMatchObject({ "cache-control": "no-store" });
  const { upload: id, url, headers, expiresAt } = UploadAnswer.parse(answer.json());
  expect(new URL(url).pathname).toBe(`/evidence/acme/${id}`);
  expect(headers).toEqual({
    "content-type": "image/jpeg",
    "content-length": "9",
    "x-amz-checksum-sha256": sha256,
  });
  expect(Date.parse(expiresAt)).toBe(NOW.getTime() + 300_000);
});

test("each call makes another address, which says nothing of the picture's own digest or of anybody", async () => {
  const answers = [await upload(), await upload()].map((answer) => UploadAnswer.parse(answer.json()));
  expect(new Set(answers.map((answer) => answer.upload)).size).toBe(2);
  for (const { url } of answers) expect(decodeURIComponent(url)).not.toContain(sha256);
});

test("one read tells whether the account may bring anything; nothing is written, sent or logged", async () => {
  await upload();
  const { dynamoDb, kms, s3, sqs } = deployed.aws;
  expect(dynamoDb.calls().map(({ args }) => args[0])).toEqual([expect.any(QueryCommand)]);
  for (const client of [kms, s3, sqs]) expect(client.calls()).toEqual([]);
  expect(deployed.lines).toEqual([]);
});

test("an account with a check gets an address, and none once it was closed to be erased", async () => {
  deployed.aws.put(toItem(aCheck()));
  expect(await upload()).toMatchObject({ statusCode: 201 });
  deployed.aws.put({
    ...marshall({ closedAt: NOW.toISOString() }),
    ...checkKeyItem({ accountId: "acme", n: 2 }),
  });
  const refused = await upload();
  expect(refused.statusCode).toBe(410);
  expect(refused.json()).toMatchObject({ code: "account-erased", errors: [] });
});

test("while the ledger is out of reach no address is given", async () => {
  deployed.aws.dynamoDb.on(QueryCommand).rejects(awsError("InternalServerError"));
  expect(await upload()).toMatchObject({ statusCode: 503 });
});

test.for([
  [{ contentLength: 1 }, 201],
  [{ contentLength: 10_000_000 }, 201],
  [{ contentType: "image/png" }, 201],
  [{ contentLength: 0 }, 422],
  [{ contentLength: 10_000_001 }, 422],
  [{ contentLength: 1.5 }, 422],
  [{ contentLength: "9" }, 422],
  [{ contentType: "application/pdf" }, 422],
  [{ contentType: "image/svg+xml" }, 422],
  [{ sha256: "" }, 422],
  [{ sha256: createHash("sha256").update("a picture").digest("hex") }, 422],
  [{ sha256: `${"A".repeat(42)}B=` }, 422],
  [{ sha256: undefined }, 422],
  [{ name: "passport.jpg" }, 422],
] as const)("a picture with %j is answered %i", async ([changes, status]) => {
  const answer = await upload({ body: { ...IMAGE, ...changes } });
  expect(answer.statusCode, answer.body).toBe(status);
  if (status === 422) expect(answer.json()).toMatchObject({ code: "request-invalid", errors: [{}] });
});

test.for<[EventOverrides, number, string]>([
  [{ accountId: "a/b" }, 422, "request-invalid"],
  [{ accountId: ".." }, 422, "request-invalid"],
  [{ body: "{" }, 400, "malformed-json"],
  [{ headers: { "Content-Type": "text/plain" } }, 415, "unsupported-media-type"],
  [{ body: `"${"x".repeat(65_536)}"` }, 413, "body-too-large"],
])("a call with %j is refused", async ([event, status, code]) => {
  const answer = await upload(event);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code });
});

test("without credentials nothing is signed, and the call can be repeated", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
  vi.stubEnv("AWS_CONFIG_FILE", "/dev/null");
  const answer = await upload();
  expect(answer.statusCode).toBe(503);
  expect(answer.body).not.toContain(sha256);
});
