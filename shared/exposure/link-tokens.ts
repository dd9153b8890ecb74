import { createHmac } from "node:crypto";
import type { Customer, OrganizationCustomer } from "../contract/customer.ts";
import { mailDomain } from "../gather/signal-facts.ts";
import { isFreeMail } from "../identity/free-mail.ts";
import { disclosedOwners } from "../identity/ownership.ts";
import { isDisposableMail } from "../identity/signals/mail-domain.ts";
import { canonicalJson } from "../ledger/canonical-json.ts";
import type { DataKey, SignalSources } from "../ports.ts";
import { NUMBER_LENGTH_MIN, normalizeNumber } from "../screening/identifiers.ts";
import { normalizeText } from "../screening/names/normalize.ts";
import { parseName } from "../screening/names/parsed-name.ts";
import type { LinkKind, LinkToken } from "./link.ts";
import { isReservedDomain } from "./reserved-domains.ts";

/** What is known of a person; the country is that of residence. */
type Person = { name: string; dateOfBirth?: string | undefined; country: string };

/** What a token stands for, before it is hidden: texts whose order and number tell their meaning. */
type Identifier = readonly string[];

/**
 * The tokens of a customer, each once: what it shares with other accounts links them. A domain at which anybody has an address, for
 * years or for minutes, is shared by strangers.
 */
export function linkTokens(
  key: DataKey,
  customer: Customer,
  { isListedMail }: Pick<SignalSources, "isListedMail">,
): LinkToken[] {
  const { payment, phone, devices, email } = customer;
  const persons = personsOf(customer).map((one) => ({ ...one, words: wordsOf(one.name, "person") }));
  const domain = mailDomain(email);
  const identifiers: Record<LinkKind, readonly Identifier[]> = {
    party: [
      ...persons.flatMap(({ words, dateOfBirth }) =>
        dateOfBirth === undefined ? [] : [person(words, dateOfBirth)],
      ),
      ...organizationsOf(customer),
    ],
    // Where one account knows the birth date and the other does not, nothing else tells that it is the same person.
    name: persons.map(({ words, country }) => person(words, country)),
    payment: payment.reference === undefined ? [] : [[payment.reference]],
    phone: [[phone]],
    device: devices.map((device) => [device]),
    domain: isAnybodys(domain, isListedMail) ? [] : [[domain]],
  };
  const tokens = Object.entries(identifiers) as [LinkKind, readonly Identifier[]][];
  return [...new Set(tokens.flatMap(([kind, all]) => all.map((one) => token(key, kind, one))))];
}

const isAnybodys = (domain: string, isListedMail: SignalSources["isListedMail"]): boolean =>
  isFreeMail(domain) || isReservedDomain(domain) || isDisposableMail(domain, isListedMail);

const token = (key: DataKey, kind: LinkKind, identifier: Identifier): LinkToken =>
  `${kind}#${createHmac("sha256", key)
    .update(canonicalJson([kind, ...identifier]))
    .digest("base64url")}`;

/** The customer, where it is a person, and those of its owners who are. */
function personsOf(customer: Customer): Person[] {
  const { kind, name, address } = customer;
  const itself = kind === "person" ? [{ ...customer, name, country: address.place.country }] : [];
  return [...itself, ...disclosedOwners(customer).filter((owner) => owner.kind === "person")];
}

/** The customer, its owners and its ultimate parent, where they are organizations. */
function organizationsOf(customer: Customer): Identifier[] {
  const owners = disclosedOwners(customer).filter((owner) => owner.kind === "organization");
  return [
    ...(customer.kind === "organization" ? organizationIdentifiers(customer) : []),
    ...owners.map(({ name, country }) => organization(name, country)),
  ];
}

/**
 * By name in the country of registration and of the headquarters as well: an owner is known by no number, so a parent and its
 * subsidiary would not be linked. The subdivision of a register is left out, as it may be given by one account and not another.
 */
function organizationIdentifiers({
  name,
  registration: { jurisdiction, number },
  lei,
  headquarters,
  ultimateParent,
}: OrganizationCustomer): Identifier[] {
  const countries = new Set([jurisdiction.country, headquarters?.country ?? jurisdiction.country]);
  return [
    ...(isTelling(number) ? [["number", jurisdiction.country, normalizeNumber(number)]] : []),
    ...leiOf(lei),
    ...[...countries].map((country) => organization(name, country)),
    ...(ultimateParent.status === "known"
      ? [...leiOf(ultimateParent.lei), organization(ultimateParent.name, ultimateParent.headquarters)]
      : []),
  ];
}

const leiOf = (lei: string | undefined): Identifier[] => (lei === undefined ? [] : [["lei", lei]]);

/** Whether a register's number tells its holder: what stands in for one, such as `pending`, many share. */
function isTelling(number: string): boolean {
  const normalized = normalizeNumber(number);
  return normalized.length >= NUMBER_LENGTH_MIN && /\d/.test(normalized);
}

/** `words` of the name; `distinguishing`: the date of birth, or the country. */
const person = (words: string, distinguishing: string): Identifier => ["person", words, distinguishing];

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
