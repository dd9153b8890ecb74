import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { FauxqsServer } from "fauxqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sqsEscalations } from "../../functions/aws/sqs-escalations.ts";
import { startQueuesAndBuckets } from "../../infra/local/servers/queues-and-buckets.ts";
import { CLIENT } from "../support/ledger-table.ts";

const MESSAGE = { caseId: "acme.2", accountId: "acme", hook: "sign-up", version: 1 };

let server: FauxqsServer;
let client: SQSClient;
let queueUrl: string;
beforeAll(async () => {
  server = await startQueuesAndBuckets(CLIENT.region, undefined);
  client = new SQSClient({ ...CLIENT, endpoint: `http://127.0.0.1:${server.port}` });
  queueUrl = server.createQueue("escalations").queueUrl;
});
afterAll(() => server.stop());

test("a message arrives as it was sent: four ids and numbers, nothing else", async () => {
  await sqsEscalations(client, queueUrl).send(MESSAGE);
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: queueUrl }));
  expect(Messages.map(({ Body = "" }) => JSON.parse(Body))).toEqual([MESSAGE]);
});

test("the same message twice is two messages: the case item is the truth", async () => {
  const { queueUrl: url } = server.createQueue("twice");
  for (const _twice of [1, 2]) await sqsEscalations(client, url).send(MESSAGE);
  expect(server.inspectQueue("twice")?.messages.ready).toHaveLength(2);
});

test("fails when the queue is not there, so that its marker stays", async () => {
  const gone = queueUrl.replace(/escalations$/, "gone");
  await expect(sqsEscalations(client, gone).send(MESSAGE)).rejects.toThrow();
});
