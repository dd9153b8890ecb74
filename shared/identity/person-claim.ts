import type { Customer } from "../contract/customer.ts";
import { disclosedOwners } from "./ownership.ts";

/** What a natural person says of itself, as far as evidence can tell. */
export type PersonClaim = {
  name: string;
  aliases: readonly string[];
  /** `YYYY-MM-DD`. */
  dateOfBirth: string;
  /** ISO 3166-1 alpha-2, or `XK`. */
  nationality?: string;
};

/** The claim of a party of a sign-up; undefined for an organization, and for a person whose birth date is not given. */
export function personClaim(customer: Customer, subject: string): PersonClaim | undefined {
  const party =
    subject === "customer" ? customer : disclosedOwners(customer).find(({ ref }) => ref === subject);
  if (party?.kind !== "person" || party.dateOfBirth === undefined) return undefined;
  return { name: party.name, aliases: party.aliases, dateOfBirth: party.dateOfBirth };
}
