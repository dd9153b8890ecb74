import { type CountryCode, getCountryCallingCode } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";
import { anOrganization, aPerson, type Body } from "../../support/a-request.ts";
import { type Ago, type Changes, on } from "./scenario.ts";

/** A customer, as it is on a day. */
export type ACustomer = (ago: Ago) => Body;

const GIVEN = [
  "Aino",
  "Baptiste",
  "Carmela",
  "Dorthe",
  "Eskil",
  "Fiorella",
  "Gustaaf",
  "Hedvig",
  "Ilse",
  "Joost",
];
const FAMILY = [
  "Lindqvist",
  "Verhoeven",
  "Castellani",
  "Brandstetter",
  "Okonjo",
  "Tamaru",
  "Halloran",
  "Duarte",
];

let made = 0;
/** Everything by which accounts are linked differs from one made customer to the next. */
const next = () => {
  made += 1;
  return made;
};

const madeName = (n: number) =>
  `${GIVEN[n % GIVEN.length]} ${FAMILY[Math.floor(n / GIVEN.length) % FAMILY.length]}`;

/** A name of a company that nobody else has, and its form. */
export const aFirm = (form: string): string => {
  const n = next();
  return `${FAMILY[n % FAMILY.length]} ${GIVEN[Math.floor(n / FAMILY.length) % GIVEN.length]} ${form}`;
};
const madeBirthday = (n: number) => `19${60 + (n % 40)}-0${1 + (n % 9)}-${10 + (n % 18)}`;

/** A telephone number of a country. */
export const aPhone = (country: string, n = next()): string => {
  return `+${getCountryCallingCode(country as CountryCode, metadata)}${2_000_000 + n}`;
};

const contact = (country: string, n: number): Body => ({
  email: `office@customer-${n}.example`,
  phone: aPhone(country, n),
  payment: { means: "card", payer: { status: "customer", country }, reference: `pm-${n}` },
});

/** A verified owner with a known share. */
export function anOwner(percent: number, country: string, overrides: Body = {}): Body {
  const n = next();
  return {
    ref: `owner-${n}`,
    kind: "person",
    name: madeName(n),
    dateOfBirth: madeBirthday(n),
    country,
    share: { status: "known", percent },
    substantialControl: false,
    ...overrides,
  };
}

/** The owners, all of them named. */
export const ownedBy = (...owners: Body[]): Body => ({
  beneficialOwners: { status: "disclosed", owners },
});

/** An established company of a country, with one owner there. */
export const aCompany = (name: string, country: string, changes: Changes = {}): ACustomer => {
  const n = next();
  const customer = anOrganization({
    name,
    address: { lines: [`${n} Example Street`], place: { country } },
    placesOfUse: [{ country }],
    ...contact(country, n),
    registration: { jurisdiction: { country }, number: `REG ${700_000 + n}`, date: "2012-05-02" },
    headquarters: { country },
    ...ownedBy(anOwner(100, country)),
    customerSince: "2020-01-01",
  });
  return (ago) => ({ ...customer, ...on(ago, changes) });
};

/** A person of a country. */
export const anIndividual = (name: string, country: string, changes: Changes = {}): ACustomer => {
  const n = next();
  const customer = aPerson({
    name,
    dateOfBirth: madeBirthday(n),
    address: { lines: [`${n} Example Street`], place: { country } },
    placesOfUse: [{ country }],
    ...contact(country, n),
    customerSince: "2020-01-01",
  });
  return (ago) => ({ ...customer, ...on(ago, changes) });
};

/** The same customer later. */
export const changed =
  (customer: ACustomer, changes: Changes): ACustomer =>
  (ago) => ({ ...customer(ago), ...on(ago, changes) });

/** The group that a company belongs to. */
export const ofGroup = (name: string, headquarters: string): Body => ({
  ultimateParent: { status: "known", name, headquarters },
});
