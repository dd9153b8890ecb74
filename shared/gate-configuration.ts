import type { EvidenceDate } from "./identity/identity-status.ts";
import type { Facts } from "./policy/facts.ts";
import type { Policy } from "./policy/policy.ts";

const DAY_MS = 86_400_000;

/** What the provider configured: the policy in force and what the packs may ask about the provider itself. */
export type GateConfiguration = { policy: Policy; provider: Facts["provider"] };

/** How long a word about a customer holds: an approval of its sign-up, and any denial. */
export const signUpUntil = ({ parameters }: Policy, now: Date): Date =>
  new Date(now.getTime() + parameters.signUpValidityDays * DAY_MS);

/** How evidence is judged now, as the policy sets it. */
export const evidenceDate = ({ parameters }: Policy, now: Date): EvidenceDate => ({
  now,
  maxAgeDays: parameters.evidenceMaxAgeDays,
  strengthMin: parameters.identityStrength,
  attemptsMax: parameters.verificationAttempts,
});

/** Scores that count, as the policy sets them. */
export const thresholds = ({ parameters }: Policy) => ({
  alert: parameters.screeningAlert,
  strong: parameters.screeningStrong,
});
