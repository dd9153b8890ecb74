import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, test } from "vitest";
import { checkKeyItem, toItem } from "../../../functions/aws/check-item.ts";
import { aReview } from "../../support/a-check.ts";
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
    { level: "ERROR", event: "owed-failed", error: "TimeoutError", at: expect.any(String) },
  ]);
});

test("a failed settlement is given back: the message may be sent again, never lost", async () => {
  deployed.aws.put(toItem(aReview()));
  deployed.aws.dynamoDb.on(UpdateItemCommand).rejects(timeout());
  expect(await relay(keyOf(1))).toEqual({ batchItemFailures: [{ itemIdentifier: "s0" }] });
  expect(sent()).toHaveLength(1);
});

test("other items of the table are passed over", async () => {
  const keys = [
    { pk: { S: "account#acme" }, sk: { S: "key" } },
    { pk: { S: "watchlist" }, sk: { S: "active" } },
    {},
  ];
  expect(await relay(...keys)).toEqual({ batchItemFailures: [] });
  expect(deployed.aws.dynamoDb.calls()).toEqual([]);
});
