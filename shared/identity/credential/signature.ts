import { compactVerify } from "jose";
import * as z from "zod";

const coordinate = z.string().regex(/^[\w-]{1,64}$/);
/** A private key is not a key to bind to: whoever reads the credential could sign with it. */
const publicOnly = { d: z.never().exactOptional(), kid: z.string().max(256).exactOptional() };

/** A public key that signatures are verified with, RFC 7518 section 6.2 and RFC 8037 section 2; other members are dropped. */
export const PublicKey = z.discriminatedUnion("crv", [
  z.object({ kty: z.literal("EC"), crv: z.literal("P-256"), x: coordinate, y: coordinate, ...publicOnly }),
  z.object({ kty: z.literal("EC"), crv: z.literal("P-384"), x: coordinate, y: coordinate, ...publicOnly }),
  z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: coordinate, ...publicOnly }),
]);
export type PublicKey = z.infer<typeof PublicKey>;

/**
 * The algorithms that are verified, each with the one curve it is for. ES256 is what every wallet has to support (OpenID4VC High
 * Assurance Interoperability Profile 1.0, crypto suites); ES384 and EdDSA are the other asymmetric ones of RFC 7518 section 3.1 and
 * RFC 8037 section 3.1 that are not RSA. Anything else, `none` and the MACs above all, is refused (RFC 8725 section 3.1).
 */
const CURVE_OF_ALGORITHM = {
  ES256: "P-256",
  ES384: "P-384",
  EdDSA: "Ed25519",
} as const satisfies Record<string, PublicKey["crv"]>;

/** A JWS algorithm that is verified. */
export type Algorithm = keyof typeof CURVE_OF_ALGORITHM;

/** Whether an `alg` is one that is verified. */
export const isAlgorithm = (alg: unknown): alg is Algorithm =>
  typeof alg === "string" && Object.hasOwn(CURVE_OF_ALGORITHM, alg);

/** Whether the compact JWS was signed with one of the keys, of those that are for the algorithm. */
export async function isSignedByAny(
  jws: string,
  algorithm: Algorithm,
  keys: readonly PublicKey[],
): Promise<boolean> {
  for (const key of keys)
    if (key.crv === CURVE_OF_ALGORITHM[algorithm] && (await isSignedBy(jws, algorithm, key))) return true;
  return false;
}

async function isSignedBy(jws: string, algorithm: Algorithm, key: PublicKey): Promise<boolean> {
  try {
    await compactVerify(jws, key, { algorithms: [algorithm] });
    return true;
  } catch {
    // A key off its curve throws otherwise than a wrong signature: neither has signed this.
    return false;
  }
}
