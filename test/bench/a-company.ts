import { anOrganization, anOwner, type Body, evidenceFor } from "../support/a-request.ts";

/** A company that is linked to no other one; by names of its own, where some are given. */
export function aCompany(
  id: string,
  [name = `Rechenwerk ${id} GmbH`, ida = `Ida ${id}`, otto = `Otto ${id}`] = NONE,
): Body {
  const digits = [...id].map((letter) => letter.charCodeAt(0) % 10).join("");
  return anOrganization({
    name,
    phone: `+4930${digits.slice(-10)}`,
    registration: { jurisdiction: { country: "DE" }, number: id, date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: [anOwner("owner-1", 60, { name: ida }), anOwner("owner-2", 40, { name: otto })],
    },
  });
}

const NONE: readonly string[] = [];

/** Evidence of such a company and both of its owners, a day old. */
export const itsEvidence = (): Body[] =>
  ["customer", "owner-1", "owner-2"].map((subject) => evidenceFor(subject, yesterday()));

const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString();
