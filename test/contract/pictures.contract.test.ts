import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { s3Pictures } from "../../functions/aws/s3-pictures.ts";
import { startQueuesAndBuckets } from "../../infra/local/servers/queues-and-buckets.ts";
import { CLIENT } from "../support/ledger-table.ts";

const BUCKET = "evidence";

let server: FauxqsServer;
let s3: S3Client;
beforeAll(async () => {
  server = await startQueuesAndBuckets(CLIENT.region, undefined);
  server.createBucket(BUCKET);
  s3 = new S3Client({ ...CLIENT, endpoint: `http://127.0.0.1:${server.port}`, forcePathStyle: true });
});
afterAll(() => server.stop());

async function upload(...keys: string[]) {
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: "a picture" }));
}
const left = async () => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
  return Contents.map(({ Key }) => Key);
};

test("all pictures of one account are deleted, of no other that is called almost so, once or twice", async () => {
  await upload("acme/one", "acme/two", "acme-2/one", "acm/one", "x/acme/one");
  for (const _twice of [1, 2]) await s3Pictures({ s3, bucket: BUCKET }).deletePictures("acme");
  expect(await left()).toEqual(["acm/one", "acme-2/one", "x/acme/one"]);
});

test("an account that never had any has none to delete", async () => {
  await s3Pictures({ s3, bucket: BUCKET }).deletePictures("nobody");
});

test("more than a page of them are deleted", async () => {
  await upload(...Array.from({ length: 1001 }, (_, index) => `many/${index}`));
  await s3Pictures({ s3, bucket: BUCKET }).deletePictures("many");
  expect((await left()).filter((key) => key?.startsWith("many/"))).toEqual([]);
}, 60_000);

test("a picture that S3 keeps is no success", async () => {
  const mocked = mockClient(S3Client);
  mocked.on(ListObjectsV2Command).resolves({ Contents: [{ Key: "acme/one" }] });
  mocked.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: "acme/one", Code: "InternalError" }] });
  const pictures = s3Pictures({ s3: new S3Client({}), bucket: BUCKET });
  await expect(pictures.deletePictures("acme")).rejects.toThrow("kept some");
  mocked.restore();
});
