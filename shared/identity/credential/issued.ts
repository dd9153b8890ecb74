import * as z from "zod";
import { failure, type Result, success } from "../../result.ts";
import { disclosureProblem } from "./disclosures.ts";
import type { Presentation } from "./presentation.ts";
import type { CredentialProblem } from "./problem.ts";
import { type Algorithm, isAlgorithm, isSignedByAny, PublicKey } from "./signature.ts";
import { type TrustList, trustedKeys } from "./trust-list.ts";

/** Media types of the credential, without `application/`: SD-JWT VC section 3.2.1, and what it was until draft 5. */
const TYPES: readonly string[] = ["dc+sd-jwt", "vc+sd-jwt"];

/** The protected header, as far as it is looked at: a key that it brings along or names by address is not. */
const Header = z.object({
  typ: z.string(),
  alg: z.string(),
  kid: z.string().optional(),
  crit: z.unknown().optional(),
});

/** The algorithm, and the name of the key if it has one, of a header of one of the types; its type is checked to keep apart what is signed. */
export function readHeader(
  header: unknown,
  types: readonly string[],
): Result<{ alg: Algorithm; kid: string | undefined }, CredentialProblem> {
  const read = Header.safeParse(header);
  if (!read.success) return failure("malformed");
  const { typ, alg, kid, crit } = read.data;
  if (!isAlgorithm(alg)) return failure("algorithm-refused");
  if (!types.includes(typ)) return failure("type-differs");
  return crit === undefined ? success({ alg, kid }) : failure("extension-refused");
}

/** Seconds since 1970, RFC 7519 section 2; up to the year 9999, so that it is a date. */
export const Seconds = z.number().nonnegative().max(253_402_300_799);

/** What the credential says of itself. `cnf` and `status` are read where they are used. */
const Payload = z.object({
  iss: z.string().max(512).optional(),
  vct: z.string().max(512),
  iat: Seconds.optional(),
  nbf: Seconds.optional(),
  exp: Seconds.optional(),
  cnf: z.unknown().optional(),
  status: z.unknown().optional(),
  _sd_alg: z.unknown().optional(),
});

/** A credential that an issuer on the trust list signed, and whose disclosures are all its own. */
export type Issued = Pick<z.infer<typeof Payload>, "iat" | "nbf" | "exp" | "status"> & {
  /** The key that its holder proves to have. */
  holder: PublicKey;
  /** The keys of its issuer. */
  keys: readonly PublicKey[];
};

/**
 * Verifies the issuer-signed JWT and that the disclosures belong to it (RFC 9901 section 7.1), at a time. What it says of itself
 * is read from what was signed, never from a disclosure.
 */
export async function verifyIssued(
  { issued: { compact, ...issued }, disclosures }: Presentation,
  { issuers, asOf }: { issuers: TrustList; asOf: Date },
): Promise<Result<Issued, CredentialProblem>> {
  const header = readHeader(issued.header, TYPES);
  if (!header.ok) return header;
  const payload = Payload.safeParse(issued.payload);
  if (!payload.success) return failure("malformed");
  const keys = trustedKeys(issuers, payload.data, asOf);
  if (!keys.ok) return keys;
  const { alg, kid } = header.value;
  if (!(await isSignedByAny(compact, alg, keysNamed(keys.value, kid))))
    return failure("issuer-signature-invalid");
  const problem = isHashedWell(payload.data._sd_alg)
    ? disclosureProblem(issued.payload, disclosures)
    : "hash-algorithm-refused";
  if (problem !== undefined) return failure(problem);
  const confirmation = Confirmation.safeParse(payload.data.cnf);
  return confirmation.success
    ? success({ ...payload.data, holder: confirmation.data.jwk, keys: keys.value })
    : failure("holder-key-missing");
}

/** SHA-256 is also what is meant when nothing is said; RFC 9901 section 4.1.1. */
const isHashedWell = (algorithm: unknown): boolean => algorithm === undefined || algorithm === "sha-256";

/** RFC 7800 section 3.2; the other ways to name a key need somebody who knows it. */
const Confirmation = z.object({ jwk: PublicKey });

/** The keys of that name; all of them where none has it. */
function keysNamed(keys: readonly PublicKey[], kid: string | undefined): readonly PublicKey[] {
  const named = keys.filter((key) => kid !== undefined && key.kid === kid);
  return named.length > 0 ? named : keys;
}
