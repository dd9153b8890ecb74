import type { AcceleratorFact, Facts, HitFact, PlaceFact } from "../../shared/policy/facts.ts";

type Part<T> = { [K in keyof T]?: T[K] | undefined };

/** What differs from a clean request; `undefined` takes a fact away. */
export type Changes = {
  provider?: Facts["provider"];
  subject?: Part<Facts["subject"]>;
  identity?: Part<Facts["identity"]>;
  ownership?: Part<Facts["ownership"]>;
  places?: PlaceFact[];
  screening?: Part<Facts["screening"]>;
  request?: Part<NonNullable<Facts["request"]>>;
  signals?: Part<Facts["signals"]>;
};

/** A clean quota request: a verified organization of Austin that rents 16 H100 there. */
export const aQuota = (changes: Changes = {}): Facts =>
  facts({ ...signUpFacts, hook: "quota-request", request: requestFacts }, changes);

/** A clean sign-up of the same organization. */
export const aSignUp = (changes: Omit<Changes, "request"> = {}): Facts => facts(signUpFacts, changes);

export const place = (role: PlaceFact["role"], area: string): PlaceFact => ({
  role,
  country: area.slice(0, 2),
  area,
});

export const hit = (
  list: HitFact["list"],
  disposition: HitFact["disposition"] = "confirmed",
  role: HitFact["role"] = "customer",
): HitFact => ({ list, disposition, role });

/** An organization, verified, with the same country for everything. */
export const organizationOf = (country: string, ultimateParent = country): Changes => ({
  subject: { headquarters: country, ultimateParent: { headquarters: ultimateParent } },
  places: [place("headquarters", country), place("registration", country), place("place-of-use", country)],
  signals: { payerCountry: country, accessCountries: [country] },
});

type PartFact = Omit<AcceleratorFact, "count" | "region" | "placeOfUse">;

/** Parts with the class and TPP that their datasheets give. */
export const PARTS = {
  H100: {
    part: "H100 SXM5 80GB",
    class: "3A090.a",
    dataCentreMarketed: true,
    tpp: 15_832,
    withinCaseByCase: true,
  },
  A100: { part: "A100 80GB", class: "3A090.a", dataCentreMarketed: true, tpp: 4992, withinCaseByCase: true },
  H200: {
    part: "H200 SXM 141GB",
    class: "3A090.a",
    dataCentreMarketed: true,
    tpp: 15_832,
    withinCaseByCase: true,
  },
  GB200: { part: "GB200", class: "3A090.a", dataCentreMarketed: true, tpp: 40_000, withinCaseByCase: false },
  L4: { part: "L4", class: "3A090.a", dataCentreMarketed: true, tpp: 1940, withinCaseByCase: true },
  L40S: { part: "L40S", class: "3A090.a", dataCentreMarketed: true, tpp: 5864, withinCaseByCase: true },
  A30: { part: "A30", class: "3A090.b", dataCentreMarketed: true, tpp: 2644, withinCaseByCase: true },
  A10: { part: "A10", class: "none", dataCentreMarketed: true, tpp: 2000, withinCaseByCase: true },
  T4: { part: "T4", class: "none", dataCentreMarketed: true, tpp: 1040, withinCaseByCase: true },
  H20: { part: "H20 96GB", class: "by-notice", dataCentreMarketed: true, tpp: 2368, withinCaseByCase: true },
  RTX_4090: {
    part: "GeForce RTX 4090",
    class: "3A090.a",
    dataCentreMarketed: false,
    tpp: 5285,
    withinCaseByCase: true,
  },
  UNKNOWN: { part: "TPU v5e", dataCentreMarketed: true },
} as const satisfies Record<string, PartFact>;

/** A number of one part, with the sums that gathering computes. */
export function parts(name: keyof typeof PARTS, count: number, placeOfUse = "US") {
  const fact: PartFact = PARTS[name];
  const aggregateTpp = fact.tpp === undefined ? undefined : fact.tpp * count;
  return { accelerators: [{ ...fact, count, region: "us-east-1", placeOfUse }], count, aggregateTpp };
}

const signUpFacts: Facts = {
  hook: "sign-up",
  provider: { usPerson: true },
  subject: {
    kind: "organization",
    headquarters: "US",
    ultimateParent: { headquarters: "US" },
    reseller: "no",
    publicStatus: "none",
    tenure: "established",
    refused: [],
  },
  identity: {
    customer: "verified",
    beneficialOwners: "verified",
    signatories: "verified",
    usPersons: { customer: true, beneficialOwners: true },
    contradicted: [],
  },
  ownership: {
    blocked: { min: 0, max: 0 },
    restricted: { min: 0, max: 0 },
    undisclosed: 0,
    largestNamed: { min: 20, max: 20 },
    contradictory: false,
  },
  places: [place("headquarters", "US"), place("registration", "US"), place("place-of-use", "US")],
  screening: { freshness: "fresh", complete: true, hits: [] },
  signals: {
    accessCountries: ["US"],
    locatedCountries: ["US"],
    contradictedAccessPercent: 0,
    payerCountry: "US",
    payerIsCustomer: true,
    payerIsOwner: false,
    registeredDays: 1500,
    registeredSinceControls: false,
    phoneCountry: "US",
    freeMail: false,
    disposableMail: false,
    website: "known",
    mailMatchesWebsite: true,
    domainDays: 1500,
    addressType: "commercial",
    sector: "software",
    nomineeSignatory: false,
    paymentMeans: "card",
    paymentChangedHours: 9000,
    anonymizedAccessPercent: 0,
    unlistedAccessPercent: 0,
    siteReady: true,
    statedEndUses: [],
    statedWithDenial: false,
  },
};

const requestFacts: NonNullable<Facts["request"]> = {
  supply: "rental",
  authorization: "none",
  exemptRecipient: false,
  accelerators: [{ ...PARTS.H100, count: 16, region: "us-east-1", placeOfUse: "US" }],
  aggregateTpp: 16 * 15_832,
  count: 16,
  exposure: { linkedAccounts: 0, otherCustomers: 0, deniedAccounts: 0, aggregateTpp: 16 * 15_832 },
  durationDays: 90,
  endUse: "model-training",
  onBehalfOf: "customer",
  endUsers: [],
  accountGate: "allowed",
};

function facts(base: Facts, changes: Changes): Facts {
  const { provider = base.provider, places = base.places } = changes;
  return {
    hook: base.hook,
    provider,
    places,
    subject: withArea(merged(base.subject, changes.subject)),
    identity: merged(base.identity, changes.identity),
    ownership: merged(base.ownership, changes.ownership),
    screening: merged(base.screening, changes.screening),
    signals: merged(base.signals, changes.signals),
    ...(base.request && { request: merged(base.request, changes.request) }),
  };
}

/** A parent's area is its country where the test names none. */
function withArea(subject: Facts["subject"]): Facts["subject"] {
  const { headquarters, area = headquarters } = subject.ultimateParent;
  return { ...subject, ultimateParent: { ...subject.ultimateParent, ...(area && { area }) } };
}

/** Takes the fields of the changes; `undefined` leaves a field out. */
function merged<T extends object>(base: T, changes: Part<T> | undefined): T {
  const entries = Object.entries({ ...base, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}
