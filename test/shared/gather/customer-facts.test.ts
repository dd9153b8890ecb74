import { expect, test } from "vitest";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { customerFacts, isExemptCustomer } from "../../../shared/gather/customer-facts.ts";
import { Facts } from "../../../shared/policy/facts.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUp,
  type Body,
  evidenceFor,
  NOW,
} from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";
import { fullOrganizationBody } from "../../support/full-requests.ts";
import { aManifest, NO_SIGNALS } from "../../support/in-memory-ports.ts";

const gathered = {
  provider: { usPerson: true },
  on: ON,
  newCustomerDays: 30,
  sources: NO_SIGNALS,
  screened: [],
  manifest: aManifest(),
};
const factsFor = (signUp: SignUpRequest) =>
  customerFacts(signUp.customer, { ...gathered, results: attestedResults(signUp) });
const factsOf = (customer?: Body, overrides?: Body) => factsFor(aSignUp(customer, overrides));

test("a clean organization gives complete facts, as the policy's schema has them", () => {
  const facts = factsOf();
  expect(Facts.parse({ hook: "sign-up", ...facts })).toEqual({
    hook: "sign-up",
    provider: { usPerson: true },
    subject: {
      kind: "organization",
      headquarters: "DE",
      ultimateParent: { headquarters: "DE", area: "DE" },
      reseller: "no",
      publicStatus: "none",
      tenure: "new",
      refused: [],
    },
    identity: {
      customer: "verified",
      beneficialOwners: "verified",
      signatories: "none-named",
      usPersons: { customer: false, beneficialOwners: false },
      contradicted: [],
    },
    ownership: {
      blocked: { min: 0, max: 0 },
      restricted: { min: 0, max: 0 },
      undisclosed: 0,
      largestNamed: { min: 60, max: 60 },
      contradictory: false,
    },
    places: [
      "headquarters",
      "headquarters",
      "registration",
      "beneficial-owner",
      "beneficial-owner",
      "place-of-use",
    ].map((role) => ({ role, country: "DE", area: "DE" })),
    screening: { freshness: "fresh", complete: true, hits: [] },
    signals: {
      payerCountry: "DE",
      payerIsCustomer: true,
      payerIsOwner: false,
      paymentMeans: "card",
      phoneCountry: "DE",
      freeMail: false,
      disposableMail: false,
      statedEndUses: [],
      statedWithDenial: false,
      registeredDays: 5684,
      registeredSinceControls: false,
    },
  });
});

test("a person has no headquarters and no parent, and is verified without owners", () => {
  const { subject, identity, ownership, places, signals } = factsOf(aPerson());
  expect(subject).toEqual({
    kind: "person",
    ultimateParent: {},
    reseller: "no",
    publicStatus: "none",
    tenure: "new",
    refused: [],
  });
  expect(identity).toEqual({
    customer: "verified",
    beneficialOwners: "verified",
    signatories: "verified",
    usPersons: { customer: false, beneficialOwners: true },
    contradicted: [],
  });
  expect(ownership.undisclosed).toBe(0);
  expect(places.map(({ role }) => role)).toEqual(["residence", "place-of-use"]);
  expect(signals).not.toHaveProperty("registeredDays");
});

test("every place is a fact, with the area that an embargo tells apart", () => {
  const customer = anOrganization({
    address: { lines: ["1"], place: { country: "UA", subdivision: "UA-30" } },
    headquarters: { country: "SG" },
    registration: { jurisdiction: { country: "KY" }, number: "1", date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: [
        anOwner("owner-1", 60, {
          country: "UA",
          address: { lines: ["1"], place: { country: "UA", subdivision: "UA-40" } },
        }),
        anOwner("owner-2", 40, { country: "CU", address: { lines: ["1"], place: { country: "ES" } } }),
      ],
    },
    signatories: [{ name: "Theodor Prokurist", country: "IR" }, { name: "Ida Prokurist" }],
    placesOfUse: [
      { country: "UA", subdivision: "UA-43" },
      { country: "DE", subdivision: "DE-BW" },
    ],
    access: [
      { ip: "192.0.2.1", at: "2026-11-22T12:00:00Z", country: "IR" },
      { ip: "192.0.2.2", at: "2026-11-22T12:00:00Z" },
    ],
  });
  const { places, signals } = factsOf(customer);
  expect(places.map(({ role, country, area }) => `${role} ${country} ${area}`)).toEqual([
    "headquarters UA UA-30",
    "headquarters SG SG",
    "registration KY KY",
    // Once a subdivision is known, the bare country adds nothing to it.
    "beneficial-owner UA UA-40",
    "beneficial-owner ES ES",
    "beneficial-owner CU CU",
    "signatory IR IR",
    "place-of-use UA UA-43",
    "place-of-use DE DE",
    "access IR IR",
  ]);
  expect(signals.accessCountries).toEqual(["IR"]);
});

// What is unknown is absent: an empty text or list would be a statement.
test.for<[string, Body, (facts: ReturnType<typeof factsOf>) => object, string]>([
  [
    "the headquarters",
    { headquarters: undefined, ultimateParent: { status: "known", name: "P", headquarters: "SG" } },
    (facts) => facts.subject,
    "headquarters",
  ],
  [
    "the parent's headquarters",
    { ultimateParent: { status: "unknown" } },
    (facts) => facts.subject.ultimateParent,
    "headquarters",
  ],
  [
    "the headquarters of a company that is its own parent",
    { headquarters: undefined },
    (facts) => facts.subject.ultimateParent,
    "headquarters",
  ],
  [
    "the share of others, when owners are not disclosed",
    { beneficialOwners: { status: "not-disclosed" } },
    (facts) => facts.ownership,
    "undisclosed",
  ],
  [
    "the countries of access, when there was none",
    { access: [] },
    (facts) => facts.signals,
    "accessCountries",
  ],
  [
    "the payer's country",
    { payment: { means: "card", payer: { status: "customer" } } },
    (facts) => facts.signals,
    "payerCountry",
  ],
])("what is unknown is absent: %s", ([, change, part, field]) => {
  const customer = JSON.parse(JSON.stringify(anOrganization(change)));
  expect(part(factsOf(customer, { evidence: [] }))).not.toHaveProperty(field);
});

test.for([
  [{ status: "self" }, "DE", "DE"],
  [{ status: "known", name: "Parent", headquarters: "CN" }, "CN", "CN"],
  [{ status: "known", name: "Parent", headquarters: "UA" }, "UA", "UA"],
  [{ status: "known", name: "Parent", headquarters: "UA", subdivision: "UA-43" }, "UA", "UA-43"],
] as const)(
  "the ultimate parent %j has its headquarters in %s, area %s",
  ([ultimateParent, headquarters, area]) => {
    expect(factsOf(anOrganization({ ultimateParent })).subject.ultimateParent).toEqual({
      headquarters,
      area,
    });
  },
);

test("who has no parent is its own, in the area of its headquarters", () => {
  const headquarters = { country: "UA", subdivision: "UA-30" };
  expect(factsOf(anOrganization({ headquarters })).subject.ultimateParent).toEqual({
    headquarters: "UA",
    area: "UA-30",
  });
});

const company = (percent: number, overrides: Body = {}) =>
  anOwner("owner-1", percent, { kind: "organization", ...overrides });

// Who says that nobody is above it names somebody above it: then who is at the top is not known.
test.for<[string, Body, string | undefined]>([
  ["half of the shares", company(50), undefined],
  ["a little less than half", company(49.99), "DE"],
  ["a band below half", company(0, { share: { status: "between", min: 25, max: 49.99 } }), "DE"],
  ["a band that may be half", company(0, { share: { status: "between", min: 25, max: 50 } }), undefined],
  ["an unknown share", company(0, { share: { status: "unknown" } }), undefined],
  ["substantial control", company(10, { substantialControl: true }), undefined],
  ["all of the shares, as a person", anOwner("owner-1", 100, { substantialControl: true }), "DE"],
])(
  "a company that says it has no parent has one unless its owner is a person or minor: %s",
  ([, owner, headquarters]) => {
    const customer = anOrganization({ beneficialOwners: { status: "disclosed", owners: [owner] } });
    expect(factsOf(customer, { evidence: [] }).subject.ultimateParent.headquarters).toBe(headquarters);
  },
);

test("somebody else who pays is told apart from the customer", () => {
  const payer = { status: "other", name: "Payer", country: "HK" };
  const { signals } = factsOf(anOrganization({ payment: { means: "card", payer } }));
  expect(signals).toMatchObject({ payerIsCustomer: false, payerCountry: "HK" });
});

test.for<[string, string[], object]>([
  ["all", ["customer", "owner-1", "owner-2"], { customer: "verified", beneficialOwners: "verified" }],
  ["no customer", ["owner-1", "owner-2"], { customer: "unverified", beneficialOwners: "verified" }],
  ["one owner missing", ["customer", "owner-1"], { customer: "verified", beneficialOwners: "unverified" }],
  ["nobody", [], { customer: "unverified", beneficialOwners: "unverified" }],
])("identity is of everybody: evidence for %s", ([, subjects, identity]) => {
  const evidence = subjects.map((subject) => evidenceFor(subject));
  expect(factsOf(anOrganization(), { evidence }).identity).toMatchObject({
    ...identity,
    signatories: "none-named",
    contradicted: [],
  });
});

test("owners who were not disclosed are not verified; that there is none needs no proof", () => {
  const identityOf = (beneficialOwners: Body) =>
    factsOf(anOrganization({ beneficialOwners }), { evidence: [evidenceFor("customer")] }).identity;
  expect(identityOf({ status: "not-disclosed" }).beneficialOwners).toBe("unverified");
  expect(identityOf({ status: "disclosed", owners: [] }).beneficialOwners).toBe("verified");
});

test("the fullest sign-up fits the policy's schema of facts", () => {
  const facts = factsFor(SignUpRequest.parse(fullOrganizationBody()));
  expect(Facts.safeParse({ hook: "sign-up", ...facts }).error).toBeUndefined();
});

test("the age of the company is counted in whole days", () => {
  const registered = (date: string) =>
    factsOf(anOrganization({ registration: { jurisdiction: { country: "DE" }, number: "1", date } })).signals
      .registeredDays;
  expect([registered("2026-11-23"), registered("2026-11-22"), registered("2025-11-23")]).toEqual([0, 1, 365]);
  // A date in the future makes a company new, not old.
  expect(registered("2027-11-23")).toBeLessThan(0);
});

test.for([
  [undefined, "new"],
  ["2026-11-23", "new"],
  // A day short of thirty.
  ["2026-10-25", "new"],
  ["2026-10-24", "established"],
  ["2027-01-01", "new"],
] as const)("a customer since %s is %s", ([customerSince, tenure]) => {
  expect(factsOf(anOrganization({ customerSince })).subject.tenure).toBe(tenure);
});

test("the review of an enrolled reseller's programme has an age, and nobody else's has", () => {
  const reviewed = { status: "enrolled", programmeReviewedOn: "2026-07-23" };
  expect(factsOf(anOrganization({ reseller: reviewed })).subject).toMatchObject({
    reseller: "enrolled",
    programmeReviewedDays: 123,
  });
  expect(factsOf(anOrganization({ reseller: { status: "not-enrolled" } })).subject).not.toHaveProperty(
    "programmeReviewedDays",
  );
});

test("what was refused and what the purpose speaks of are facts", () => {
  const facts = factsOf(
    anOrganization({ refusals: ["beneficial-ownership"], purpose: "signals intelligence for the army" }),
  );
  expect(facts.subject.refused).toEqual(["beneficial-ownership"]);
  expect(facts.signals.statedEndUses).toEqual(["military-intelligence", "military"]);
});

const failed = (subject: string, attempts: number) => ({
  kind: "provider-attested-failure",
  subject,
  attempts,
  verifiedBy: "kyc-desk",
  at: "2026-11-23T11:00:00Z",
  reference: "file-2",
});

test.for([
  ["customer", 1, { customer: "unverified", beneficialOwners: "verified" }],
  ["customer", 2, { customer: "unverifiable", beneficialOwners: "verified" }],
  ["owner-2", 1, { customer: "verified", beneficialOwners: "unverified" }],
  ["owner-2", 2, { customer: "verified", beneficialOwners: "unverifiable" }],
] as const)("%s whose verification failed %d times after it held once", ([subject, attempts, identity]) => {
  const evidence = [
    ...["customer", "owner-1", "owner-2"].map((ref) => evidenceFor(ref)),
    failed(subject, attempts),
  ];
  expect(factsOf(undefined, { evidence }).identity).toMatchObject({
    ...identity,
    signatories: "none-named",
    contradicted: [],
  });
});

test.for([
  ["the verified company, by its name", { name: "Core42 Holding Ltd" }, NOW, true],
  ["on the last day of its row", { name: "G42" }, new Date("2027-04-05T12:00:00Z"), true],
  ["after its row has ended", { name: "G42" }, new Date("2027-04-06T12:00:00Z"), false],
  ["before the rule", { name: "G42" }, new Date("2026-07-09T12:00:00Z"), false],
  ["another name", { name: "G420" }, NOW, false],
] as const)("an exempt recipient of the Emirates: %s", ([, overrides, now, exempt]) => {
  const jurisdiction = { country: "AE" };
  const customer = { ...overrides, registration: { jurisdiction, number: "1", date: "2018-01-01" } };
  const signUp = aSignUp(anOrganization(customer));
  expect(isExemptCustomer(signUp.customer, { customer: "verified" }, now)).toBe(exempt);
  expect(isExemptCustomer(signUp.customer, { customer: "unverified" }, now)).toBe(false);
});
