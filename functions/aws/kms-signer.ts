import { GetPublicKeyCommand, type KMSClient, SignCommand } from "@aws-sdk/client-kms";
import { publicJwk } from "../../shared/attestation/jwks.ts";
import type { AttestationSigner } from "../../shared/ports.ts";
import { onceMade } from "./once-made.ts";

/** Signs with an ECC_NIST_P256 key that never leaves KMS. The public key is fetched, and its thumbprint made, once a process. */
export function kmsSigner(kms: KMSClient, keyId: string): AttestationSigner {
  const publicKey = onceMade(() => fetchPublicKey(kms, keyId));
  return {
    publicKey,
    kid: onceMade(async () => (await publicJwk(await publicKey())).kid),
    async signDigest(digest) {
      const { Signature } = await kms.send(
        new SignCommand({
          KeyId: keyId,
          Message: digest,
          MessageType: "DIGEST",
          SigningAlgorithm: "ECDSA_SHA_256",
        }),
      );
      if (!Signature) throw new Error("kms answered without a signature");
      return Signature;
    },
  };
}

async function fetchPublicKey(kms: KMSClient, keyId: string): Promise<Uint8Array> {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (!PublicKey) throw new Error("kms answered without a public key");
  return PublicKey;
}
