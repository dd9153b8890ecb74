import { createPublicKey } from "node:crypto";
import { calculateJwkThumbprint } from "jose";
import * as z from "zod";
import { ATTESTATION_ALGORITHM } from "./attest.ts";

const coordinate = (description: string) => z.string().length(43).meta({ description });

/** Public half of the attestation key (RFC 7517, RFC 7518 section 6.2.1). */
export const PublicJwk = z.strictObject({
  kty: z.literal("EC").meta({ description: "Key type: elliptic curve" }),
  crv: z.literal("P-256").meta({ description: "Curve" }),
  x: coordinate("x coordinate, base64url"),
  y: coordinate("y coordinate, base64url"),
  kid: z.string().meta({ description: "RFC 7638 thumbprint; the `kid` of the attestations it signed" }),
  alg: z.literal(ATTESTATION_ALGORITHM).meta({ description: "JWS algorithm" }),
  use: z.literal("sig").meta({ description: "For signatures" }),
});
export type PublicJwk = z.infer<typeof PublicJwk>;

/** A JWK Set (RFC 7517 section 5). */
export const JwkSet = z
  .strictObject({
    keys: z.array(PublicJwk).meta({ description: "Every key that attestations in force were signed with" }),
  })
  .meta({ id: "JwkSet", description: "Public keys that verify attestations (RFC 7517)" });
export type JwkSet = z.infer<typeof JwkSet>;

/** The JWK of a P-256 public key given as SubjectPublicKeyInfo in DER; its `kid` is the RFC 7638 thumbprint. */
export async function publicJwk(spki: Uint8Array): Promise<PublicJwk> {
  const { kty, crv, x, y } = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" }).export({
    format: "jwk",
  });
  const key = { kty: kty ?? "", crv: crv ?? "", x: x ?? "", y: y ?? "" };
  return PublicJwk.parse({
    ...key,
    kid: await calculateJwkThumbprint(key),
    alg: ATTESTATION_ALGORITHM,
    use: "sig",
  });
}
