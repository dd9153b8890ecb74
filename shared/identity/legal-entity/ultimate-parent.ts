import type { ExceptionReason, LegalEntity, ParentReport } from "./legal-entity.ts";

/**
 * Who is at the top of an entity, by the register. "Parent" is who consolidates it in its accounts: about half of the shares
 * or control, not 25 percent of them.
 */
export type UltimateParent =
  /** `current`: the parent exists and its own record is kept up, so its headquarters are to be relied on. */
  | { status: "known"; lei: string; name: string; headquarters: string; current: boolean }
  /** The entity says that nobody consolidates it, and why. */
  | { status: "none"; because: "natural-persons" | "no-known-person" }
  /** Legal entities that draw up no consolidated accounts control it; the register does not name them. */
  | { status: "unnamed" }
  /** Somebody may be there: nothing was reported, it is kept from the public, or the parent has no identifier. */
  | { status: "unknown"; because: "not-reported" | "not-public" | "no-lei" | "contradictory" };

const NOT_PUBLIC = { status: "unknown", because: "not-public" } as const;

/** What each reason means. Reporting Exceptions Format 2.1, ExceptionReasonEnum; ROC, report of 10 March 2016, section 3.3.1. */
const MEANINGS = {
  NATURAL_PERSONS: { status: "none", because: "natural-persons" },
  NO_KNOWN_PERSON: { status: "none", because: "no-known-person" },
  NON_CONSOLIDATING: { status: "unnamed" },
  NO_LEI: { status: "unknown", because: "no-lei" },
  NON_PUBLIC: NOT_PUBLIC,
  // Version 2.1 put these five together as NON_PUBLIC; records from before it still bear them.
  BINDING_LEGAL_COMMITMENTS: NOT_PUBLIC,
  LEGAL_OBSTACLES: NOT_PUBLIC,
  CONSENT_NOT_OBTAINED: NOT_PUBLIC,
  DETRIMENT_NOT_EXCLUDED: NOT_PUBLIC,
  DISCLOSURE_DETRIMENTAL: NOT_PUBLIC,
} as const satisfies Record<ExceptionReason, UltimateParent>;

/** What the two reports on parents say together. A report that is missing is never taken for "none". */
export function ultimateParentOf({ lei, directParent, ultimateParent }: LegalEntity): UltimateParent {
  const top = meaningOf(ultimateParent);
  if (top.status === "known" && top.lei === lei) return { status: "unknown", because: "contradictory" };
  // Whoever has a parent has somebody at the top.
  const hasParent = directParent.report === "parent";
  if (hasParent && top.status === "none") return { status: "unknown", because: "contradictory" };
  return top;
}

/**
 * Whether somebody is at the top, or may be, by what was reported. That nothing was reported says nothing: most entities have no
 * report.
 */
export const speaksOfParent = (parent: UltimateParent): boolean =>
  parent.status === "unknown" ? parent.because !== "not-reported" : parent.status !== "none";

function meaningOf(report: ParentReport): UltimateParent {
  switch (report.report) {
    case "parent":
      return {
        status: "known",
        lei: report.lei,
        name: report.legalName,
        headquarters: report.headquartersCountry,
        current: report.entityStatus === "ACTIVE" && report.registrationStatus === "ISSUED",
      };
    case "exception":
      return MEANINGS[report.reason];
    case "missing":
      return { status: "unknown", because: "not-reported" };
  }
}
