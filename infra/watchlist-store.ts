import { RemovalPolicy } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { Trigger } from "aws-cdk-lib/triggers";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";

/** The compiled watchlists, each under its digest. All are kept: a decision must be replayable on the list it was made on. */
export class WatchlistStore extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Reads compiled lists. */
  grantRead(reader: HookFunction): void {
    reader.addEnvironment(ENVIRONMENT.watchlistBucket, this.#bucket.bucketName);
    reader.allow({ actions: ["s3:GetObject"], resources: [this.#bucket.arnForObjects("*")] });
  }

  /**
   * Lets a function put compiled lists, and run it with the one that the deployment carries: when the stack is deployed, and
   * again whenever the list or the function changes. Without a file nothing runs, and the list in force stays.
   */
  activateBy(activation: HookFunction, file: string | undefined): void {
    this.grantRead(activation);
    activation.allow({ actions: ["s3:PutObject"], resources: [this.#bucket.arnForObjects("*")] });
    const carried = file === undefined ? undefined : new Asset(this, "Carried", { path: file });
    activation.addEnvironment(ENVIRONMENT.deployedWatchlistBucket, carried?.s3BucketName ?? "");
    activation.addEnvironment(ENVIRONMENT.deployedWatchlistKey, carried?.s3ObjectKey ?? "");
    if (carried === undefined) return;
    activation.allow({
      actions: ["s3:GetObject"],
      // Not the one key: each deployment would change the policy, and the trigger would run before IAM has spread it.
      resources: [carried.bucket.arnForObjects("*.watchlist")],
    });
    new Trigger(this, "Activate", { handler: activation, executeAfter: [this.#bucket] });
  }
}
