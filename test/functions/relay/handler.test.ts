import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, test } from "vitest";
import { checkKeyItem, fromItem, toItem } from "../../../functions/aws/check-item.ts";
import { aReview } from "../../support/a-check.ts";
import {
  aLine,
  anOrganization,
  anOwner,
  aQuotaFor,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { timeout } from "../../support/mocked-aws.ts";

const deployed = freshProcess();

/** Records of the stream, in the order of their sequence numbers. */
const relay = async (...keys: object[]) => {
  const { handler } = await import("../../../functions/relay/handler.ts");
  const Records = keys.map((Keys, index) => ({ dynamodb: { Keys, SequenceNumber: `s${index}` } }));
  return handler({ Records } as DynamoDBStreamEvent);
};
const keyOf = (n: number) => checkKeyItem({ accountId: "acme", n });
const sent = () =>
  deployed.aws.sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input.MessageBody);

test("what a committed check owes is sent, then its marker removed", async () => {
  deployed.aws.put(toItem(aReview()));
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  expect(await relay(keyOf(1))).toEqual({ batchItemFailures: [] });
  expect(sent()).toEqual(['{"caseId":"acme.1","accountId":"acme","hook":"sign-up","version":1}']);
  const [update] = deployed.aws.dynamoDb.commandCalls(UpdateItemCommand);
  expect(update?.args[0].input.UpdateExpression).toBe("REMOVE owesMessage, outbox, outboxAt");
});

test("only the records that failed are given back, and the others are delivered", async () => {
  for (const n of [1, 2, 3]) deployed.aws.put(toItem(aReview({ n })));
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  deployed.aws.sqs.on(SendMessageCommand).callsFake(({ MessageBody }) => {
    if (MessageBody.includes("acme.2")) throw timeout();
    return {};
  });
  expect(await relay(keyOf(1), keyOf(2), keyOf(3))).toEqual({
    batchItemFailures: [{ itemIdentifier: "s1" }],
  });
  expect(deployed.aws.dynamoDb.commandCalls(UpdateItemCommand)).toHaveLength(2);
  expect(deployed.lines.map((line) => JSON.parse(line))).toEqual([
    { level: "ERROR", event: "owed-failed", check: "acme.2", error: "TimeoutError", at: expect.any(String) },
  ]);
});

test("a failed settlement is given back: the message may be sent again, never lost", async () => {
  deployed.aws.put(toItem(aReview()));
  deployed.aws.dynamoDb.on(UpdateItemCommand).rejects(timeout());
  expect(await relay(keyOf(1))).toEqual({ batchItemFailures: [{ itemIdentifier: "s0" }] });
  expect(sent()).toHaveLength(1);
});

/** A company of one owner, with a telephone that others have, too. */
const company = (name: string, owner: string): Body =>
  anOrganization({
    name,
    phone: `+49301000${name.length}`,
    registration: { jurisdiction: { country: "DE" }, number: name, date: "2011-05-02" },
    beneficialOwners: { status: "disclosed", owners: [anOwner("owner-1", 100, { name: owner })] },
  });

async function post(hook: "sign-up" | "quota-request", accountId: string, body: Body) {
  const { handler } = await import(`../../../functions/${hook}/handler.ts`);
  const headers = { "Idempotency-Key": `${hook}-of-${accountId}` };
  return (await invoke(handler as ApiHandler, anEvent({ accountId, body, headers }))).json();
}
const signUp = (accountId: string, customer: Body) =>
  post(
    "sign-up",
    accountId,
    aSignUpBody(customer, { evidence: ["customer", "owner-1"].map((ref) => evidenceFor(ref)) }),
  );
const checkOf = (accountId: string, n: number) => checkKeyItem({ accountId, n });
const stored = (accountId: string, n: number) => {
  const item = [...deployed.aws.items.values()].find(
    ({ pk, sk }) => pk?.S === `account#${accountId}` && sk?.S === `check#0000000${n}`,
  );
  return item && fromItem(item);
};

test("what links accounts is written, and a breach over them is reviewed and signed", async () => {
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  for (const [accountId, owner] of [
    ["acme", "Ida Vogel"],
    ["beta", "Ida Vogel"],
  ] as const) {
    expect((await signUp(accountId, company(`${accountId} GmbH`, owner))).outcome).toBe("approve");
    const quota = aQuotaFor(aLine("H100 SXM5 80GB", 40));
    // No link is written yet, so neither knows of the other.
    expect((await post("quota-request", accountId, quota)).outcome).toBe("approve");
  }
  expect(await relay(checkOf("acme", 1), checkOf("acme", 2))).toEqual({ batchItemFailures: [] });
  expect(stored("acme", 3)).toBeUndefined();
  expect(await relay(checkOf("beta", 1))).toEqual({ batchItemFailures: [] });
  for (const accountId of ["acme", "beta"])
    expect(stored(accountId, 3)).toMatchObject({
      outcome: "review",
      idempotencyKey: "sallyport:links:beta.1",
    });

  const links = [...deployed.aws.items.values()].filter(({ pk }) => pk?.S?.startsWith("link#"));
  for (const link of links) expect(Object.keys(link)).toEqual(["pk", "sk"]);
  expect(links.map(({ sk }) => sk?.S)).toEqual(expect.arrayContaining(["account#acme", "account#beta"]));
});

test("no message waits for a look at linked accounts that another check owes", async () => {
  const looking = aReview({ markers: ["owesMessage", "owesLinks"], links: [`phone#${"p".repeat(43)}`] });
  deployed.aws.put(toItem(looking));
  deployed.aws.put(toItem(aReview({ n: 2, links: looking.links })));
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  await relay(keyOf(1), keyOf(2));
  const settled = deployed.aws.dynamoDb.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input);
  expect(settled.map(({ Key, UpdateExpression }) => [Key?.["sk"]?.S, UpdateExpression])).toEqual([
    ["check#00000001", expect.stringContaining("owesMessage")],
    ["check#00000002", expect.stringContaining("owesMessage")],
    ["check#00000001", expect.stringContaining("owesLinks")],
  ]);
});

test("other items of the table are passed over", async () => {
  const keys = [
    { pk: { S: "account#acme" }, sk: { S: "key" } },
    { pk: { S: "watchlist" }, sk: { S: "active" } },
    { pk: { S: `link#phone#${"p".repeat(43)}` }, sk: { S: "account#acme" } },
    {},
  ];
  expect(await relay(...keys)).toEqual({ batchItemFailures: [] });
  expect(deployed.aws.dynamoDb.calls()).toEqual([]);
});
