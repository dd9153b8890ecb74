import type { Customer, OrganizationCustomer, Place } from "../contract/customer.ts";
import { isExemptRecipient } from "../export-control/exempt-recipients.ts";
import type { EvidenceResult } from "../identity/evidence-result.ts";
import type { EvidenceDate } from "../identity/identity-status.ts";
import { disclosedOwners, shareInterval, signatoriesOf } from "../identity/ownership.ts";
import { publicStatus } from "../identity/public-status.ts";
import { area } from "../jurisdiction/places.ts";
import type { Facts, HitFact, PlaceFact } from "../policy/facts.ts";
import type { SignalSources } from "../ports.ts";
import { freshness } from "../watchlist/freshness.ts";
import type { WatchlistManifest } from "../watchlist/manifest.ts";
import { identityFacts } from "./identity-facts.ts";
import { ownershipFacts } from "./ownership-facts.ts";
import { isParentOpen, registeredParent } from "./registered-parent.ts";
import type { ScreenedParty } from "./screen-parties.ts";
import { daysSince, signalFacts } from "./signal-facts.ts";

/** What the customer's facts rest on. */
export type Gathered = {
  provider: Facts["provider"];
  on: EvidenceDate;
  /** What the evidence of the sign-up came to. */
  results: readonly EvidenceResult[];
  /** Days for which an account counts as new. */
  newCustomerDays: number;
  /** Absent when there was no list to screen against. */
  screened: readonly ScreenedParty[] | undefined;
  manifest: WatchlistManifest | undefined;
  sources: SignalSources;
};

/** Everything that both hooks know of a customer. */
export function customerFacts(
  customer: Customer,
  { provider, on, results, newCustomerDays, screened, manifest, sources }: Gathered,
) {
  return {
    provider,
    subject: subjectFacts(customer, { on, newCustomerDays, results }),
    identity: identityFacts(customer, results, on),
    ownership: ownershipFacts(customer, screened ?? []),
    places: customerPlaces(customer),
    screening: screeningFacts(freshness(manifest, on.now), screened),
    signals: signalFacts(customer, on.now, sources),
  } satisfies Partial<Facts>;
}

/** Without a list there are no hits to speak of, not even none. */
const screeningFacts = (
  age: Facts["screening"]["freshness"],
  screened: readonly ScreenedParty[] | undefined,
): Facts["screening"] => ({
  freshness: age,
  complete: screened?.every(({ complete }) => complete) ?? false,
  ...(screened && { hits: hitFacts(screened) }),
});

/** Who the customer is, as the policy sees it. */
function subjectFacts(
  customer: Customer,
  { on, newCustomerDays, results }: Pick<Gathered, "on" | "newCustomerDays" | "results">,
): Facts["subject"] {
  const common = {
    ...resellerFacts(customer, on.now),
    publicStatus: publicStatus(customer, results, on) ?? ("none" as const),
    tenure: tenure(customer, { now: on.now, newCustomerDays }),
    refused: customer.refusals,
  };
  if (customer.kind === "person") return { kind: "person", ultimateParent: {}, ...common };
  const headquarters = customer.headquarters?.country;
  const parent = ultimateParentHeadquarters(customer, results, on);
  return {
    kind: "organization",
    ...(headquarters && { headquarters }),
    ultimateParent: parent
      ? { headquarters: parent.country, area: area(parent.country, parent.subdivision) }
      : {},
    ...common,
  };
}

function resellerFacts({ reseller }: Customer, now: Date) {
  if (reseller.status !== "enrolled") return { reseller: reseller.status };
  return { reseller: reseller.status, programmeReviewedDays: daysSince(reseller.programmeReviewedOn, now) };
}

/** A customer whose age is unknown, or lies in the future, is a new one. */
function tenure(
  { customerSince }: Customer,
  { now, newCustomerDays }: { now: Date; newCustomerDays: number },
): Facts["subject"]["tenure"] {
  return customerSince !== undefined && daysSince(customerSince, now) >= newCustomerDays
    ? "established"
    : "new";
}

function ultimateParentHeadquarters(
  customer: OrganizationCustomer,
  results: readonly EvidenceResult[],
  on: EvidenceDate,
): Place | undefined {
  const parent = customer.ultimateParent;
  switch (parent.status) {
    case "self":
      return hasControllingOrganization(customer) || isParentOpen(results)
        ? undefined
        : customer.headquarters;
    case "known":
      return { country: parent.headquarters, subdivision: parent.subdivision };
    case "unknown":
      return registeredParent(results, on);
  }
}

/**
 * Whether another organization controls the customer, or may: then the claim that it has no parent contradicts its own list
 * of owners, and who is at the top is not known. Half of the shares is where consolidation begins.
 */
const hasControllingOrganization = (customer: OrganizationCustomer): boolean =>
  disclosedOwners(customer).some(
    ({ kind, share, substantialControl }) =>
      kind === "organization" && (substantialControl || shareInterval(share).max >= 50),
  );

/** Whether the customer is exempt by name from the licence requirement for its country; nobody is whose name is not verified. */
export const isExemptCustomer = (
  customer: Customer,
  identity: Pick<Facts["identity"], "customer">,
  now: Date,
): boolean =>
  customer.kind === "organization" &&
  identity.customer === "verified" &&
  isExemptRecipient(customer.name, customer.registration.jurisdiction.country, now);

/** One fact for each distinct hit that was not cleared. */
function hitFacts(screened: readonly ScreenedParty[]): HitFact[] {
  const facts = screened.flatMap(({ role, hits }) =>
    hits.flatMap(({ list, disposition }) => (disposition === "cleared" ? [] : [{ role, list, disposition }])),
  );
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

/** Everywhere that the customer says it is, and everywhere its accesses came from. */
function customerPlaces(customer: Customer): PlaceFact[] {
  const at = (role: PlaceFact["role"], place: Place | undefined): PlaceFact[] =>
    place ? [placeFact(role, place)] : [];
  const organization =
    customer.kind === "organization"
      ? [
          ...at("headquarters", customer.headquarters),
          ...at("registration", customer.registration.jurisdiction),
        ]
      : [];
  return [
    ...at(customer.kind === "person" ? "residence" : "headquarters", customer.address.place),
    ...organization,
    ...disclosedOwners(customer).flatMap(({ country, address }) =>
      distinctPlaces([address?.place, { country }]).flatMap((place) => at("beneficial-owner", place)),
    ),
    ...signatoriesOf(customer).flatMap(({ country }) => (country ? at("signatory", { country }) : [])),
    ...customer.placesOfUse.flatMap((place) => at("place-of-use", place)),
    ...customer.access.flatMap(({ country }) => (country ? at("access", { country }) : [])),
  ];
}

/** Places, the first that is known of each country: a bare country adds nothing to a subdivision of it. */
export function distinctPlaces(places: readonly (Place | undefined)[]): Place[] {
  const known = places.filter((place) => place !== undefined);
  return known.filter(
    (place, index) => known.findIndex(({ country }) => country === place.country) === index,
  );
}

/** A place as a fact. */
export const placeFact = (role: PlaceFact["role"], place: Place): PlaceFact => ({
  role,
  country: place.country,
  area: area(place.country, place.subdivision),
});
