import type { Address, Customer } from "../contract/customer.ts";
import type { QuotaRequest } from "../contract/quota-request.ts";
import { type BorneOut, borneOut } from "../identity/borne-out.ts";
import type { EvidenceResult } from "../identity/evidence-result.ts";
import type { EvidenceDate } from "../identity/identity-status.ts";
import { disclosedOwners } from "../identity/ownership.ts";
import type { PartyRole } from "../policy/facts.ts";
import type { ScreeningQuery } from "../screening/hit.ts";

/** Somebody whose names are screened. */
export type Party = { role: PartyRole; ref?: string; query: ScreeningQuery };

/** Everybody named at sign-up: customer, owners, signatories, ultimate parent, payer. */
export function customerParties(
  customer: Customer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): Party[] {
  const evidenced = (ref: string) => borneOut(results, ref, on);
  return [
    { role: "customer", query: customerQuery(customer, evidenced("customer")) },
    ...disclosedOwners(customer).map(
      (owner): Party => ({
        role: "beneficial-owner",
        ref: owner.ref,
        query: {
          names: [owner.name, ...owner.aliases],
          ...knownOf(
            { ...owner, residences: [owner.country, owner.address?.place.country] },
            evidenced(owner.ref),
          ),
          addresses: owner.address ? [addressText(owner.address)] : [],
        },
      }),
    ),
    ...organizationParties(customer, evidenced),
    ...payerParties(customer),
  ];
}

/** Everybody named in a quota request: the end users. */
export function quotaParties(request: QuotaRequest): Party[] {
  if (request.endUse.for.status !== "end-users") return [];
  return request.endUse.for.endUsers.map((endUser) => ({
    role: "end-user",
    query: {
      names: [endUser.name],
      kind: endUser.kind,
      countries: distinct([endUser.place?.country, endUser.headquarters]),
      addresses: [],
      identifiers: [],
    },
  }));
}

function customerQuery(customer: Customer, evidenced: BorneOut): ScreeningQuery {
  const common = { names: [customer.name, ...customer.aliases], addresses: [addressText(customer.address)] };
  if (customer.kind === "person")
    return {
      ...common,
      ...knownOf({ ...customer, residences: [customer.address.place.country] }, evidenced),
    };
  const numbers = [customer.registration.number, customer.lei].filter((value) => value !== undefined);
  return {
    ...common,
    kind: "organization",
    countries: distinct([
      customer.headquarters?.country,
      customer.registration.jurisdiction.country,
      customer.address.place.country,
    ]),
    identifiers: numbers.map((value) => ({ value, verified: evidenced.identity })),
  };
}

type Known = {
  kind: "person" | "organization";
  /** Of an organization where it is. */
  residences: readonly (string | undefined)[];
  nationality?: string | undefined;
  dateOfBirth?: string | undefined;
};

/** What tells somebody from namesakes, and what of it evidence bears out. */
function knownOf({ kind, residences, nationality, dateOfBirth }: Known, evidenced: BorneOut) {
  const isPlaced = evidenced.place && residences.some((country) => country !== undefined);
  const countryVerified =
    kind === "person" && (isPlaced || (evidenced.nationality && nationality !== undefined));
  return {
    kind,
    // Lists name nationalities and residences alike: either of them may be the listed one.
    countries: distinct([...residences, nationality]),
    ...(countryVerified && { countryVerified }),
    ...(dateOfBirth && { dateOfBirth: { value: dateOfBirth, verified: evidenced.identity } }),
    identifiers: [],
  };
}

function organizationParties(customer: Customer, evidenced: (ref: string) => BorneOut): Party[] {
  if (customer.kind === "person") return [];
  const signatories = customer.signatories.map(
    ({ ref, name, dateOfBirth, country, nationality }): Party => ({
      role: "signatory",
      query: {
        names: [name],
        ...knownOf(
          { kind: "person", residences: [country], nationality, dateOfBirth },
          ref === undefined ? NOTHING : evidenced(ref),
        ),
        addresses: [],
      },
    }),
  );
  const parent = customer.ultimateParent;
  if (parent.status !== "known") return signatories;
  const identifiers = parent.lei ? [{ value: parent.lei, verified: false }] : [];
  const query = { names: [parent.name], countries: [parent.headquarters], addresses: [], identifiers };
  return [...signatories, { role: "ultimate-parent", query: { ...query, kind: "organization" } }];
}

function payerParties(customer: Customer): Party[] {
  const { payer } = customer.payment;
  if (payer.status === "customer") return [];
  const query = { names: [payer.name], countries: distinct([payer.country]), addresses: [], identifiers: [] };
  return [{ role: "payer", query: { ...query, kind: payer.kind ?? "unknown" } }];
}

/** Evidence names no signatory without a ref. */
const NOTHING: BorneOut = { identity: false, place: false, nationality: false };

const addressText = ({ lines, city, postalCode, place }: Address) =>
  [...lines, city, postalCode, place.country].filter((part) => part !== undefined).join(", ");

const distinct = (values: readonly (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];
