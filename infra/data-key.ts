import { RemovalPolicy } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";

/** The key that wraps the data keys of accounts and the MAC keys, all of which lie wrapped in the ledger. */
export class DataKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, "Key", {
      description: "Wraps the data keys of accounts and the MAC keys",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Makes data keys and unwraps them. */
  grantGenerate(grantee: HookFunction): void {
    this.grantOpen(grantee);
    grantee.allow({ actions: ["kms:GenerateDataKey"], resources: [this.key.keyArn] });
  }

  /** Unwraps data keys that exist, and makes none. */
  grantOpen(grantee: HookFunction): void {
    grantee.addEnvironment(ENVIRONMENT.dataKeyId, this.key.keyId);
    grantee.allow({ actions: ["kms:Decrypt"], resources: [this.key.keyArn] });
  }
}
