import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import { type Person, personProblems } from "../credential/person.ts";
import { type CredentialProblem, unverified } from "../credential/problem.ts";
import type { PersonClaim } from "../person-claim.ts";
import type { Verification } from "../verification.ts";
import { type SessionProblem, unverifiedBy } from "./problem.ts";
import { isSealed } from "./purpose-seal.ts";
import type { SessionAnswer, SessionOutcome, SessionPerson } from "./session.ts";

/** What a session has to be for, and whom it is compared with. */
export type ExpectedSession = {
  gate: string;
  /** The key under which the gate seals purposes. */
  sealKey: Uint8Array;
  accountId: string;
  subject: string;
  /** Whether a session of the vendor's sandbox counts for nothing. */
  liveOnly: boolean;
  claim: PersonClaim;
  now: Date;
  /** Readings of Han characters, of the list in force. */
  han?: HanReadings;
};

/**
 * What a session came to, and when: never later than now, as a result dated ahead would outrank whatever is found until then.
 * `resultId` is the vendor's, of a session of this very party that has come to one.
 */
export type VerifiedSession = {
  verification: Verification<SessionProblem | CredentialProblem>;
  at: string;
  resultId?: string;
};

/**
 * Verifies a claim by a hosted session, as the vendor itself answers it. It is strong evidence, never more (NIST SP 800-63A-4
 * sections 2.4.1.2, 2.4.2 and 2.5): the vendor took the document for authentic, by its looks and not by its chip, and its portrait
 * for the person before the camera. It holds until the document expires; one that names no day, as identity cards for life, for as
 * long as the policy lets evidence grow old.
 */
export function verifySession(answer: SessionAnswer, expected: ExpectedSession): VerifiedSession {
  const { now } = expected;
  const misfit = problemOf(answer, expected);
  if (typeof answer === "string" || misfit !== undefined)
    return { verification: unverifiedBy(misfit ?? "session-not-found"), at: now.toISOString() };
  const { outcome } = answer;
  return {
    verification: verifyOutcome(outcome, expected),
    at: resultTime(outcome, now),
    ...(outcome.result && { resultId: outcome.result.id }),
  };
}

const NO_ANSWER = {
  missing: "vendor-missing",
  "not-found": "session-not-found",
  unavailable: "vendor-unavailable",
} as const satisfies Record<Extract<SessionAnswer, string>, SessionProblem>;

/** Why an answer says nothing of this party, if it does not. */
function problemOf(
  answer: SessionAnswer,
  { gate, sealKey, accountId, subject, liveOnly }: ExpectedSession,
): SessionProblem | undefined {
  if (typeof answer === "string") return NO_ANSWER[answer];
  const { isLive, purpose, outcome } = answer;
  if (liveOnly && !isLive) return "sandbox";
  // A redacted session has lost its purpose with everything else.
  if (outcome.status === "unverified" && outcome.problem === "redacted") return "redacted";
  const isOurs = purpose?.gate === gate && purpose.accountId === accountId && purpose.subject === subject;
  return isOurs && isSealed(sealKey, purpose) ? undefined : "session-of-another";
}

function verifyOutcome(
  outcome: SessionOutcome,
  { claim, now, han }: ExpectedSession,
): Verification<SessionProblem | CredentialProblem> {
  if (outcome.status === "unverified") return unverifiedBy(outcome.problem);
  const { documentExpiry = "unknown" } = outcome.person;
  const problems = personProblems(asPerson(outcome.person), comparable(claim), han);
  if (documentExpiry === "unknown") return unverified([...problems, "document-expiry-missing"]);
  const until = documentExpiry === "none" ? undefined : documentExpiry;
  if (until !== undefined && until < now.toISOString().slice(0, until.length))
    problems.push("document-expired");
  return problems.length > 0
    ? unverified(problems)
    : { status: "verified", strength: "strong", ...(until && { until }) };
}

/** Hosted sessions tell no nationality, so none is compared: what the customer claims of it stays its own word. */
const comparable = ({ nationality: _untold, ...claim }: PersonClaim): PersonClaim => claim;

/** In the names of a PID, by which persons of documents are compared. */
const asPerson = ({ family, given, dateOfBirth }: SessionPerson): Person => ({
  family_name: family,
  given_name: given,
  birthdate: dateOfBirth,
});

const resultTime = ({ result }: SessionOutcome, now: Date): string =>
  new Date(Math.min(now.getTime(), result ? Date.parse(result.at) : now.getTime())).toISOString();
