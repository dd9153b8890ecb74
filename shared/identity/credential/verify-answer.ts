import type { IdentityPorts } from "../../ports.ts";
import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import type { PersonClaim } from "../person-claim.ts";
import type { Verification } from "../verification.ts";
import { type Challenge, readChallenge, spendChallenge } from "./challenge.ts";
import { verifyCredential } from "./verify-credential.ts";

/** A presentation, and the nonce of the challenge that it says it answers. */
export type ChallengeAnswered = { presentation: string; nonce: string };

/** For which account and which of its persons, when, and which of its challenges are answered already. */
export type AnswerOccasion = {
  accountId: string;
  claim: PersonClaim;
  now: Date;
  challenges: readonly Challenge[];
  /** Readings of Han characters, of the list in force. */
  han?: HanReadings;
};

/** What a presentation verified, and the challenges that the account has answered with it. */
export type VerifiedAnswer = { verification: Verification<string>; challenges: readonly Challenge[] };

/**
 * Verifies a presentation as the answer to a challenge of the account. The challenge is spent by whatever answers it, right or
 * wrong: nobody gets a second try at it.
 */
export async function verifyAnswer(
  { credentials, keys }: Pick<IdentityPorts, "credentials" | "keys">,
  { presentation, nonce }: ChallengeAnswered,
  { accountId, claim, now, challenges, han }: AnswerOccasion,
): Promise<VerifiedAnswer> {
  const challenge = readChallenge(await keys.challengeKey(), accountId, nonce, now);
  if (!challenge.ok) return { verification: unanswered(challenge.failure), challenges };
  const spent = spendChallenge(challenges, challenge.value, now);
  if (!spent.ok) return { verification: unanswered(spent.failure), challenges };
  const verification = await verifyCredential(presentation, {
    audience: credentials.audience,
    nonce,
    asOf: now,
    issuers: credentials.issuers,
    claim,
    status: credentials.status,
    ...(han && { han }),
  });
  return { verification, challenges: spent.value };
}

/** Who was slow, or sends an answer twice, contradicts nothing: it only verifies nobody. */
const unanswered = (failure: string): Verification<string> => ({
  status: "indeterminate",
  problems: [`challenge-${failure}`],
});
