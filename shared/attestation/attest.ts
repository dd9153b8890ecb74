import { createHash } from "node:crypto";
import type { AttestationClaims } from "../contract/answer.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import type { AttestationSigner } from "../ports.ts";
import { derToJose } from "./der-to-jose.ts";

/** `typ` of the protected header (RFC 7515 section 4.1.9); also the media type, without `application/`. */
export const ATTESTATION_TYPE = "sallyport-attestation+jwt";

/** JWS algorithm of every attestation: ECDSA on P-256 with SHA-256 (RFC 7518 section 3.4). */
export const ATTESTATION_ALGORITHM = "ES256";

/** Signs the claims; answers the compact JWS (RFC 7515 section 7.1). */
export async function attest(signer: AttestationSigner, claims: AttestationClaims): Promise<string> {
  const header = { alg: ATTESTATION_ALGORITHM, kid: await signer.kid(), typ: ATTESTATION_TYPE };
  const signingInput = `${base64url(canonicalJson(header))}.${base64url(canonicalJson(claims))}`;
  // The digest is made here because KMS signs at most 4,096 bytes of message.
  const der = await signer.signDigest(createHash("sha256").update(signingInput).digest());
  return `${signingInput}.${Buffer.from(derToJose(der)).toString("base64url")}`;
}

const base64url = (text: string) => Buffer.from(text).toString("base64url");
