import type { SessionProblem } from "./problem.ts";

/** What a session is for. The vendor keeps it with the session: ids alone, and nothing of a person. */
export type SessionPurpose = {
  /** `iss` of the gate: gates that share an account of the vendor may know accounts by the same ids. */
  gate: string;
  accountId: string;
  /** `customer`, or the `ref` of a beneficial owner, director or signatory. */
  subject: string;
  /** The check to which the result is added once it is there. */
  signUp?: number;
};

/** A purpose with the mark of the gate that made the session (`sealPurpose`); the vendor keeps both. */
export type SealedPurpose = SessionPurpose & { seal: string };

/** A session that was just made, and the vendor's page for the applicant: it is theirs alone, and is never stored or logged. */
export type CreatedSession = { session: string; url: string };

/** Whom the vendor found, as the document says; what it does not say, or the vendor does not show, is absent. Dates are `YYYY-MM-DD`. */
export type SessionPerson = {
  family?: string | undefined;
  given?: string | undefined;
  dateOfBirth?: string | undefined;
  /** The document's last day; `none` where it names none, as identity cards for life. Absent where the vendor shows none that can be read. */
  documentExpiry?: string | undefined;
};

/** One attempt at a session: `id` tells it from every other of the session, `at` is when the vendor had its result, RFC 3339. */
type SessionResult = { id: string; at: string };

/**
 * How a session stands. `verified` means that the vendor took the document, photographed live, for authentic and its holder for the person before the
 * camera; anything less is `unverified`, with a result where an attempt has come to one.
 */
export type SessionOutcome =
  | { status: "verified"; result: SessionResult; person: SessionPerson }
  | { status: "unverified"; problem: SessionProblem; result?: SessionResult };

/** A session as the vendor has it. The purpose is absent where it has not the form of one; whether a gate wrote it, its seal tells. */
export type HostedSession = { isLive: boolean; purpose?: SealedPurpose; outcome: SessionOutcome };

/** What asking for a session came to; `missing` where the deployment has no vendor. */
export type SessionAnswer = HostedSession | "missing" | "not-found" | "unavailable";

/** Asks the vendor for a session by its id. An outage is an answer; nothing throws. */
export type SessionLookUp = (session: string) => Promise<SessionAnswer>;
