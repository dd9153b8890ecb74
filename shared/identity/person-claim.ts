import type { Customer } from "../contract/customer.ts";
import { disclosedOwners, signatoriesOf } from "./ownership.ts";

/** What a natural person says of itself, as far as evidence can tell. */
export type PersonClaim = {
  name: string;
  aliases: readonly string[];
  /** `YYYY-MM-DD`. */
  dateOfBirth: string;
  /** ISO 3166-1 alpha-2, or `XK`. */
  nationality?: string;
};

/**
 * The claim of a party of a sign-up: the customer, a beneficial owner, or a director or signatory; undefined for an organization, and
 * for a person whose birth date is not given.
 */
export function personClaim(customer: Customer, subject: string): PersonClaim | undefined {
  const party = subject === "customer" ? customer : namedPerson(customer, subject);
  if (party?.kind !== "person" || party.dateOfBirth === undefined) return undefined;
  const { name, aliases, dateOfBirth, nationality } = party;
  return { name, aliases, dateOfBirth, ...(nationality && { nationality }) };
}

function namedPerson(customer: Customer, subject: string) {
  const signatories = signatoriesOf(customer).map(
    (one) => ({ ...one, kind: "person", aliases: [] }) as const,
  );
  return [...disclosedOwners(customer), ...signatories].find(({ ref }) => ref === subject);
}
