import type { Address, Customer } from "../contract/customer.ts";
import type { QuotaRequest } from "../contract/quota-request.ts";
import type { EvidenceResult } from "../identity/evidence-result.ts";
import { type EvidenceDate, isVerified } from "../identity/identity-status.ts";
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
  const verified = (subject: string) => isVerified(results, subject, on);
  return [
    { role: "customer", query: customerQuery(customer, verified("customer")) },
    ...disclosedOwners(customer).map(
      (owner): Party => ({
        role: "beneficial-owner",
        ref: owner.ref,
        query: {
          names: [owner.name, ...owner.aliases],
          kind: owner.kind,
          countries: distinct([owner.country, owner.address?.place.country, owner.nationality]),
          addresses: owner.address ? [addressText(owner.address)] : [],
          ...(owner.dateOfBirth && {
            dateOfBirth: { value: owner.dateOfBirth, verified: verified(owner.ref) },
          }),
          identifiers: [],
        },
      }),
    ),
    ...organizationParties(customer, verified),
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

function customerQuery(customer: Customer, verified: boolean): ScreeningQuery {
  const common = { names: [customer.name, ...customer.aliases], addresses: [addressText(customer.address)] };
  if (customer.kind === "person")
    return {
      ...common,
      kind: "person",
      // Lists name nationalities and residences alike: either of them may be the listed one.
      countries: distinct([customer.address.place.country, customer.nationality]),
      dateOfBirth: { value: customer.dateOfBirth, verified },
      identifiers: [],
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
    identifiers: numbers.map((value) => ({ value, verified })),
  };
}

function organizationParties(customer: Customer, verified: (ref: string) => boolean): Party[] {
  if (customer.kind === "person") return [];
  const signatories = customer.signatories.map(
    ({ ref, name, dateOfBirth, country, nationality }): Party => ({
      role: "signatory",
      query: {
        names: [name],
        kind: "person",
        countries: distinct([country, nationality]),
        addresses: [],
        ...(dateOfBirth && {
          dateOfBirth: { value: dateOfBirth, verified: ref !== undefined && verified(ref) },
        }),
        identifiers: [],
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

const addressText = ({ lines, city, postalCode, place }: Address) =>
  [...lines, city, postalCode, place.country].filter((part) => part !== undefined).join(", ");

const distinct = (values: readonly (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];
