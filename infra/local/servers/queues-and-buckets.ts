import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readFile } from "node:fs/promises";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import * as z from "zod";
import type { Asset } from "../template/assembly.ts";
import type { Resource } from "../template/stack.ts";
import { LOOPBACK } from "./listen.ts";

/** Properties of `AWS::SQS::Queue`: a standard queue, with or without a dead-letter queue. */
export const QueueProperties = z.strictObject({
  DelaySeconds: z.number().optional(),
  MaximumMessageSize: z.number().optional(),
  MessageRetentionPeriod: z.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.number().optional(),
  VisibilityTimeout: z.number().optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  RedriveAllowPolicy: z.unknown().optional(),
});

/** Properties of `AWS::S3::Bucket` that the embedded server acts on: none. */
export const BucketProperties = z.strictObject({});

/** Starts the embedded SQS and S3, in memory without a folder. */
export async function startQueuesAndBuckets(
  region: string,
  folder: string | undefined,
): Promise<FauxqsServer> {
  // fauxqs listens on every interface and has no option against it; Fastify announces each server it makes.
  const bindToLoopback = (message: unknown) => {
    if (!isAnnouncement(message))
      throw new Error("fastify announced a server that cannot be bound to loopback");
    const { fastify } = message;
    const onEveryInterface = fastify.listen.bind(fastify);
    fastify.listen = (options) => onEveryInterface({ ...options, host: LOOPBACK });
  };
  subscribe("fastify.initialization", bindToLoopback);
  try {
    return await startFauxqs({
      port: 0,
      logger: false,
      defaultRegion: region,
      ...(folder && { dataDir: folder }),
    });
  } finally {
    unsubscribe("fastify.initialization", bindToLoopback);
  }
}

type Announcement = { fastify: { listen(options: object): Promise<string> } };

const isAnnouncement = (message: unknown): message is Announcement =>
  z.object({ fastify: z.object({ listen: z.function() }) }).safeParse(message).success;

/** Creates a queue; one kept from an earlier start stays as it is, with its messages. */
export function createQueue(server: FauxqsServer, queue: Resource<z.infer<typeof QueueProperties>>): void {
  if (server.inspectQueue(queue.id) !== undefined) return;
  const attributes = Object.entries(queue.properties).map(([name, value]) => [
    name,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  server.createQueue(queue.id, { attributes: Object.fromEntries(attributes) });
}

/** Uploads the assets that are single files to the buckets where the template looks for them. */
export async function uploadAssets(
  server: FauxqsServer,
  client: S3Client,
  assets: readonly Asset[],
): Promise<void> {
  for (const { bucket, key, path, packaging } of assets) {
    if (packaging !== "file" || path.endsWith(".template.json")) continue;
    server.createBucket(bucket);
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await readFile(path) }));
  }
}
