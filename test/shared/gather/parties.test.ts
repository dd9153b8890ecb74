import fc from "fast-check";
import { expect, test } from "vitest";
import { QuotaRequest } from "../../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { customerParties, quotaParties } from "../../../shared/gather/parties.ts";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUp,
  aSignUpBody,
  type Body,
  evidenceFor,
  NOW,
} from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";
import { fullOrganizationBody, fullPersonBody, fullQuotaBody } from "../../support/full-requests.ts";
import { at, changed, type Path, pathsIn } from "../../support/paths.ts";

const partiesOf = (body: Body) => {
  const { customer, evidence } = SignUpRequest.parse(body);
  return customerParties(customer, attestedResults({ evidence }), ON);
};
const screenedNames = (parties: readonly { query: { names: readonly string[] } }[]) =>
  parties.flatMap(({ query }) => query.names);

test("everybody named at sign-up is screened, each in a role, with all names and all that tells namesakes apart", () => {
  const lei = "5493001KJTIIGC8Y1R12";
  const address = "1 Example Street, Rear building, Stuttgart, 70173, DE";
  expect(partiesOf(fullOrganizationBody())).toEqual([
    {
      role: "customer",
      query: {
        names: ["Weissenfels Bildtechnik GmbH", "Weissenfels Imaging", "WBT"],
        kind: "organization",
        countries: ["DE"],
        addresses: [address],
        identifiers: [
          { value: "HRB 712345", verified: true },
          { value: lei, verified: true },
        ],
      },
    },
    {
      role: "beneficial-owner",
      ref: "owner-1",
      query: {
        names: ["Annegret Weissenfels owner-1", "A. Weissenfels"],
        kind: "person",
        countries: ["DE"],
        countryVerified: true,
        addresses: [address],
        dateOfBirth: { value: "1970-04-01", verified: true },
        identifiers: [],
      },
    },
    {
      role: "beneficial-owner",
      ref: "owner-2",
      query: {
        names: ["Ottokar Weissenfels"],
        kind: "person",
        countries: ["DE"],
        countryVerified: true,
        addresses: [],
        dateOfBirth: { value: "1970-04-01", verified: true },
        identifiers: [],
      },
    },
    {
      role: "beneficial-owner",
      ref: "owner-3",
      query: {
        names: ["Ida Vogel"],
        kind: "person",
        countries: ["DE"],
        addresses: [],
        dateOfBirth: { value: "1970-04-01", verified: false },
        identifiers: [],
      },
    },
    {
      role: "signatory",
      query: {
        names: ["Theodor Prokurist"],
        kind: "person",
        countries: ["DE", "AT"],
        addresses: [],
        dateOfBirth: { value: "1980-02-29", verified: false },
        identifiers: [],
      },
    },
    {
      role: "ultimate-parent",
      query: {
        names: ["Weissenfels Beteiligungs SE"],
        kind: "organization",
        countries: ["AT"],
        addresses: [],
        identifiers: [{ value: lei, verified: false }],
      },
    },
    {
      role: "payer",
      query: {
        names: ["Zahlungsdienst Vogel AG"],
        kind: "organization",
        countries: ["AT"],
        addresses: [],
        identifiers: [],
      },
    },
  ]);
});

test("a person is screened with the birth date, which is verified only by valid evidence about the person", () => {
  const verified = (evidence: Body[]) =>
    partiesOf({ ...aSignUpBody(aPerson()), evidence })[0]?.query.dateOfBirth;
  expect(verified([evidenceFor("customer")])).toEqual({ value: "1970-04-01", verified: true });
  expect(verified([])).toEqual({ value: "1970-04-01", verified: false });
  expect(verified([evidenceFor("customer", "2020-01-01T00:00:00Z")])?.verified).toBe(false);
});

// The customer's evidence says nothing about an owner, nor an owner's about the company's number.
test("evidence verifies what its own subject is known by", () => {
  const [customer, owner] = partiesOf(aSignUpBody(anOrganization(), { evidence: [evidenceFor("owner-1")] }));
  expect(customer?.query.identifiers).toEqual([{ value: "HRB 712345", verified: false }]);
  expect(owner?.query.dateOfBirth?.verified).toBe(true);
});

test("a signatory's birth date is verified by evidence that names the signatory", () => {
  const signatory = { name: "Theodor Prokurist", dateOfBirth: "1980-02-29" };
  const verified = (ref: string | undefined, subject: string) =>
    partiesOf(
      aSignUpBody(
        anOrganization({
          signatories: [
            { ...signatory, ref },
            { ...signatory, ref: "other-1" },
          ],
        }),
        {
          evidence: [evidenceFor(subject)],
        },
      ),
    ).find(({ role }) => role === "signatory")?.query.dateOfBirth?.verified;
  expect(verified("director-1", "director-1")).toBe(true);
  expect(verified("director-1", "other-1")).toBe(false);
  expect(verified(undefined, "other-1")).toBe(false);
  expect(verified("director-1", "customer")).toBe(false);
});

test("a nationality is a country of a person, beside the residence", () => {
  const nationality = "TR";
  expect(partiesOf(aSignUpBody(aPerson({ nationality })))[0]?.query.countries).toEqual(["DE", "TR"]);
  const owners = [anOwner("owner-1", 60, { nationality }), anOwner("owner-2", 40, { nationality: "DE" })];
  const customer = anOrganization({
    beneficialOwners: { status: "disclosed", owners },
    signatories: [{ name: "Theodor Prokurist", nationality }],
  });
  expect(partiesOf(aSignUpBody(customer)).map(({ query }) => query.countries)).toEqual([
    ["DE"],
    ["DE", "TR"],
    ["DE"],
    ["TR"],
  ]);
});

test.for<[EvidenceResult["method"], Body, boolean]>([
  ["provider-attested", {}, true],
  ["hosted-verification", {}, false],
  ["hosted-verification", { nationality: "TR" }, false],
  ["digital-credential", {}, false],
  ["digital-credential", { nationality: "TR" }, true],
  ["document-image", { nationality: "TR" }, false],
])("a country is verified by what bears it out: %s of %o: %s", ([method, claims, verified]) => {
  const at = NOW.toISOString();
  const results: EvidenceResult[] = ["customer", "owner-1", "director-1"].map((subject) => ({
    ...{ subject, method, at, status: "verified", strength: "strong" },
  }));
  const verifiedIn = (customer: Body) =>
    customerParties(aSignUp(customer).customer, results, ON).map(
      ({ query }) => query.countryVerified ?? false,
    );
  const owners = [anOwner("owner-1", 60, claims), anOwner("owner-2", 40, claims)];
  const director = { ref: "director-1", name: "Theodor Prokurist", country: "AT", ...claims };
  const company = { beneficialOwners: { status: "disclosed", owners }, signatories: [director] };
  expect(verifiedIn(aPerson(claims))).toEqual([verified]);
  // Never of a company, nor of whom nothing verifies.
  expect(verifiedIn(anOrganization(company))).toEqual([false, verified, false, verified]);
});

test("every country that a company is tied to is given once", () => {
  const customer = anOrganization({
    headquarters: { country: "SG" },
    registration: { jurisdiction: { country: "KY" }, number: "1", date: "2011-05-02" },
  });
  expect(partiesOf(aSignUpBody(customer))[0]?.query.countries).toEqual(["SG", "KY", "DE"]);
});

test.for<[string, Body, string[]]>([
  [
    "a customer who is nobody's child and pays itself",
    anOrganization(),
    ["customer", "beneficial-owner", "beneficial-owner"],
  ],
  [
    "owners who were not disclosed",
    anOrganization({ beneficialOwners: { status: "not-disclosed" } }),
    ["customer"],
  ],
  [
    "an unknown parent",
    anOrganization({
      ultimateParent: { status: "unknown" },
      beneficialOwners: { status: "disclosed", owners: [anOwner("owner-1", 100)] },
    }),
    ["customer", "beneficial-owner"],
  ],
  ["a person", aPerson(), ["customer"]],
])("nobody is screened who was not named: %s", ([, customer, roles]) => {
  expect(partiesOf(aSignUpBody(customer, { evidence: [] })).map(({ role }) => role)).toEqual(roles);
});

/** Where a body gives the name of somebody. */
const isName = (path: Path) => path.at(-1) === "name" || path.at(-2) === "aliases";
const SIGN_UPS = [fullOrganizationBody(), fullPersonBody()];

test("no name of a sign-up is forgotten, and none is altered", () => {
  const renamed = fc
    .constantFrom(...SIGN_UPS)
    .chain((body) => fc.tuple(fc.constant(body), fc.constantFrom(...pathsIn(body).filter(isName))));
  fc.assert(
    fc.property(renamed, fc.stringMatching(/^[\p{L}' -]{0,30}\p{L}$/u), ([body, path], name) => {
      const other = changed(body, path, name);
      if (!SignUpRequest.safeParse(other).success) return;
      const screened = screenedNames(partiesOf(other));
      const names = pathsIn(other)
        .filter(isName)
        .map((at_) => at(other, at_));
      expect(screened.toSorted()).toEqual(names.toSorted());
      expect(screened).toContain(name);
    }),
  );
});

test("every end user is screened, with the place and the headquarters", () => {
  const body = fullQuotaBody();
  const parties = quotaParties(QuotaRequest.parse(body));
  expect(screenedNames(parties)).toEqual(
    pathsIn(body)
      .filter(isName)
      .map((path) => at(body, path)),
  );
  expect(parties).toEqual([
    {
      role: "end-user",
      query: {
        names: ["Vogel Verlag"],
        kind: "organization",
        countries: ["AT"],
        addresses: [],
        identifiers: [],
      },
    },
    {
      role: "end-user",
      query: { names: ["Ida Vogel"], kind: "person", countries: ["SE"], addresses: [], identifiers: [] },
    },
  ]);
});

test.for(["customer", "undisclosed-end-users"])("nobody is screened at a request for %s", (status) => {
  const endUse = { category: "inference", description: "x", for: { status } };
  expect(quotaParties(QuotaRequest.parse({ ...fullQuotaBody(), endUse }))).toEqual([]);
});

test("the customer on file is screened like the one who signs up", () => {
  const { customer, evidence } = aSignUp();
  expect(customerParties(customer, attestedResults({ evidence }), ON)).toEqual(partiesOf(aSignUpBody()));
});
