import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

// Shows that the asset could be read, and what the runner said of the time.
export const handler = async (event) => {
  const object = await new S3Client({}).send(
    new GetObjectCommand({ Bucket: process.env.ASSET_BUCKET, Key: process.env.ASSET_KEY }),
  );
  const list = await object.Body.transformToString();
  await new SQSClient({}).send(
    new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: JSON.stringify({ list, event }) }),
  );
};
