import * as z from "zod";
import { isInForce } from "../../jurisdiction/effective.ts";
import { failure, type Result, success } from "../../result.ts";
import type { CredentialProblem } from "./problem.ts";
import { PublicKey } from "./signature.ts";

/** An issuer that is trusted for some types of credential, from the first day, UTC, until before the last. */
const TrustedIssuer = z.strictObject({
  iss: z.string().min(1).max(512).meta({ description: "The `iss` of its credentials" }),
  vct: z.array(z.string().min(1).max(512)).min(1).max(20).meta({
    description: "Types of credential it is trusted for, such as `urn:eudi:pid:1`",
  }),
  keys: z.array(PublicKey).min(1).max(20).meta({ description: "Public keys it signs with, RFC 7517" }),
  from: z.iso.date(),
  until: z.iso.date().optional(),
});
type TrustedIssuer = z.infer<typeof TrustedIssuer>;

/**
 * The issuers that are trusted, and since when. An issuer may be there several times, for keys that followed one another. It is
 * the deployment's own copy of a published list: the European Commission's of PID providers (CIR (EU) 2024/2980).
 */
export const TrustList = z.array(TrustedIssuer).max(500);
export type TrustList = readonly Readonly<TrustedIssuer>[];

/** The keys that the issuer signs credentials of a type with, at a time. */
export function trustedKeys(
  list: TrustList,
  { iss, vct }: { iss?: string | undefined; vct: string },
  asOf: Date,
): Result<readonly PublicKey[], CredentialProblem> {
  const known = list.filter((issuer) => issuer.iss === iss);
  if (known.length === 0) return failure("issuer-unknown");
  const inForce = known.filter(({ from, until }) =>
    isInForce({ from, ...(until !== undefined && { until }) }, asOf),
  );
  if (inForce.length === 0) return failure("issuer-not-in-force");
  const ofType = inForce.filter((issuer) => issuer.vct.includes(vct));
  return ofType.length === 0
    ? failure("credential-type-refused")
    : success(ofType.flatMap(({ keys }) => keys));
}
