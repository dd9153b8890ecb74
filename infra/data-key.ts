import { RemovalPolicy } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";

/** The key that wraps the data keys of accounts and the keys of MACs, links and challenges, all of which lie wrapped in the ledger. */
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

  /** Makes data keys and unwraps them; only those of a purpose where one is named. */
  grantGenerate(grantee: HookFunction, purpose?: string): void {
    this.#allow(grantee, ["kms:GenerateDataKey", "kms:Decrypt"], purpose);
  }

  /** Unwraps data keys that exist, and makes none. */
  grantOpen(grantee: HookFunction): void {
    this.#allow(grantee, ["kms:Decrypt"]);
  }

  /** Every data key is wrapped under an encryption context that begins with what it is for. */
  #allow(grantee: HookFunction, actions: string[], purpose?: string): void {
    grantee.addEnvironment(ENVIRONMENT.dataKeyId, this.key.keyId);
    grantee.allow({
      actions,
      resources: [this.key.keyArn],
      ...(purpose && { conditions: { StringEquals: { "kms:EncryptionContext:purpose": purpose } } }),
    });
  }
}
