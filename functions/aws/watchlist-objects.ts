import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";

/** The bytes of an object. */
export async function readObject(s3: S3Client, bucket: string, key: string): Promise<Uint8Array> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!Body) throw new Error("s3 answered without a body");
  return Body.transformToByteArray();
}

/** Stores a compiled list under its digest. Only the times in its header may differ from one writing to the next. */
export async function writeObject(
  s3: S3Client,
  bucket: string,
  object: { key: string; bytes: Uint8Array },
): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: object.key, Body: object.bytes }));
}
