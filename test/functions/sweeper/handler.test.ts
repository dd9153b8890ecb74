import { QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { toItem } from "../../../functions/aws/check-item.ts";
import { aReview } from "../../support/a-check.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { timeout } from "../../support/mocked-aws.ts";

const deployed = freshProcess();
const sweep = async () => (await import("../../../functions/sweeper/handler.ts")).handler();
const reviews = (...accounts: string[]) => {
  for (const accountId of accounts) deployed.aws.put(toItem(aReview({ accountId })));
};

test("everything overdue is delivered and counted", async () => {
  reviews("a", "b", "c");
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  await sweep();
  expect(deployed.aws.sqs.commandCalls(SendMessageCommand)).toHaveLength(3);
  expect(deployed.lines.map((line) => JSON.parse(line))).toEqual([
    { level: "INFO", event: "sweep-completed", count: 3 },
  ]);
});

test("the relay has a minute before the sweeper takes over", async () => {
  await sweep();
  const [query] = deployed.aws.dynamoDb.commandCalls(QueryCommand);
  expect(query?.args[0].input.ExpressionAttributeValues).toMatchObject({
    ":before": { S: "2026-11-23T11:59:00.000Z" },
  });
});

test("one failure does not stop the others, and fails the sweep at its end", async () => {
  reviews("a", "b", "c");
  deployed.aws.dynamoDb.on(UpdateItemCommand).resolves({});
  deployed.aws.sqs.on(SendMessageCommand).rejectsOnce(timeout()).resolves({});
  await expect(sweep()).rejects.toThrow("1 checks still owe a side effect");
  expect(deployed.aws.sqs.commandCalls(SendMessageCommand)).toHaveLength(3);
  expect(deployed.lines.map((line) => JSON.parse(line).event)).toEqual(["owed-failed", "sweep-completed"]);
});

test("fails when the outbox cannot be read, so that the alarm sounds", async () => {
  deployed.aws.dynamoDb.on(QueryCommand).rejects(timeout());
  await expect(sweep()).rejects.toThrow("timed out");
});
