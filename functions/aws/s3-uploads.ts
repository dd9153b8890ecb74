import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { UploadAnswer, UploadRequest } from "../../shared/contract/upload.ts";

/** House choice: time to begin an upload, in seconds. Whoever has the address may use it until then, so that it is short. */
const EXPIRES_IN_SECONDS = 300;

/** The header with the digest of the content, which S3 compares with what comes in (Amazon S3 User Guide, "Checking object integrity"). */
const CHECKSUM = "x-amz-checksum-sha256";

/** Where pictures are uploaded to. */
export type EvidenceBucket = { s3: S3Client; bucket: string };

/**
 * An address to which one image can be uploaded as `key`. Type, length and digest of its content are signed, so that nothing else can
 * be, also not later: what was verified stays what it was.
 */
export async function presignUpload(
  { s3, bucket }: EvidenceBucket,
  key: string,
  { contentType, contentLength, sha256 }: UploadRequest,
  now: Date,
): Promise<Omit<UploadAnswer, "upload">> {
  const headers = {
    "content-length": String(contentLength),
    "content-type": contentType,
    [CHECKSUM]: sha256,
  };
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentType: contentType,
    ContentLength: contentLength,
    // Given a digest of ours, the SDK adds no CRC32 of an empty body.
    ChecksumSHA256: sha256,
  });
  const url = await getSignedUrl(s3, command, {
    expiresIn: EXPIRES_IN_SECONDS,
    signingDate: now,
    // By itself the presigner leaves the type unsigned, and puts the digest into the query, where S3 does not look for it.
    signableHeaders: new Set([...Object.keys(headers), "host"]),
    unhoistableHeaders: new Set([CHECKSUM]),
  });
  // The signature has whole seconds.
  const signedAtSeconds = Math.floor(now.getTime() / 1000);
  const expiresAt = new Date((signedAtSeconds + EXPIRES_IN_SECONDS) * 1000).toISOString();
  return { method: "PUT", url, headers, expiresAt };
}
