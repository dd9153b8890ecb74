import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import type { FauxqsServer } from "fauxqs";
import type { DataDirectory } from "../data-directory.ts";
import type { Endpoints } from "../lambda/function.ts";
import type { Asset } from "../template/assembly.ts";
import { REGION } from "../template/pseudo-parameters.ts";
import type { Stack } from "../template/stack.ts";
import { AliasProperties, createKeys, KeyProperties, type KeyRing, openKeyRing } from "./key-ring.ts";
import { startKms } from "./kms.ts";
import {
  BucketProperties,
  createQueue,
  QueueProperties,
  startQueuesAndBuckets,
  uploadAssets,
} from "./queues-and-buckets.ts";
import { type SecretFiles, startSecretsManager } from "./secrets-manager.ts";
import type { OnChange } from "./table-changes.ts";
import { createTable, startDynamoDb, TableProperties } from "./tables.ts";

/** The embedded servers, running. */
export type EmbeddedServers = {
  endpoints: Endpoints;
  keyRing: KeyRing;
  queuesAndBuckets: FauxqsServer;
  stop(): Promise<void>;
};

/** Starts all of them on free loopback ports. */
export async function startServers(
  data: DataDirectory,
  onChange: OnChange,
  secrets: SecretFiles,
): Promise<EmbeddedServers> {
  const keyRing = openKeyRing(data.keys);
  const [dynamodb, queuesAndBuckets, kms, secretsManager] = await Promise.all([
    startDynamoDb(onChange, data.dynamodb),
    startQueuesAndBuckets(REGION, data.queuesAndBuckets),
    startKms(keyRing),
    startSecretsManager(secrets),
  ]);
  const sqs = `http://127.0.0.1:${queuesAndBuckets.port}`;
  return {
    endpoints: { dynamodb: dynamodb.url, kms: kms.url, sqs, s3: sqs, secretsManager: secretsManager.url },
    keyRing,
    queuesAndBuckets,
    stop: async () => {
      await Promise.all([dynamodb.stop(), queuesAndBuckets.stop(), kms.stop(), secretsManager.stop()]);
    },
  };
}

/** Creates what the template declares on them; what an earlier start has kept stays. */
export async function createResources(
  servers: EmbeddedServers,
  stack: Stack,
  assets: readonly Asset[],
): Promise<void> {
  const { endpoints, keyRing, queuesAndBuckets } = servers;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = { region: REGION, credentials };
  createKeys(keyRing, stack.resourcesOf("AWS::KMS::Key", KeyProperties), stack.ref);
  for (const { properties } of stack.resourcesOf("AWS::KMS::Alias", AliasProperties)) {
    keyRing.alias(properties.AliasName, properties.TargetKeyId);
  }
  for (const queue of stack.resourcesOf("AWS::SQS::Queue", QueueProperties))
    createQueue(queuesAndBuckets, queue);
  for (const { id } of stack.resourcesOf("AWS::S3::Bucket", BucketProperties)) {
    queuesAndBuckets.createBucket(stack.ref(id));
  }
  const dynamodb = new DynamoDBClient({ ...client, endpoint: endpoints.dynamodb });
  for (const table of stack.resourcesOf("AWS::DynamoDB::Table", TableProperties))
    await createTable(dynamodb, table);
  await uploadAssets(queuesAndBuckets, new S3Client({ ...client, endpoint: endpoints.s3 }), assets);
}
