import { RemovalPolicy } from "aws-cdk-lib";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { ENVIRONMENT } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";

/** The key that signs attestations. It cannot leave KMS, and it stays when the stack goes: old attestations name it. */
export class SigningKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#key = new Key(this, "Key", {
      description: "Signs attestations",
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Signs digests by ES256, and reads the public key for its thumbprint. */
  grantSign(signer: HookFunction): void {
    this.grantVerify(signer);
    signer.allow({
      actions: ["kms:Sign"],
      resources: [this.#key.keyArn],
      conditions: { StringEquals: { "kms:SigningAlgorithm": "ECDSA_SHA_256", "kms:MessageType": "DIGEST" } },
    });
  }

  /** Reads the public key. */
  grantVerify(verifier: HookFunction): void {
    verifier.addEnvironment(ENVIRONMENT.signingKeyId, this.#key.keyId);
    verifier.allow({ actions: ["kms:GetPublicKey"], resources: [this.#key.keyArn] });
  }
}
