import { PROBLEM_STATUS as MRZ_PROBLEM_STATUS, type MrzProblem } from "../mrz/mrz-problem.ts";
import type { Verification } from "../verification.ts";

/**
 * What can be wrong with the pictures of a document, and whether it then `failed` (it contradicts itself or the claim) or is
 * `indeterminate`: what is not read, or not surely, verifies nobody and speaks against nobody.
 */
const PROBLEMS = {
  "reading-unavailable": "indeterminate",
  /** Nothing was read on the page with the photograph, or a picture is none that is read. */
  unreadable: "indeterminate",
  /** A field was read with less than the confidence that counts; it counts as not read. */
  "confidence-low": "indeterminate",
  /** The two pages do not say the same: they may be of two documents, or one of them was misread. */
  "pages-differ": "indeterminate",
  /** None was read, and the document is no driving licence or identity card of a US state. */
  "zone-missing": "indeterminate",
  "name-missing": "indeterminate",
  /** Alike, but not the same, or the same in part. */
  "name-unclear": "indeterminate",
  /** In a script that is not read, or is read in too many ways. */
  "name-not-comparable": "indeterminate",
  /** Anybody can claim an alias. */
  "name-by-alias-only": "indeterminate",
  "name-differs": "failed",
  "date-of-birth-missing": "indeterminate",
  /** The zone has the claimed one, and the printed one is that with day and month exchanged. */
  "date-of-birth-unclear": "indeterminate",
  "date-of-birth-differs": "failed",
  "document-number-missing": "indeterminate",
  "expiry-missing": "indeterminate",
  /**
   * It expires before or when it was issued, as AnalyzeID may take the one date for the other; or on the day of the zone with day and
   * month exchanged.
   */
  "expiry-unclear": "indeterminate",
  expired: "failed",
  /** The zone ends on another day than is printed. */
  "expiry-differs": "failed",
  "comparison-unavailable": "indeterminate",
  /** It was not asked, or could not be told, whether a document is on the selfie. */
  "selfie-unread": "indeterminate",
  "selfie-shows-document": "indeterminate",
  "face-missing": "indeterminate",
  "face-unclear": "indeterminate",
  "face-differs": "failed",
} as const satisfies Record<string, "failed" | "indeterminate">;

/** What can be wrong with the pictures of a document, and with the zone on them; never a value. */
export type DocumentProblem = keyof typeof PROBLEMS | `zone-${MrzProblem}`;

/** What is wrong with a machine-readable zone, as a problem of the document that carries it. */
export const zoneProblem = (problem: MrzProblem): DocumentProblem => `zone-${problem}`;

const STATUS: ReadonlyMap<string, "failed" | "indeterminate"> = new Map([
  ...Object.entries(PROBLEMS),
  ...Object.entries(MRZ_PROBLEM_STATUS).map(([problem, status]) => [`zone-${problem}`, status] as const),
]);

/** The verification that problems amount to: failed as soon as one of them says so. */
export function unverified(problems: readonly DocumentProblem[]): Verification<DocumentProblem> {
  const isFailed = problems.some((problem) => STATUS.get(problem) === "failed");
  return { status: isFailed ? "failed" : "indeterminate", problems };
}
