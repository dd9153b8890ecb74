import type { JSONWebKeySet } from "jose";
import { createLocalJWKSet, errors, jwtVerify } from "jose";
import { AttestationClaims } from "../contract/answer.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import { ATTESTATION_ALGORITHM, ATTESTATION_TYPE } from "./attest.ts";

/** Why an attestation proves nothing. */
export type VerificationFailure =
  | "malformed"
  | "wrong-algorithm"
  | "unknown-key"
  | "signature-invalid"
  | "wrong-type"
  | "claims-invalid";

/** A verified attestation. An expired one is still proof of what was decided then. */
export type VerifiedAttestation = { claims: AttestationClaims; kid: string; expired: boolean };

/**
 * Header, payload, and a signature of 64 bytes, whose last character carries two bits: of the 64 characters that decoders take
 * there, four are canonical. Without this, other texts than the one on file would verify.
 */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]{85}[AQgw]$/;

/**
 * Verifies a compact JWS offline against a key set: ES256 only, our `typ` only, and claims of exactly our shape. Never looks
 * at a key named by the token itself.
 */
export async function verifyAttestation(
  token: string,
  keys: JSONWebKeySet,
  now: Date,
): Promise<Result<VerifiedAttestation, VerificationFailure>> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: [ATTESTATION_ALGORITHM],
      typ: ATTESTATION_TYPE,
      // Expiry is reported, not refused: the date of the decision stands for ever.
      currentDate: new Date(0),
    });
    if (!COMPACT_JWS.test(token)) return failure("malformed");
    const claims = AttestationClaims.safeParse(payload);
    if (!claims.success || protectedHeader.kid === undefined) return failure("claims-invalid");
    return success({
      claims: claims.data,
      kid: protectedHeader.kid,
      expired: claims.data.exp * 1000 <= now.getTime(),
    });
  } catch (error) {
    return failure(verificationFailure(error));
  }
}

function verificationFailure(error: unknown): VerificationFailure {
  if (error instanceof errors.JWKSNoMatchingKey) return "unknown-key";
  if (error instanceof errors.JOSEAlgNotAllowed) return "wrong-algorithm";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "signature-invalid";
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === "typ" ? "wrong-type" : "claims-invalid";
  if (error instanceof errors.JOSEError) return "malformed";
  throw error;
}
