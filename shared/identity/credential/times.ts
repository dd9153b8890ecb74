import type { Issued } from "./issued.ts";
import { CLOCK_SKEW_S } from "./key-binding.ts";
import type { Person } from "./person.ts";
import type { CredentialProblem } from "./problem.ts";

/**
 * What is wrong with a credential's times, if anything. It ends at its `exp` (RFC 7519 section 4.1.4), with no grace; the identity
 * document behind it is good on its last day still.
 */
export function timeProblems(
  { iat = 0, nbf = 0, exp }: Issued,
  { date_of_expiry: lastDayOfDocument }: Person,
  asOf: Date,
): CredentialProblem[] {
  const now = asOf.getTime() / 1000;
  const problems: CredentialProblem[] = [];
  if (Math.max(iat, nbf) > now + CLOCK_SKEW_S) problems.push("credential-not-yet-valid");
  if (exp === undefined) problems.push("credential-without-expiry");
  else if (exp <= now) problems.push("credential-expired");
  if (lastDayOfDocument !== undefined && lastDayOfDocument < dayOf(now)) problems.push("document-expired");
  return problems;
}

/**
 * The last day on which what the credential says holds: that of the identity behind it where it was disclosed, as the credential is
 * only a short-lived copy; otherwise the last day on which the credential itself was good.
 */
export function lastDay({ exp }: Issued, { date_of_expiry: lastDayOfDocument }: Person): { until?: string } {
  if (lastDayOfDocument !== undefined) return { until: lastDayOfDocument };
  return exp === undefined ? {} : { until: dayOf(exp - 1) };
}

const dayOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, "YYYY-MM-DD".length);
