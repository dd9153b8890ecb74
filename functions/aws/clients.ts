import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { RekognitionClient } from "@aws-sdk/client-rekognition";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { TextractClient } from "@aws-sdk/client-textract";

/**
 * A call that hangs must end well before API Gateway gives up at 29 s: three tries of at most three seconds each leave time
 * to answer 503.
 */
const SETTINGS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

/** Clients are made once a process; each module of adapters takes the one it needs. */
export const dynamoDb = () => new DynamoDBClient(SETTINGS);
export const kms = () => new KMSClient(SETTINGS);
export const secretsManager = () => new SecretsManagerClient(SETTINGS);
export const sqs = () => new SQSClient(SETTINGS);
/** A list is megabytes, so it may take longer; path style, because the embedded S3 knows no virtual hosts. */
export const s3 = () =>
  new S3Client({
    maxAttempts: 2,
    forcePathStyle: true,
    requestHandler: { ...SETTINGS.requestHandler, requestTimeout: 5_000 },
  });

/** A picture takes seconds to be read; all look-ups of a call end together anyway (functions/identity/look-ups-of-call.ts). */
const READING = { maxAttempts: 2, requestHandler: { ...SETTINGS.requestHandler, requestTimeout: 5_000 } };
export const textract = () => new TextractClient(READING);
export const rekognition = () => new RekognitionClient(READING);
