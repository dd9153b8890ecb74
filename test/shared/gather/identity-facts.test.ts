import { expect, test } from "vitest";
import { identityFacts, unverifiedParties } from "../../../shared/gather/identity-facts.ts";
import { ALL_VERIFIED } from "../../../shared/gather/required-evidence.ts";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { anOrganization, aPerson, aSignUp, type Body, evidenceFor } from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";

const DIRECTOR = { ref: "director-1", role: "director", name: "Theodor Prokurist" };
const NAMELESS = { name: "Ida Vogel" };
const ALL = ["customer", "owner-1", "owner-2"];

const failed = (subject: string): Body => ({
  kind: "provider-attested-failure",
  subject,
  attempts: 2,
  verifiedBy: "kyc-desk",
  at: "2026-11-23T11:00:00Z",
  reference: "file-2",
});

function gathered(signatories: Body[], evidence: Body[]) {
  const signUp = aSignUp(anOrganization({ signatories }), { evidence });
  const results = attestedResults(signUp);
  return {
    facts: identityFacts(signUp.customer, results, ON),
    lacks: unverifiedParties(signUp.customer, results, ON),
  };
}

test.for<[string, Body[], Body[], string, (string | undefined)[]]>([
  ["nobody named", [], [], "none-named", [undefined]],
  ["a director with evidence", [DIRECTOR], [evidenceFor("director-1")], "verified", []],
  ["a director without", [DIRECTOR], [], "unverified", ["director-1"]],
  [
    "a director who could not be verified",
    [DIRECTOR],
    [failed("director-1")],
    "unverifiable",
    ["director-1"],
  ],
  [
    "one whom evidence cannot name",
    [DIRECTOR, NAMELESS],
    [evidenceFor("director-1")],
    "unverified",
    [undefined],
  ],
])("directors and signatories: %s", ([, signatories, evidence, status, lacking]) => {
  const { facts, lacks } = gathered(signatories, evidence);
  expect(facts.signatories).toBe(status);
  expect(lacks.signatories).toEqual(lacking);
});

test("a person needs nobody to act for it", () => {
  expect(identityFacts(aSignUp(aPerson()).customer, [], ON).signatories).toBe("verified");
});

test("the owners without valid evidence are named by their refs", () => {
  const { lacks } = gathered([], [evidenceFor("owner-1", "2020-01-01T00:00:00Z"), evidenceFor("owner-2")]);
  expect(lacks).toEqual({ owners: ["owner-1"], signatories: [undefined], contradicted: [] });
  expect(unverifiedParties(aSignUp(aPerson()).customer, [], ON)).toEqual(ALL_VERIFIED);
});

test("whom evidence contradicts is told once by each method, as what the party is named", () => {
  const { customer } = aSignUp(anOrganization({ signatories: [DIRECTOR] }));
  const failedBy = (subject: string, method: EvidenceResult["method"]): EvidenceResult => ({
    ...{ subject, method, at: "2026-11-23T11:00:00Z", status: "failed", problems: ["birth-date-differs"] },
  });
  const results = [
    failedBy("owner-1", "machine-readable-zone"),
    failedBy("owner-1", "digital-credential"),
    failedBy("director-1", "machine-readable-zone"),
    failedBy("customer", "legal-entity-register"),
    failedBy("owner-1", "machine-readable-zone"),
  ];
  expect(unverifiedParties(customer, results, ON).contradicted).toEqual([
    { subject: "customer", method: "legal-entity-register", code: "customer-identity" },
    { subject: "director-1", method: "machine-readable-zone", code: "signatory-identity" },
    { subject: "owner-1", method: "digital-credential", code: "beneficial-owner-identity" },
    { subject: "owner-1", method: "machine-readable-zone", code: "beneficial-owner-identity" },
  ]);
});

test("who is a US person is told once the customer and all owners are verified, and not before", () => {
  const evidenced = (subjects: string[]) =>
    gathered(
      [],
      subjects.map((subject) => evidenceFor(subject)),
    ).facts;
  expect(evidenced(ALL).usPersons).toEqual({ customer: false, beneficialOwners: false });
  for (const missing of ALL)
    expect(evidenced(ALL.filter((subject) => subject !== missing))).not.toHaveProperty("usPersons");
});

test("owners who are withheld stay unverified, whatever the customer's public status", () => {
  const signUp = aSignUp(
    anOrganization({ beneficialOwners: { status: "not-disclosed" }, publicStatus: "exchange-listed" }),
    { evidence: [{ ...evidenceFor("customer"), publicStatus: "exchange-listed" }] },
  );
  expect(identityFacts(signUp.customer, attestedResults(signUp), ON).beneficialOwners).toBe("unverified");
});
