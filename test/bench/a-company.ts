import { createHash } from "node:crypto";
import { anOrganization, anOwner, type Body, evidenceFor } from "../support/a-request.ts";

/** Names of a company and of its two owners. */
export type ThreeNames = readonly [company: string, first: string, second: string];

/** A company that is linked to no other one: all that links follows from its id. By names of its own, where some are given. */
export function aCompany(
  id: string,
  [name, first, second]: ThreeNames = [`Rechenwerk ${id} GmbH`, `Ida ${id}`, `Otto ${id}`],
): Body {
  const number = createHash("sha256").update(id).digest().readUIntBE(0, 6);
  return anOrganization({
    name,
    phone: `+4930${String(number).slice(-9).padStart(9, "1")}`,
    registration: { jurisdiction: { country: "DE" }, number: id, date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: [anOwner("owner-1", 60, { name: first }), anOwner("owner-2", 40, { name: second })],
    },
  });
}

/** Evidence of such a company and both of its owners, a day old. */
export const itsEvidence = (): Body[] =>
  ["customer", "owner-1", "owner-2"].map((subject) => evidenceFor(subject, yesterday()));

const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString();

/**
 * The names of the nth company, of which no two share one: the first word of a name before the rest of another. As many as the
 * square of `names`, of whose words all are.
 */
export function threeNames(names: readonly string[], n: number): ThreeNames {
  const at = (index: number): string => {
    const [first = ""] = (names[index % names.length] ?? "").split(" ");
    const other = names[(index + 1 + Math.floor(index / names.length)) % names.length] ?? "";
    return [first, ...other.split(" ").slice(1)].join(" ");
  };
  return [at(3 * n), at(3 * n + 1), at(3 * n + 2)];
}
