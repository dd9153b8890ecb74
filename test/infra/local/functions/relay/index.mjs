import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const sqs = new SQSClient({});
const seen = new Set();

// Fails each record once, and says which: the others of its batch must not come again.
export const handler = async ({ Records }) => {
  for (const { dynamodb } of Records) {
    const id = dynamodb.Keys.pk.S;
    if (!seen.has(id)) {
      seen.add(id);
      return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    }
    await sqs.send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: id }));
  }
  return { batchItemFailures: [] };
};
