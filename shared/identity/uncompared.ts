import type { CredentialProblem } from "./credential/problem.ts";
import type { EvidenceResult } from "./evidence-result.ts";
import { type EvidenceDate, isInTime, isVerified } from "./identity-status.ts";

/** Why the person that a vendor verified cannot be compared with the claim: people can, from what the vendor shows them. */
const INCOMPARABLE: ReadonlySet<string> = new Set([
  "name-missing",
  "name-not-comparable",
  "name-by-alias-only",
  "date-of-birth-missing",
  "document-expiry-missing",
] satisfies CredentialProblem[]);

/**
 * Whether a vendor verified somebody who may or may not be the one that was named, and whom nothing else verifies: the applicant has
 * done what was asked, so that nobody but people can end it.
 */
export const leavesUncompared = (results: readonly EvidenceResult[], on: EvidenceDate): boolean =>
  results.some(
    (result) => isUncompared(result) && isInTime(result, on) && !isVerified(results, result.subject, on),
  );

const isUncompared = (result: EvidenceResult): boolean =>
  result.method === "hosted-verification" &&
  result.status === "indeterminate" &&
  result.problems.some((problem) => INCOMPARABLE.has(problem));
