import { type JwkSet, publicJwk } from "../../shared/attestation/jwks.ts";
import { kms } from "../aws/clients.ts";
import { kmsSigner } from "../aws/kms-signer.ts";
import { environment } from "../environment.ts";
import { apiHandler } from "../hook.ts";
import { json } from "../respond.ts";

const signer = kmsSigner(kms(), environment(["signingKeyId"]).signingKeyId);

/** `GET /.well-known/jwks.json`: the public keys that verify attestations. */
export const handler = apiHandler(async () => {
  const keys: JwkSet = { keys: [await publicJwk(await signer.publicKey())] };
  return json(200, JSON.stringify(keys), {
    "content-type": "application/jwk-set+json",
    "cache-control": "public, max-age=300",
  });
});
