import type { EvidenceResult } from "./evidence-result.ts";
import { contradictedMethods, type EvidenceDate, isVerified, verifiedUntil } from "./identity-status.ts";

/**
 * Whether a result is among those on file, as the caller may have brought the session itself when the applicant came back from the
 * vendor's page. Records from before results were told apart by their digest are compared by what they say.
 */
export const isOnFile = (known: readonly EvidenceResult[], result: EvidenceResult): boolean =>
  known.some((one) =>
    one.vendorResult === undefined
      ? one.method === result.method &&
        one.subject === result.subject &&
        one.status === result.status &&
        Date.parse(one.at) === Date.parse(result.at)
      : one.vendorResult === result.vendorResult,
  );

/**
 * Whether a result that speaks against nobody tells something: its subject is not verified, or is for longer with it, or it settles
 * a contradiction.
 */
export function addsTo(known: readonly EvidenceResult[], result: EvidenceResult, on: EvidenceDate): boolean {
  const { subject } = result;
  if (!isVerified(known, subject, on)) return true;
  const before = known.filter((one) => one.subject === subject);
  const after = [...before, result];
  return (
    verifiedUntil(after, subject, on) > verifiedUntil(before, subject, on) ||
    contradictedMethods(after).length < contradictedMethods(before).length
  );
}
