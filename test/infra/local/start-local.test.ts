import { verify } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { GetPublicKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { CfnResource, type Stack } from "aws-cdk-lib";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LocalStack, startLocal } from "../../../infra/local/start-local.ts";
import { smallApp, temporaryFolder } from "./support/small-app.ts";

const client = { region: "us-east-1", credentials: { accessKeyId: "any", secretAccessKey: "any" } };
const lines: string[] = [];
let assembly: string;
let stack: LocalStack;

beforeAll(async () => {
  assembly = smallApp();
  stack = await startLocal({ assembly, log: (name, line) => lines.push(`${name} ${line}`) });
});
afterAll(async () => {
  await stack.stop();
  rmSync(assembly, { recursive: true });
});

const json = async (response: Response) => JSON.parse(await response.text());
const post = (id: string) => fetch(`${stack.url}/items/${id}`, { method: "POST", body: "{}" });

test("a hook signs with KMS, writes to DynamoDB, and its message reaches the queue over the stream", async () => {
  const response = await post("one");
  expect(response.status).toBe(201);

  const kms = new KMSClient({ ...client, endpoint: stack.endpoints.kms });
  const { PublicKey = new Uint8Array() } = await kms.send(
    new GetPublicKeyCommand({ KeyId: "alias/signing" }),
  );
  const key = { key: Buffer.from(PublicKey), format: "der", type: "spki" } as const;
  const signature = Buffer.from(await response.text(), "base64");
  // The digest stands for its own message, so it is verified through the curve and not through another hash.
  const { p256 } = await import("@noble/curves/nist.js");
  const point = Buffer.from(PublicKey).subarray(-65);
  expect(
    p256.verify(signature, Buffer.alloc(32, 7), point, { prehash: false, lowS: false, format: "der" }),
  ).toBe(true);
  expect(verify("sha256", Buffer.alloc(32, 7), key, signature)).toBe(false);

  await vi.waitFor(() => expect(stack.inspectQueue("Queue")).toEqual(["one"]), 5000);
});

test("items are found through the table's indexes", async () => {
  await post("indexed");
  const dynamodb = new DynamoDBClient({ ...client, endpoint: stack.endpoints.dynamodb });
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: stack.ref("AWS::DynamoDB::Table"),
      IndexName: "outbox",
      KeyConditionExpression: "outbox = :shard",
      ExpressionAttributeValues: { ":shard": { S: "0" } },
    }),
  );
  expect(Items.map(({ pk }) => pk?.S)).toContain("indexed");
});

test("the trigger ran once, on the asset, with the time of the start", () => {
  const [message = "{}", ...others] = stack.inspectQueue("Dead");
  expect(others).toEqual([]);
  const { list, event } = JSON.parse(message);
  expect(list).toBe("a list");
  expect(Math.abs(Date.now() - Date.parse(event.checkedAt))).toBeLessThan(60_000);
});

test("the trigger's list is checked when the start says so, never in the future", async () => {
  const checkedAt = new Date(Date.now() - 9 * 86_400_000);
  const other = await startLocal({ assembly, checkedAt });
  expect(JSON.parse(other.inspectQueue("Dead")[0] ?? "{}").event).toMatchObject({
    checkedAt: checkedAt.toISOString(),
  });
  await other.stop();
  await expect(startLocal({ assembly, checkedAt: new Date(Date.now() + 60_000) })).rejects.toThrow(
    "lies in the future",
  );
});

test("a function gets the event of a REST API, with its body in base64", async () => {
  const response = await fetch(`${stack.url}/files/a%20b/c?x=1&x=2&y=`, {
    method: "PUT",
    body: "räksmörgås",
  });
  expect(response.headers.get("x-probe")).toBe("1");
  const { event } = await json(response);
  expect(event).toMatchObject({
    resource: "/files/{proxy+}",
    httpMethod: "PUT",
    pathParameters: { proxy: "a b/c" },
    queryStringParameters: { x: "2", y: "" },
    multiValueQueryStringParameters: { x: ["1", "2"], y: [""] },
    isBase64Encoded: true,
    requestContext: {
      requestId: response.headers.get("x-amzn-requestid"),
      stage: "v1",
      identity: { sourceIp: "127.0.0.1" },
    },
  });
  expect(Buffer.from(event.body, "base64").toString()).toBe("räksmörgås");
});

test("a function sees its template's environment and nothing of this process's", async () => {
  const { environment } = await json(await fetch(`${stack.url}/items/x`));
  expect(environment).toMatchObject({ PROBE: "Echo", AWS_REGION: "us-east-1" });
  expect(environment).not.toHaveProperty("PATH");
  expect(environment).not.toHaveProperty("HOME");
});

test.for([
  { fact: "a path that does not exist", path: "/nowhere", init: {}, status: 403 },
  { fact: "a method that does not exist", path: "/items/x", init: { method: "DELETE" }, status: 403 },
  { fact: "a malformed escape", path: "/items/%zz", init: {}, status: 400 },
  {
    fact: "a body above 10 MB",
    path: "/files/x",
    init: { method: "PUT", body: Buffer.alloc(10 * 1024 * 1024 + 1) },
    status: 413,
  },
  {
    fact: "a page from elsewhere",
    path: "/items/x",
    init: { method: "POST", headers: { origin: "https://evil.example" } },
    status: 403,
  },
  { fact: "a function that throws", path: "/items/x?fail=1", init: {}, status: 502 },
  { fact: "a malformed answer", path: "/items/x?malformed=1", init: {}, status: 502 },
  { fact: "a bundle that does not load", path: "/broken", init: {}, status: 502 },
])("the gateway answers $fact itself, by the template", async ({ path, init, status }) => {
  const response = await fetch(stack.url + path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ requestId: response.headers.get("x-amzn-requestid") });
});

test("a body of exactly 10 MB passes the gateway", async () => {
  const response = await fetch(`${stack.url}/files/x`, {
    method: "PUT",
    body: Buffer.alloc(10 * 1024 * 1024),
  });
  expect(response.status).toBe(200);
});

test("what a function throws is logged under its name", async () => {
  await fetch(`${stack.url}/items/x?fail=1`);
  expect(lines.some((line) => /^Echo\w+ Error: asked to fail/.test(line))).toBe(true);
});

test("a function can be invoked directly", async () => {
  const invoked = await stack.invoke("Echo", { queryStringParameters: null });
  expect(invoked).toMatchObject({ $case: "result", result: { statusCode: 200 } });
});

test("a second start on the same data keeps items, messages and the signing key", async () => {
  const data = temporaryFolder();
  const look = async ({ endpoints, inspectQueue, ref }: LocalStack) => {
    const kms = new KMSClient({ ...client, endpoint: endpoints.kms });
    const dynamodb = new DynamoDBClient({ ...client, endpoint: endpoints.dynamodb });
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: "alias/signing" }));
    const { Items } = await dynamodb.send(new ScanCommand({ TableName: ref("AWS::DynamoDB::Table") }));
    return { PublicKey, Items, messages: inspectQueue("Queue") };
  };
  const first = await startLocal({ assembly, data });
  expect((await fetch(`${first.url}/items/kept`, { method: "POST" })).status).toBe(201);
  await vi.waitFor(() => expect(first.inspectQueue("Queue")).toEqual(["kept"]), 5000);
  const before = await look(first);
  await expect(startLocal({ assembly, data })).rejects.toThrow(/in use by process/);
  await first.stop();

  const second = await startLocal({ assembly, data });
  expect(await look(second)).toEqual(before);
  expect((await fetch(`${second.url}/items/kept`, { method: "POST" })).status).toBe(502);
  await second.stop();
  rmSync(data, { recursive: true });
});

test("a stopped stack leaves no server behind", async () => {
  const other = await startLocal({ assembly });
  const urls = [other.url, ...Object.values(other.endpoints)];
  await other.stop();
  for (const url of urls) await expect(fetch(url)).rejects.toThrow();
});

test.for([
  {
    fact: "a type that the local stack does not know",
    extend: (stack: Stack) => void new CfnResource(stack, "Topic", { type: "AWS::SNS::Topic" }),
    sentence: /^Topic is of the type AWS::SNS::Topic/,
  },
  {
    fact: "a trigger whose function fails",
    extend: (stack: Stack) =>
      void new CfnResource(stack, "Again", { type: "Custom::Trigger", properties: brokenTrigger(stack) }),
    sentence: /^Again: its function failed: Error: cannot load/,
  },
])("fails on $fact, naming it, and leaves nothing behind", async ({ extend, sentence }) => {
  const other = smallApp(extend);
  const data = temporaryFolder();
  await expect(startLocal({ assembly: other, data })).rejects.toThrow(sentence);
  expect(existsSync(join(data, "lock"))).toBe(false);
  for (const folder of [other, data]) rmSync(folder, { recursive: true });
});

const brokenTrigger = (stack: Stack) => {
  const broken = stack.node.findChild("Broken").node.defaultChild;
  if (!(broken instanceof CfnFunction)) throw new Error("the small app has no broken function");
  return { HandlerArn: broken.attrArn };
};
