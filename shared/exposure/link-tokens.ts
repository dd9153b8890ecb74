import { createHmac } from "node:crypto";
import type { Customer, OrganizationCustomer } from "../contract/customer.ts";
import { mailDomain } from "../gather/signal-facts.ts";
import { isFreeMail } from "../identity/free-mail.ts";
import { disclosedOwners } from "../identity/ownership.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import type { DataKey } from "../ports.ts";
import { normalizeNumber } from "../screening/identifiers.ts";
import { normalizeText } from "../screening/names/normalize.ts";
import { parseName } from "../screening/names/parsed-name.ts";
import type { LinkKind, LinkToken } from "./link.ts";
import { isReservedDomain } from "./reserved-domains.ts";

type Owner = ReturnType<typeof disclosedOwners>[number];

/** What a token stands for, before it is hidden: texts whose order and number tell their meaning. */
type Identifier = readonly string[];

/** The tokens of a customer, each once: what it shares with other accounts links them. */
export function linkTokens(key: DataKey, customer: Customer): LinkToken[] {
  const { payment, phone, devices, email } = customer;
  const domain = mailDomain(email);
  const identifiers: Record<LinkKind, readonly Identifier[]> = {
    party: [...customerIdentifiers(customer), ...disclosedOwners(customer).flatMap(ownerIdentifiers)],
    payment: payment.reference === undefined ? [] : [[payment.reference]],
    phone: [[phone]],
    device: devices.map((device) => [device]),
    domain: isFreeMail(domain) || isReservedDomain(domain) ? [] : [[domain]],
  };
  const tokens = Object.entries(identifiers) as [LinkKind, readonly Identifier[]][];
  return [...new Set(tokens.flatMap(([kind, all]) => all.map((one) => token(key, kind, one))))];
}

const token = (key: DataKey, kind: LinkKind, identifier: Identifier): LinkToken =>
  `${kind}#${createHmac("sha256", key)
    .update(canonicalJson([kind, ...identifier]))
    .digest("base64url")}`;

function customerIdentifiers(customer: Customer): Identifier[] {
  return customer.kind === "person"
    ? [person(customer.name, customer.dateOfBirth)]
    : organizationIdentifiers(customer);
}

/**
 * By name in the country of registration and of the headquarters as well: an owner is known by no number, so a parent and its
 * subsidiary would not be linked. The subdivision of a register is left out, as it may be given by one account and not another.
 */
function organizationIdentifiers({
  name,
  registration,
  lei,
  headquarters,
}: OrganizationCustomer): Identifier[] {
  const { jurisdiction, number } = registration;
  return [
    ["number", jurisdiction.country, normalizeNumber(number)],
    ...(lei === undefined ? [] : [["lei", lei]]),
    ...[...new Set([jurisdiction.country, headquarters?.country ?? jurisdiction.country])].map((country) =>
      organization(name, country),
    ),
  ];
}

function ownerIdentifiers({ kind, name, dateOfBirth, country }: Owner): Identifier[] {
  if (kind === "organization") return [organization(name, country)];
  return [person(name, dateOfBirth ?? country)];
}

/** `distinguishing`: the date of birth, or the country where that is not known. */
const person = (name: string, distinguishing: string): Identifier => [
  "person",
  wordsOf(name, "person"),
  distinguishing,
];

const organization = (name: string, country: string): Identifier => [
  "organization",
  wordsOf(name, "organization"),
  country,
];

/** Words of a name as screening folds them, in no order, without titles and legal forms, which are left out at will. */
function wordsOf(name: string, kind: "person" | "organization"): string {
  const words = parseName(name, kind).words.map((word) => word.key);
  return (words.length > 0 ? words : normalizeText(name).split(" ")).toSorted().join(" ");
}
