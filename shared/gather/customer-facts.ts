import type { Customer, OrganizationCustomer, Place } from "../contract/customer.ts";
import type { SignUpRequest } from "../contract/sign-up-request.ts";
import type { Evidence } from "../identity/evidence.ts";
import { isVerified } from "../identity/evidence.ts";
import { disclosedOwners, heldBy, undisclosedShare } from "../identity/ownership.ts";
import { area } from "../jurisdiction/places.ts";
import type { Facts, HitFact, PlaceFact } from "../policy/facts.ts";
import { freshness } from "../watchlist/freshness.ts";
import type { ListCode } from "../watchlist/list-code.ts";
import type { WatchlistManifest } from "../watchlist/manifest.ts";
import type { EvidenceDate } from "./parties.ts";
import type { ScreenedParty } from "./screen-parties.ts";

const DAY_MS = 86_400_000;

/** OFAC's 50 Percent Rule counts blocked persons: the SDN List (guidance of 13 Aug 2014). */
const BLOCKED: readonly ListCode[] = ["SDN"];
/** The BIS Affiliates Rule counts the Entity List and the Military End-User List (90 FR 47201). */
const RESTRICTED: readonly ListCode[] = ["EL", "MEU"];

/** What the customer's facts rest on. */
export type Gathered = {
  provider: Facts["provider"];
  on: EvidenceDate;
  /** Absent when there was no list to screen against. */
  screened: readonly ScreenedParty[] | undefined;
  manifest: WatchlistManifest | undefined;
};

/** Everything that both hooks know of a customer. */
export function customerFacts(
  { customer, evidence }: SignUpRequest,
  { provider, on, screened, manifest }: Gathered,
) {
  return {
    provider,
    subject: subjectFacts(customer),
    identity: identityFacts(customer, evidence, on),
    ownership: ownershipFacts(customer, screened ?? []),
    places: customerPlaces(customer),
    screening: screeningFacts(freshness(manifest, on.now), screened),
    signals: signalFacts(customer, on.now),
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
function subjectFacts(customer: Customer): Facts["subject"] {
  if (customer.kind === "person") return { kind: "person", ultimateParent: {}, reseller: customer.reseller };
  const headquarters = customer.headquarters?.country;
  const parentHeadquarters = ultimateParentHeadquarters(customer, headquarters);
  return {
    kind: "organization",
    ...(headquarters && { headquarters }),
    ultimateParent: parentHeadquarters ? { headquarters: parentHeadquarters } : {},
    reseller: customer.reseller,
  };
}

function ultimateParentHeadquarters(
  customer: OrganizationCustomer,
  own: string | undefined,
): string | undefined {
  const parent = customer.ultimateParent;
  switch (parent.status) {
    case "self":
      return hasControllingOrganization(customer) ? undefined : own;
    case "known":
      return parent.headquarters;
    case "unknown":
      return undefined;
  }
}

/**
 * Whether another organization controls the customer, or may: then the claim that it has no parent contradicts its own list
 * of owners, and who is at the top is not known. Half of the shares is where consolidation begins.
 */
const hasControllingOrganization = (customer: OrganizationCustomer): boolean =>
  disclosedOwners(customer).some(
    ({ kind, share, substantialControl }) =>
      kind === "organization" && (substantialControl || share.status === "unknown" || share.percent >= 50),
  );

/** Whose identity is verified at this time. */
function identityFacts(
  customer: Customer,
  evidence: readonly Evidence[],
  on: EvidenceDate,
): Facts["identity"] {
  const status = (verified: boolean) => (verified ? "verified" : "unverified");
  return {
    customer: status(isVerified(evidence, "customer", on)),
    beneficialOwners: status(
      unverifiedOwners(customer, evidence, on).length === 0 && ownersDisclosed(customer),
    ),
  };
}

/** References of the owners without valid evidence. */
export function unverifiedOwners(
  customer: Customer,
  evidence: readonly Evidence[],
  on: EvidenceDate,
): string[] {
  return disclosedOwners(customer)
    .map((owner) => owner.ref)
    .filter((ref) => !isVerified(evidence, ref, on));
}

const ownersDisclosed = (customer: Customer) =>
  customer.kind === "person" || customer.beneficialOwners.status === "disclosed";

/** What listed owners hold. Potential hits are grounds of their own, so only confirmed ones count here. */
function ownershipFacts(customer: Customer, screened: readonly ScreenedParty[]): Facts["ownership"] {
  const undisclosed = undisclosedShare(customer);
  return {
    blocked: heldBy(customer, confirmedOwners(screened, BLOCKED)),
    restricted: heldBy(customer, confirmedOwners(screened, RESTRICTED)),
    ...(undisclosed !== undefined && { undisclosed }),
  };
}

function confirmedOwners(screened: readonly ScreenedParty[], lists: readonly ListCode[]): Set<string> {
  const listed = screened.filter((party) =>
    party.hits.some((hit) => hit.disposition === "confirmed" && lists.includes(hit.list)),
  );
  return new Set(listed.map((party) => party.ref).filter((ref) => ref !== undefined));
}

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
  const signatories = customer.kind === "organization" ? customer.signatories : [];
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
    ...signatories.flatMap(({ country }) => (country ? at("signatory", { country }) : [])),
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

/** What the account's surroundings say; all of it optional, none of it a verdict by itself. */
function signalFacts(customer: Customer, now: Date): Facts["signals"] {
  const accessCountries = [...new Set(customer.access.flatMap(({ country }) => country ?? []))];
  const { payer } = customer.payment;
  const registered = customer.kind === "organization" ? Date.parse(customer.registration.date) : undefined;
  return {
    ...(accessCountries.length > 0 && { accessCountries }),
    ...(payer.country && { payerCountry: payer.country }),
    payerIsCustomer: payer.status === "customer",
    ...(registered !== undefined && { registeredDays: Math.floor((now.getTime() - registered) / DAY_MS) }),
  };
}
