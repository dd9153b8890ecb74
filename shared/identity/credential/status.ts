import * as z from "zod";
import type { Issued } from "./issued.ts";
import type { CredentialProblem } from "./problem.ts";
import type { PublicKey } from "./signature.ts";

/**
 * A credential that lives no longer may have no status, as it ends before a revocation would be known: Architecture and Reference
 * Framework of the European Digital Identity Wallet, annex 2, topic 7, VCR_01.
 */
const SHORT_LIVED_S = 86_400;

/** Where a credential's status is: the list's address and the place in it; Token Status List section 6.2. */
const StatusReference = z.object({
  status_list: z.object({
    uri: z.url({ protocol: /^https$/ }).max(2048),
    idx: z.int().nonnegative().max(0xffff_ffff),
  }),
});

/** A place in a Token Status List: the list's address, the place, and the issuer's keys, one of which signs the list. */
export type StatusListPlace = { uri: string; index: number; keys: readonly PublicKey[] };

/**
 * `valid` for 0x00; `revoked` for any other value, as a suspended credential is not valid either (Token Status List section 7.1);
 * `unavailable` when the list could not be fetched and verified in time.
 */
export type CredentialStatus = "valid" | "revoked" | "unavailable";

/** The port that looks up a status: it fetches the list and answers `statusIn` of it. The address is one that a trusted issuer signed. */
export type StatusCheck = (place: StatusListPlace) => Promise<CredentialStatus>;

/** What is wrong with the status of a credential, if anything. Another kind of status than a list cannot be looked up. */
export async function statusProblem(
  { status, iat, exp, keys }: Issued,
  check: StatusCheck,
): Promise<CredentialProblem | undefined> {
  if (status === undefined) return isShortLived(iat, exp) ? undefined : "status-missing";
  const reference = StatusReference.safeParse(status);
  if (!reference.success) return "status-unavailable";
  const { uri, idx } = reference.data.status_list;
  switch (await check({ uri, index: idx, keys })) {
    case "valid":
      return undefined;
    case "revoked":
      return "revoked";
    case "unavailable":
      return "status-unavailable";
  }
}

const isShortLived = (iat: number | undefined, exp: number | undefined): boolean =>
  iat !== undefined && exp !== undefined && exp - iat <= SHORT_LIVED_S;
