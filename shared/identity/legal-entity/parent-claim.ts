import { compareCompanyNames, readCompanyNames } from "./company-names.ts";
import type { LegalEntity } from "./legal-entity.ts";
import { type UltimateParent, ultimateParentOf } from "./ultimate-parent.ts";

/** Who is at the top, in the customer's words. */
export type ParentClaim =
  | { status: "self" | "unknown" }
  | { status: "known"; name: string; headquarters: string; lei?: string | undefined };

/** What speaks against a claim on the ultimate parent, or leaves it open. */
export type ParentProblem =
  | "parent-undeclared"
  | "parent-unnamed"
  | "parent-not-reported"
  | "parent-not-shown"
  | "parent-differs"
  | "parent-headquarters-differ"
  | "parent-not-comparable"
  | "parent-not-in-register"
  | "parent-record-not-current";

type KnownClaim = Extract<ParentClaim, { status: "known" }>;
type KnownParent = Extract<UltimateParent, { status: "known" }>;

/** Compares a claim with the register. What the register does not know contradicts nothing, and confirms nothing. */
export function parentProblems(claim: ParentClaim, entity: LegalEntity): ParentProblem[] {
  const parent = ultimateParentOf(entity);
  switch (claim.status) {
    case "unknown":
      return currency(parent);
    case "self":
      return undeclared(parent, entity);
    case "known":
      if (parent.status === "known") return [...contradictions(claim, parent), ...currency(parent)];
      // "None" is by the rules of accounting: a claim of a parent outside of them is more than the register has, not less.
      return parent.status === "none" ? ["parent-not-in-register"] : [];
  }
}

/** Only a register that knows of nobody above confirms that there is nobody. */
function undeclared(parent: UltimateParent, { directParent }: LegalEntity): ParentProblem[] {
  if (directParent.report === "parent") return ["parent-undeclared"];
  switch (parent.status) {
    case "known":
      return ["parent-undeclared"];
    case "none":
      return [];
    case "unnamed":
      return ["parent-unnamed"];
    case "unknown":
      return [parent.because === "not-reported" ? "parent-not-reported" : "parent-not-shown"];
  }
}

function contradictions(claim: KnownClaim, parent: KnownParent): ParentProblem[] {
  const headquarters: ParentProblem[] =
    claim.headquarters === parent.headquarters ? [] : ["parent-headquarters-differ"];
  return [...whoDiffers(claim, parent), ...headquarters];
}

/** The identifier decides where there is one; names only where not. */
function whoDiffers(claim: KnownClaim, parent: KnownParent): ParentProblem[] {
  if (claim.lei !== undefined) return claim.lei === parent.lei ? [] : ["parent-differs"];
  switch (compareCompanyNames(claim.name, readCompanyNames([parent.name]))) {
    case "same":
      return [];
    case "different":
      return ["parent-differs"];
    case "other-form":
    case "unclear":
      return ["parent-not-comparable"];
  }
}

const currency = (parent: UltimateParent): ParentProblem[] =>
  parent.status === "known" && !parent.current ? ["parent-record-not-current"] : [];
