import type { ApplicantReasonCode, EvidenceCode, Hook, LegalBasis, Outcome } from "../contract/vocabulary.ts";
import type { FactValues } from "./fact-values.ts";
import type { SwitchedOn, SwitchName } from "./switches.ts";

/** What every decision rests on; each is `clear`, a `hit`, or `indeterminate`. */
export const CHECKS = ["identity", "screening", "jurisdiction", "accelerators", "end-use"] as const;
export type CheckName = (typeof CHECKS)[number];

/** Checks that must be clear before a hook approves; law of the house, so no pack can lift it. */
export const REQUIRED_CHECKS = {
  "sign-up": ["identity", "screening", "jurisdiction"],
  "quota-request": ["identity", "screening", "jurisdiction", "accelerators", "end-use"],
} as const satisfies Record<Hook, readonly CheckName[]>;

/** Three values: nothing `indeterminate` can become an approval. */
export type CheckStatus = "clear" | "hit" | "indeterminate";

/** One reason for a decision, for reviewers and auditors; never shown to applicants. */
export type Ground = {
  rule: string;
  pack: string;
  check: CheckName;
  outcome: Exclude<Outcome, "approve">;
  basis: LegalBasis;
  citation: string;
  /**
   * The switch that is on and that the rule or its basis hangs on, with the instrument that turned it on: without it nobody
   * could see why the rule counts on this day. Absent where neither hangs on one.
   */
  switched?: SwitchedOn;
  /** `account` closes the whole account, `request` only stops this request. */
  scope: "account" | "request";
  /** A sentence for reviewers. */
  reviewer: string;
  /** What would have had to be so for the rule not to stand in the way; a sentence for reviewers. */
  toPass: string;
  /** What the facts that the rule names were; those that were absent are left out. Keys are sorted. */
  values: FactValues;
  applicant: ApplicantReasonCode;
  /** What the applicant can bring. */
  requires: readonly EvidenceCode[];
  /** `evidence` when the applicant's evidence alone can settle it, `reviewer` when people must. */
  resolvedBy: "evidence" | "reviewer";
  /** Whether an officer must record if a report is owed (31 CFR 501.603, 501.604). */
  report: boolean;
  /** Fact paths whose absence left the rule undecided; absent when the rule was true. */
  undecided?: readonly string[];
};

/** The answer to a check with its grounds. `approve` has none. */
export type Decision = {
  outcome: Outcome;
  grounds: readonly Ground[];
  checks: Readonly<Record<CheckName, CheckStatus>>;
  /** Rules left undecided only for want of optional signals, as `pack/rule`. */
  notEvaluated: readonly string[];
  /** The switches that were on, sorted. */
  switches: readonly SwitchName[];
  /** SHA-256 over the packs and tables in force, lower-case hex. */
  policyDigest: string;
};
