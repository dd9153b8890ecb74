import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import type { PersonClaim } from "../person-claim.ts";
import type { Verification } from "../verification.ts";
import { verifyIssued } from "./issued.ts";
import { keyBindingProblem } from "./key-binding.ts";
import { personProblems, readPerson } from "./person.ts";
import { readPresentation } from "./presentation.ts";
import { type CredentialProblem, unverified } from "./problem.ts";
import { type StatusCheck, statusProblem } from "./status.ts";
import { lastDay, timeProblems } from "./times.ts";
import type { TrustList } from "./trust-list.ts";

/** What a presentation has to be: for whom, in answer to what, at what time, by whom, and of which person. */
export type ExpectedCredential = {
  /** The `aud` of the key binding: how the wallet was told to name us. */
  audience: string;
  /** A challenge that `readChallenge` found to be ours, of this account and in time. */
  nonce: string;
  asOf: Date;
  issuers: TrustList;
  claim: PersonClaim;
  status: StatusCheck;
  /** Readings of Han characters, of a watchlist's index; without them a name in Han is not comparable. */
  han?: HanReadings;
};

/**
 * Verifies a presentation of an SD-JWT VC (RFC 9901, draft-ietf-oauth-sd-jwt-vc) as the European Digital Identity Wallet makes one
 * of its PID: superior evidence (NIST SP 800-63A-4 section 2.4.1.3: issued on proofed identity, protected by cryptography, and its
 * holder shows control of the key in it). The status port is asked last, and only when nothing has failed.
 *
 * It proves that whoever held the wallet's key answered this challenge, not that this is the person of the claim sitting there, nor
 * that the challenge was not answered before: that is `spendChallenge`.
 */
export async function verifyCredential(
  text: string,
  expected: ExpectedCredential,
): Promise<Verification<CredentialProblem>> {
  const presentation = await readPresentation(text);
  if (!presentation.ok) return unverified([presentation.failure]);
  const issued = await verifyIssued(presentation.value, expected);
  if (!issued.ok) return unverified([issued.failure]);
  const { holder } = issued.value;
  const unbound = await keyBindingProblem(presentation.value, { ...expected, holder });
  if (unbound !== undefined) return unverified([unbound]);

  const person = readPerson(await presentation.value.claims());
  const problems = [
    ...timeProblems(issued.value, person, expected.asOf),
    ...personProblems(person, expected.claim, expected.han),
  ];
  const soFar = unverified(problems);
  if (soFar.status === "failed") return soFar;
  const ofStatus = await statusProblem(issued.value, expected.status);
  if (ofStatus !== undefined) problems.push(ofStatus);
  return problems.length > 0
    ? unverified(problems)
    : { status: "verified", strength: "superior", ...lastDay(issued.value, person) };
}
