import type { Verification } from "../verification.ts";

/**
 * What keeps a hosted session from verifying a claim, in the same words for every vendor, and what that makes of the evidence: it
 * `failed` where the vendor found that the document or the person is not what it should be. What was not finished, asked or made
 * out is `indeterminate`: it verifies nobody, and speaks against nobody.
 */
const PROBLEMS = {
  // Of the look-up.
  "vendor-missing": "indeterminate",
  "vendor-unavailable": "indeterminate",
  "session-not-found": "indeterminate",
  // A session of a sandbox is passed by whoever presses a button.
  sandbox: "indeterminate",
  // Whoever mixes up two sessions contradicts nothing.
  "session-of-another": "indeterminate",
  // Where the session stands.
  "not-submitted": "indeterminate",
  processing: "indeterminate",
  canceled: "indeterminate",
  redacted: "indeterminate",
  "status-unknown": "indeterminate",
  "result-incomplete": "indeterminate",
  // A document without its holder's face: anybody can have found it.
  "selfie-missing": "indeterminate",
  // A document that could be uploaded can be a picture of one.
  "live-capture-missing": "indeterminate",
  // What the vendor found.
  abandoned: "indeterminate",
  "consent-declined": "indeterminate",
  "country-not-supported": "indeterminate",
  "device-not-supported": "indeterminate",
  "document-type-not-supported": "indeterminate",
  "document-unverified": "indeterminate",
  "document-without-photo": "indeterminate",
  "document-expired": "failed",
  "selfie-unverified": "indeterminate",
  "selfie-differs": "failed",
  "selfie-manipulated": "failed",
  "age-not-supported": "indeterminate",
  "error-unknown": "indeterminate",
} as const satisfies Record<string, "failed" | "indeterminate">;

/** What can be wrong with a hosted session; never a value of it. */
export type SessionProblem = keyof typeof PROBLEMS;

/** The verification that a problem amounts to. */
export const unverifiedBy = (problem: SessionProblem): Verification<SessionProblem> => ({
  status: PROBLEMS[problem],
  problems: [problem],
});
