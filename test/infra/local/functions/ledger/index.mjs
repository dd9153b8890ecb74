import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { KMSClient, SignCommand } from "@aws-sdk/client-kms";

const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});

// Signs, then writes one item that owes a message: the shape of a hook.
export const handler = async (event) => {
  const { Signature } = await kms.send(
    new SignCommand({
      KeyId: process.env.SIGNING_KEY_ID,
      Message: Buffer.alloc(32, 7),
      MessageType: "DIGEST",
      SigningAlgorithm: "ECDSA_SHA_256",
    }),
  );
  const { id } = event.pathParameters;
  await dynamodb.send(
    new PutItemCommand({
      TableName: process.env.TABLE_NAME,
      Item: { pk: { S: id }, sk: { S: "check" }, outbox: { S: "0" }, signature: { B: Signature } },
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
  return { statusCode: 201, body: Buffer.from(Signature).toString("base64") };
};
