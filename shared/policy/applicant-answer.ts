import type { ApplicantReason } from "../contract/answer.ts";
import { APPLICANT_REASONS, type ApplicantReasonCode } from "../contract/vocabulary.ts";
import { compare } from "./compare.ts";
import type { Decision } from "./decision.ts";

/**
 * What the applicant is told: codes that are given for many causes, each once and sorted, so that a watchlist hit reads like
 * any other review. A denial gives only its own reasons, because bringing more would not help.
 */
export function applicantAnswer({ outcome, grounds }: Decision): ApplicantReason[] {
  if (outcome === "approve") return [reason("requirements-met")];
  const codes = grounds.filter((ground) => ground.outcome === outcome).map(({ applicant }) => applicant);
  // Where people must look before anybody is denied, no ground is one of a review.
  return [...new Set(codes.length > 0 ? codes : ["under-review" as const])].toSorted(compare).map(reason);
}

const reason = (code: ApplicantReasonCode): ApplicantReason => ({ code, message: APPLICANT_REASONS[code] });
