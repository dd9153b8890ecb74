import type { Customer } from "../../contract/customer.ts";
import { isComparable } from "../../screening/comparable.ts";
import { normalizeText } from "../../screening/names/normalize.ts";
import { compareCompanyNames, readCompanyNames } from "../legal-entity/company-names.ts";
import { disclosedOwners } from "../ownership.ts";

type Payer = Extract<Customer["payment"]["payer"], { status: "other" }>;
type Party = { kind: "person" | "organization"; name: string; countries: readonly (string | undefined)[] };

/**
 * Whether a payer that the caller takes for somebody else is the customer: of its legal name, in one of its countries, and of no
 * other kind. An alias does not count, as anybody may claim the payer's name for one; nor does a payer whose country is not known.
 */
export const isCustomersOwn = (payer: Payer, customer: Customer): boolean => isSame(payer, partyOf(customer));

/** Whether a payer is one of the customer's owners, or its ultimate parent. */
export function isOwners(payer: Payer, customer: Customer): boolean {
  const owners = disclosedOwners(customer).map(
    ({ kind, name, country, address }): Party => ({
      kind,
      name,
      countries: [country, address?.place.country],
    }),
  );
  return [...owners, ...parentOf(customer)].some((owner) => isSame(payer, owner));
}

function parentOf(customer: Customer): Party[] {
  if (customer.kind === "person" || customer.ultimateParent.status !== "known") return [];
  const { name, headquarters } = customer.ultimateParent;
  return [{ kind: "organization", name, countries: [headquarters] }];
}

function partyOf(customer: Customer): Party {
  const { kind, name, address } = customer;
  const formed =
    kind === "organization"
      ? [customer.registration.jurisdiction.country, customer.headquarters?.country]
      : [];
  return { kind, name, countries: [address.place.country, ...formed] };
}

function isSame(payer: Payer, { kind, name, countries }: Party): boolean {
  if (payer.kind !== undefined && payer.kind !== kind) return false;
  if (payer.country === undefined || !countries.includes(payer.country)) return false;
  return kind === "person"
    ? isSameName(payer.name, name)
    : compareCompanyNames(payer.name, readCompanyNames([name])) === "same";
}

/** Of a name that the engine does not read, such as one in an Indic script, only some letters would be compared. */
const isSameName = (one: string, other: string): boolean =>
  [one, other].every(isComparable) && sortedWords(one) === sortedWords(other);

/** Banks write the surname first as often as last. */
const sortedWords = (name: string): string => normalizeText(name).split(" ").toSorted().join(" ");
