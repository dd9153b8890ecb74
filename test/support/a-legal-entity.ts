import type { LegalEntity, ParentReport } from "../../shared/identity/legal-entity/legal-entity.ts";
import type { LegalEntityClaim } from "../../shared/identity/legal-entity/verify-legal-entity.ts";

/** An identifier with right check digits for 18 characters: 98 less the remainder by 97 of the number with two zeros. ISO 17442-1. */
export function aLei(base: string): string {
  const digits = Array.from(`${base}00`, (character) => Number.parseInt(character, 36)).join("");
  return base + String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}

export const LEI = aLei("529900NORTHERNCOMP");
export const PARENT_LEI = aLei("529900PARENTHOLDIN");

/** A record of a German company in good standing that names no parent, with parts replaced. */
export const aLegalEntity = (parts: Partial<LegalEntity> = {}): LegalEntity => ({
  lei: LEI,
  legalName: "Northern Compute GmbH",
  otherNames: [],
  legalCountry: "DE",
  headquartersCountry: "DE",
  entityStatus: "ACTIVE",
  registrationStatus: "ISSUED",
  nextRenewalDate: "2027-03-01",
  directParent: { report: "missing" },
  ultimateParent: { report: "missing" },
  ...parts,
});

/** A report that names a parent in the Netherlands, with parts replaced. */
export const aParent = (
  parts: Partial<Extract<ParentReport, { report: "parent" }>> = {},
): Extract<ParentReport, { report: "parent" }> => ({
  report: "parent",
  lei: PARENT_LEI,
  legalName: "Zeeland Holding N.V.",
  headquartersCountry: "NL",
  entityStatus: "ACTIVE",
  registrationStatus: "ISSUED",
  ...parts,
});

/** What the company of `aLegalEntity` says of itself, with parts replaced. */
export const aLegalEntityClaim = (parts: Partial<LegalEntityClaim> = {}): LegalEntityClaim => ({
  lei: LEI,
  legalName: "Northern Compute GmbH",
  aliases: [],
  legalCountry: "DE",
  headquarters: "DE",
  ultimateParent: { status: "unknown" },
  ...parts,
});
