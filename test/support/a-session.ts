import type { SessionProblem } from "../../shared/identity/hosted-verification/problem.ts";
import { sealPurpose } from "../../shared/identity/hosted-verification/purpose-seal.ts";
import type {
  HostedSession,
  SealedPurpose,
  SessionOutcome,
  SessionPerson,
  SessionPurpose,
} from "../../shared/identity/hosted-verification/session.ts";

/** How tests' gates name themselves. */
export const GATE = "https://gate.example";

/** The key under which they seal what sessions are for. */
export const SEAL_KEY = new Uint8Array(32).fill(5);

/** A session for the customer of `acme`, whose result is added to its first sign-up. */
export const aPurpose = (overrides: Partial<SessionPurpose> = {}): SealedPurpose =>
  sealPurpose(SEAL_KEY, { gate: GATE, accountId: "acme", subject: "customer", signUp: 1, ...overrides });

/** One for the same customer that names no sign-up. */
export const aPurposeWithoutSignUp = (): SealedPurpose =>
  sealPurpose(SEAL_KEY, { gate: GATE, accountId: "acme", subject: "customer" });

/** The person of the tests' sign-ups, by a document that is good for years. */
export const aSessionPerson = (overrides: SessionPerson = {}): SessionPerson => ({
  family: "Weissenfels",
  given: "Annegret",
  dateOfBirth: "1970-04-01",
  documentExpiry: "2031-05-20",
  ...overrides,
});

/** A day before the tests' requests. */
const AT = "2026-11-22T12:00:00.000Z";

/** The vendor verified that person. */
export const verifiedOutcome = (
  person: SessionPerson = aSessionPerson(),
  at = AT,
  id = "vr_1",
): SessionOutcome => ({ status: "verified", result: { id, at }, person });

/** An attempt that came to nothing. */
export const unverifiedOutcome = (problem: SessionProblem, at = AT, id = "vr_1"): SessionOutcome => ({
  status: "unverified",
  problem,
  result: { id, at },
});

/** A live session of that purpose in which that person was verified. */
export const aSession = (overrides: Partial<HostedSession> = {}): HostedSession => ({
  isLive: true,
  purpose: aPurpose(),
  outcome: verifiedOutcome(),
  ...overrides,
});
