import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";

/**
 * House choice, as long as a review waits for its applicant (shared/review/case.ts). Pictures are personal data outside of the sealed
 * record, which keeps what they came to; nobody needs them after that.
 */
const KEPT_DAYS = 30;

/** How long a browser may remember that it may upload, in seconds. House choice: as long as an address lives. */
const CORS_MAX_AGE = 300;

/** Who reads pictures, and from where they may be uploaded. */
export type EvidenceStoreProps = {
  readonly documentImages: "textract" | "none";
  /** Origin of a page whose visitors may upload. @default - no page may */
  readonly uploadOrigin?: string | undefined;
};

/** The pictures of documents and faces that were uploaded. No versions: what has expired is gone. */
export class EvidenceStore extends Construct {
  readonly #bucket: Bucket;
  readonly #documentImages: EvidenceStoreProps["documentImages"];

  constructor(scope: Construct, id: string, { documentImages, uploadOrigin }: EvidenceStoreProps) {
    super(scope, id);
    this.#documentImages = documentImages;
    this.#bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      lifecycleRules: [
        {
          expiration: Duration.days(KEPT_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
      ...(uploadOrigin !== undefined && { cors: [uploadsFrom(uploadOrigin)] }),
    });
  }

  /** Signs uploads: whoever has what it signed puts one object in its name. */
  grantUpload(uploader: HookFunction): void {
    uploader.addEnvironment(ENVIRONMENT.evidenceBucket, this.#bucket.bucketName);
    uploader.allow({ actions: ["s3:PutObject"], resources: [this.#bucket.arnForObjects("*")] });
  }

  /** Has pictures read; the services get the objects in the function's name. */
  grantVerify(verifier: HookFunction): void {
    verifier.addEnvironment(ENVIRONMENT.evidenceBucket, this.#bucket.bucketName);
    verifier.addEnvironment(ENVIRONMENT.documentImages, this.#documentImages);
    if (this.#documentImages === "none") return;
    verifier.allow({ actions: ["s3:GetObject"], resources: [this.#bucket.arnForObjects("*")] });
    // There is no resource to name: neither call is about one of its service.
    verifier.allow({ actions: ["textract:AnalyzeID", "rekognition:CompareFaces"], resources: ["*"] });
  }

  /** For what verifies evidence of other kinds: its pictures are read by nobody, and it may get none. */
  withhold(verifier: HookFunction): void {
    verifier.addEnvironment(ENVIRONMENT.evidenceBucket, this.#bucket.bucketName);
    verifier.addEnvironment(ENVIRONMENT.documentImages, "none");
  }

  /** Deletes the pictures of one account at a time: it lists what is under a name, and never the whole bucket. */
  grantErase(eraser: HookFunction): void {
    eraser.addEnvironment(ENVIRONMENT.evidenceBucket, this.#bucket.bucketName);
    eraser.allow({
      actions: ["s3:ListBucket"],
      resources: [this.#bucket.bucketArn],
      // `s3:prefix` is what the call asks for (Service Authorization Reference, Amazon S3): something, and a slash at its end.
      conditions: { StringLike: { "s3:prefix": "?*/" } },
    });
    eraser.allow({ actions: ["s3:DeleteObject"], resources: [this.#bucket.arnForObjects("*")] });
  }
}

/** A browser asks first whether it may send the headers that are signed; `content-length` it sets itself. */
const uploadsFrom = (origin: string) => ({
  allowedOrigins: [origin],
  allowedMethods: [HttpMethods.PUT],
  allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
  maxAge: CORS_MAX_AGE,
});
