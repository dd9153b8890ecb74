import { createHash, randomBytes } from "node:crypto";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { presignUpload } from "../../functions/aws/s3-uploads.ts";
import { startQueuesAndBuckets } from "../../infra/local/servers/queues-and-buckets.ts";
import type { UploadRequest } from "../../shared/contract/upload.ts";
import { CLIENT } from "../support/ledger-table.ts";
import { isSignedFor, signedHeadersOf } from "../support/presigned.ts";

const BUCKET = "evidence";
const NOW = new Date("2026-11-25T12:00:00.750Z");

let server: FauxqsServer;
let s3: S3Client;
beforeAll(async () => {
  server = await startQueuesAndBuckets(CLIENT.region, undefined);
  server.createBucket(BUCKET);
  s3 = new S3Client({ ...CLIENT, endpoint: `http://127.0.0.1:${server.port}`, forcePathStyle: true });
});
afterAll(() => server.stop());

const described = (image: Buffer): UploadRequest => ({
  contentType: "image/png",
  contentLength: image.length,
  sha256: createHash("sha256").update(image).digest("base64"),
});
const presign = (image: Buffer, key = "acme/upload") =>
  presignUpload({ s3, bucket: BUCKET }, key, described(image), NOW);

// A photograph of a telephone has megabytes; the limit is Textract's.
test.for([1, 3_000_000, 10_000_000])("a picture of %i bytes arrives as it was sent", async (length) => {
  const image = randomBytes(length);
  const { method, url, headers } = await presign(image, `acme/${length}`);
  const { "content-length": _setByTheClient, ...sent } = headers;
  const answer = await fetch(url, { method, headers: sent, body: new Uint8Array(image) });
  expect(answer.status).toBe(200);
  const { Body, ContentType } = await s3.send(
    new GetObjectCommand({ Bucket: BUCKET, Key: `acme/${length}` }),
  );
  expect(ContentType).toBe("image/png");
  expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(image)).toBe(true);
});

test("type, length and digest are signed as headers, and nothing of them is in the address", async () => {
  const { url, headers } = await presign(Buffer.from("a picture"));
  expect(signedHeadersOf(url)).toEqual(["content-length", "content-type", "host", "x-amz-checksum-sha256"]);
  // A parameter that S3 does not know is signed, and binds nothing.
  expect([...new URL(url).searchParams.keys()].sort()).toEqual([
    "X-Amz-Algorithm",
    "X-Amz-Content-Sha256",
    "X-Amz-Credential",
    "X-Amz-Date",
    "X-Amz-Expires",
    "X-Amz-Signature",
    "X-Amz-SignedHeaders",
    "x-id",
  ]);
  expect(Object.keys(headers).sort()).toEqual(signedHeadersOf(url).filter((name) => name !== "host"));
});

test("the signature holds for these headers, and for no other type, length or digest", async () => {
  const { url, headers } = await presign(Buffer.from("a picture"));
  const secret = CLIENT.credentials.secretAccessKey;
  expect(isSignedFor(url, headers, secret)).toBe(true);
  for (const [name, value] of Object.entries({
    "content-type": "image/jpeg",
    "content-length": "10",
    "x-amz-checksum-sha256": described(Buffer.from("another")).sha256,
  }))
    expect(isSignedFor(url, { ...headers, [name]: value }, secret), name).toBe(false);
  expect(isSignedFor(url.replace("/acme/", "/other/"), headers, secret)).toBe(false);
  expect(isSignedFor(url.replace("X-Amz-Expires=300", "X-Amz-Expires=3000"), headers, secret)).toBe(false);
});

test("an address ends when it says", async () => {
  const { url, expiresAt } = await presign(Buffer.from("a picture"));
  const query = new URL(url).searchParams;
  expect(query.get("X-Amz-Date")).toBe("20261125T120000Z");
  expect(query.get("X-Amz-Expires")).toBe("300");
  expect(expiresAt).toBe("2026-11-25T12:05:00.000Z");
});
