import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { DeleteObjectsCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { beforeEach, expect, test } from "vitest";
import { toItem } from "../../../functions/aws/check-item.ts";
import { ErasureAnswer } from "../../../shared/contract/erasure.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { aCheck, anOldCheck } from "../../support/a-check.ts";
import { daysLater, NOW } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError, stubEnvironment, timeout } from "../../support/mocked-aws.ts";

const deployed = freshProcess();
const erasure = async () => (await import("../../../functions/erasure/handler.ts")).handler as ApiHandler;
const erase = async (accountId = "acme") => invoke(await erasure(), anEvent({ accountId, body: "" }));

const LINK = `phone#${"p".repeat(43)}` as const;
/** The last check of an account, of which a duty is left until then. */
const ended = (until = NOW.toISOString(), overrides: Partial<CheckItem> = {}) =>
  toItem(anOldCheck({ links: [LINK], ...overrides }, { until, duty: "export" }));

/** The two updates of an erasure, as DynamoDB does them. */
function update({ Key = {}, ExpressionAttributeValues = {} }: UpdateItemCommandInput) {
  const id = `${Key["pk"]?.S} ${Key["sk"]?.S}`;
  const { wrappedKey: _, ...before } = deployed.aws.items.get(id) ?? {};
  const { ":at": at, ":now": now } = ExpressionAttributeValues;
  if (at && Object.keys(before).length > 0)
    throw new ConditionalCheckFailedException({ message: "there", $metadata: {} });
  const erasedAt = before["erasedAt"] ?? now;
  deployed.aws.put({ ...before, ...Key, ...(at ? { closedAt: at } : erasedAt && { erasedAt }) });
  return erasedAt ? { Attributes: { erasedAt } } : {};
}

beforeEach(() => {
  deployed.aws.dynamoDb.on(UpdateItemCommand).callsFake(update);
  deployed.aws.dynamoDb.on(DeleteItemCommand).resolves({});
  deployed.aws.put(marshall({ pk: "account#acme", sk: "key", wrappedKey: new Uint8Array([1]) }));
});

const keyItem = () => unmarshall(deployed.aws.items.get("account#acme key") ?? {});

test("answers what was erased, until when backups hold it and what is left; the same when asked again", async () => {
  deployed.aws.put(ended());
  const [one, two] = [await erase(), await erase()];
  expect(one.statusCode).toBe(200);
  expect(ErasureAnswer.parse(one.json())).toEqual({
    accountId: "acme",
    erasedAt: NOW.toISOString(),
    backupsUntil: daysLater(35).toISOString(),
    remains: ["attestations", "keyed-digests", "identifiers", "outcomes", "vendor-sessions"],
  });
  expect(two).toMatchObject({ statusCode: 200, body: one.body });
  expect(keyItem()).toEqual({ pk: "account#acme", sk: "key", erasedAt: NOW.toISOString() });
  const deleted = deployed.aws.dynamoDb.commandCalls(DeleteItemCommand).map((call) => call.args[0].input.Key);
  expect(deleted[0]).toEqual(marshall({ pk: `link#${LINK}`, sk: "account#acme" }));
  expect(deployed.aws.kms.calls()).toEqual([]);
  expect(deployed.lines.map((line) => JSON.parse(line).event)).toEqual([
    "erasure-completed",
    "erasure-completed",
  ]);
});

test("the pictures of the account are deleted, by their names", async () => {
  deployed.aws.put(ended());
  const Contents = [{ Key: "acme/one" }, { Key: "acme/two" }];
  deployed.aws.s3.on(ListObjectsV2Command, { Bucket: "evidence", Prefix: "acme/" }).resolves({ Contents });
  deployed.aws.s3.on(DeleteObjectsCommand).resolves({});
  expect(await erase()).toMatchObject({ statusCode: 200 });
  const [deleted] = deployed.aws.s3.commandCalls(DeleteObjectsCommand);
  expect(deleted?.args[0].input).toMatchObject({ Bucket: "evidence", Delete: { Objects: Contents } });
});

test("too early is a 409 that says until when, by which duty and source, and changes nothing", async () => {
  const until = new Date(NOW.getTime() + 1).toISOString();
  deployed.aws.put(ended(until));
  const answer = await erase();
  expect(answer.statusCode).toBe(409);
  expect(Problem.parse(answer.json())).toMatchObject({
    code: "retention-not-over",
    errors: [{ pointer: "", code: "export", message: expect.stringContaining(`kept until ${until}`) }],
  });
  expect(answer.body).toContain("(law: 15 CFR 762.6(a))");
  expect(keyItem()["wrappedKey"]).toBeDefined();
  expect(deployed.aws.dynamoDb.commandCalls(UpdateItemCommand)).toEqual([]);
});

test("the environment tells whether sanctions law binds the provider", async () => {
  stubEnvironment({ providerUsPerson: "false" });
  deployed.aws.put(toItem(aCheck()));
  expect((await erase()).body).toContain("(policy: 31 CFR 501.601");
});

test.for([
  ["without a check", "nobody", 404, "account-not-found"],
  ["whose id is none", "a b", 422, "request-invalid"],
] as const)("an account %s is refused", async ([, accountId, status, code]) => {
  expect(await erase(accountId)).toMatchObject({ statusCode: status });
  expect((await erase(accountId)).json().code).toBe(code);
  expect(deployed.aws.dynamoDb.commandCalls(UpdateItemCommand)).toEqual([]);
});

test("a check that came in meanwhile is read before anything is closed", async () => {
  deployed.aws.put(ended());
  let raced = false;
  deployed.aws.dynamoDb.on(UpdateItemCommand).callsFake((input) => {
    if (!raced) deployed.aws.put(ended("2030-01-01T00:00:00.000Z", { n: 2 }));
    raced = true;
    return update(input);
  });
  expect((await erase()).json().code).toBe("retention-not-over");
  expect(keyItem()["wrappedKey"]).toBeDefined();
});

test.for([
  ["the read", () => deployed.aws.dynamoDb.on(QueryCommand).rejects(awsError("InternalServerError"))],
  ["the closing", () => deployed.aws.dynamoDb.on(UpdateItemCommand).rejects(timeout())],
  [
    "the removal of the key",
    () =>
      deployed.aws.dynamoDb
        .on(UpdateItemCommand, { Key: marshall({ pk: "account#acme", sk: "key" }) })
        .rejects(awsError("ThrottlingException", "client")),
  ],
  ["the list of pictures", () => deployed.aws.s3.on(ListObjectsV2Command).rejects(awsError("SlowDown"))],
  ["the deletion of a link", () => deployed.aws.dynamoDb.on(DeleteItemCommand).rejects(timeout())],
] as const)("an outage at %s is a 503, and a retry finishes what it broke off", async ([, breakIt]) => {
  deployed.aws.put(ended());
  breakIt();
  expect(await erase()).toMatchObject({ statusCode: 503 });
  deployed.aws.dynamoDb.on(QueryCommand).callsFake(({ Limit }) => ({
    Items: [...deployed.aws.items.values()]
      .filter((item) => item["sk"]?.S?.startsWith("check#"))
      .sort((a, b) => String(b["sk"]?.S).localeCompare(String(a["sk"]?.S)))
      .slice(0, Limit),
  }));
  deployed.aws.dynamoDb.on(UpdateItemCommand).callsFake(update);
  deployed.aws.dynamoDb
    .on(UpdateItemCommand, { Key: marshall({ pk: "account#acme", sk: "key" }) })
    .callsFake(update);
  deployed.aws.dynamoDb.on(DeleteItemCommand).resolves({});
  deployed.aws.s3.on(ListObjectsV2Command).resolves({});
  expect(await erase()).toMatchObject({ statusCode: 200 });
  expect(keyItem()["wrappedKey"]).toBeUndefined();
});

test("the hooks answer 410 for an erased account, and the gate is pending and says since when", async () => {
  deployed.aws.put(ended());
  await erase();
  const signUp = (await import("../../../functions/sign-up/handler.ts")).handler as ApiHandler;
  const refused = await invoke(signUp);
  expect(refused.statusCode).toBe(410);
  expect(refused.json()).toMatchObject({ code: "account-erased", errors: [] });
  const account = (await import("../../../functions/account/handler.ts")).handler as ApiHandler;
  // What stood still says `approve` in this test; the gate does not care.
  expect((await invoke(account)).json()).toMatchObject({
    gate: "pending",
    grants: [],
    newestAttestationId: "acme.1",
    closedAt: NOW.toISOString(),
  });
});

test("what closes an account is no attestation", async () => {
  deployed.aws.put(ended());
  await erase();
  const attestation = (await import("../../../functions/attestation/handler.ts")).handler as ApiHandler;
  const asked = (attestationId: string) => invoke(attestation, anEvent({ parameters: { attestationId } }));
  expect((await asked("acme.2")).statusCode).toBe(404);
});
