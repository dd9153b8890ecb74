import { createHash, randomBytes } from "node:crypto";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalStack, startLocal } from "../../infra/local/start-local.ts";
import { UploadAnswer } from "../../shared/contract/upload.ts";
import { aPerson, aSignUpBody, type Body, evidenceFor } from "../support/a-request.ts";
import { caller } from "../support/calls.ts";
import { CLIENT } from "../support/ledger-table.ts";

let stack: LocalStack;
let call: ReturnType<typeof caller>;
const log: string[] = [];

beforeAll(async () => {
  stack = await startLocal({ log: (name, line) => log.push(`${name} ${line}`) });
  call = caller(stack.url);
}, 60_000);
afterAll(() => stack.stop());

/** Asks for an address and uploads a picture there, as an applicant's browser would. */
async function upload(account: string, image = randomBytes(2_000_000)): Promise<string> {
  const sha256 = createHash("sha256").update(image).digest("base64");
  const body = { contentType: "image/jpeg", contentLength: image.length, sha256 };
  const answer = await call.post(`/v1/accounts/${account}/uploads`, body);
  expect(answer.status, answer.text).toBe(201);
  const { upload: id, method, url, headers } = UploadAnswer.parse(answer.body);
  const { "content-length": _setByTheClient, ...sent } = headers;
  const put = await fetch(url, { method, headers: sent, body: new Uint8Array(image) });
  expect(put.status).toBe(200);
  return id;
}

const stored = async (key: string) => {
  const s3 = new S3Client({ ...CLIENT, endpoint: stack.endpoints.s3, forcePathStyle: true });
  const Bucket = stack.ref("AWS::S3::Bucket", "Evidence");
  const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
  return { image: Buffer.from((await Body?.transformToByteArray()) ?? []), type: ContentType };
};

const pictures = (front: string, selfie: string): Body => ({
  kind: "document-image",
  subject: "customer",
  front,
  selfie,
});

test("a picture that is uploaded lies in the evidence store, under its account", async () => {
  const image = randomBytes(100_000);
  const id = await upload("pictured", image);
  const { image: kept, type } = await stored(`pictured/${id}`);
  expect(kept.equals(image)).toBe(true);
  expect(type).toBe("image/jpeg");
});

test("where nobody reads pictures, a sign-up that brings them waits for better evidence", async () => {
  const evidence = [pictures(await upload("waiting"), await upload("waiting"))];
  const answer = await call.post("/v1/accounts/waiting/sign-up", aSignUpBody(aPerson(), { evidence }));
  expect(answer.body, answer.text).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ subject: "customer", code: "customer-identity" }],
  });
  expect(decodeJwt(String(answer.body["attestation"]))["identity"]).toBeUndefined();
  expect((await call.get("/v1/accounts/waiting")).body).toMatchObject({ gate: "pending" });
  const { body } = await call.post("/v1/accounts/waiting/evidence", {
    signUp: 1,
    evidence: [
      pictures(await upload("waiting"), await upload("waiting")),
      evidenceFor("customer", new Date().toISOString()),
    ],
  });
  expect(body).toMatchObject({ outcome: "approve", attestationId: "waiting.2" });
});

test("pictures that were never uploaded are as good as unread", async () => {
  const evidence = [pictures("n".repeat(22), "o".repeat(22))];
  const answer = await call.post("/v1/accounts/nothing/sign-up", aSignUpBody(aPerson(), { evidence }));
  expect(answer.body, answer.text).toMatchObject({ outcome: "review" });
});

test("the functions log neither uploads nor accounts", async () => {
  const id = await upload("logged");
  await call.post(
    "/v1/accounts/logged/sign-up",
    aSignUpBody(aPerson(), { evidence: [pictures(id, await upload("logged"))] }),
  );
  expect(log.join("\n")).toMatch(/check-completed/);
  expect(log.join("\n")).not.toContain(id);
  expect(log.join("\n")).not.toMatch(/Weissenfels|accounts\/logged/);
});
