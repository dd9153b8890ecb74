import { expect, test } from "vitest";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { usPersons } from "../../../shared/identity/us-person.ts";
import { anOrganization, anOwner, aPerson, aSignUp, type Body, NOW } from "../../support/a-request.ts";
import { ON } from "../../support/evidence-results.ts";

const AUSTIN = { lines: ["1 Example Street"], place: { country: "US" } };
const verified = (
  subject: string,
  method: EvidenceResult["method"],
  strength: "fair" | "strong" | "superior" = "strong",
): EvidenceResult => ({ subject, method, at: NOW.toISOString(), status: "verified", strength });
const word = (subject: string) => verified(subject, "provider-attested");
const determined = (customer: Body, results: EvidenceResult[]) =>
  usPersons(aSignUp(customer, { evidence: [] }).customer, results, ON);

test.for<[string, Body, EvidenceResult[], boolean]>([
  ["located in the United States by the provider's word", { address: AUSTIN }, [word("customer")], true],
  [
    "so by its own word alone",
    { address: AUSTIN },
    [verified("customer", "digital-credential", "superior")],
    false,
  ],
  [
    "a citizen abroad, by a credential that was compared with the claim",
    { nationality: "US" },
    [verified("customer", "digital-credential", "superior")],
    true,
  ],
  ["a citizen abroad, by the provider's word", { nationality: "US" }, [word("customer")], true],
  [
    "a citizen by a zone that anybody can type",
    { nationality: "US" },
    [verified("customer", "machine-readable-zone", "fair")],
    false,
  ],
  ["a German in Germany", { nationality: "DE" }, [word("customer")], false],
  ["somebody else's evidence", { address: AUSTIN }, [word("owner-1")], false],
  ["nobody verified", { address: AUSTIN, nationality: "US" }, [], false],
])("a person is a US person: %s", ([, overrides, results, customer]) => {
  // A person has no owners who could be another's.
  expect(determined(aPerson(overrides), results)).toEqual({ customer, beneficialOwners: true });
});

const formedIn = (country: string, owners: Body[] = []) =>
  anOrganization({
    registration: { jurisdiction: { country }, number: "1", date: "2011-05-02" },
    beneficialOwners: { status: "disclosed", owners },
  });

test("an organization is one where it was formed, wherever its offices are", () => {
  expect(determined(formedIn("US"), [word("customer")]).customer).toBe(true);
  expect(determined({ ...formedIn("DE"), address: AUSTIN }, [word("customer")]).customer).toBe(false);
  expect(determined(formedIn("US"), [verified("customer", "legal-entity-register", "fair")]).customer).toBe(
    false,
  );
});

test.for<[string, Body, boolean]>([
  ["residents", { country: "US" }, true],
  [
    "residents with an address abroad",
    { country: "US", address: { ...AUSTIN, place: { country: "MX" } } },
    false,
  ],
  ["citizens abroad", { country: "MX", nationality: "US" }, true],
  ["one who is neither", { country: "MX", nationality: "MX" }, false],
])("all owners have to be: %s", ([, overrides, beneficialOwners]) => {
  const owners = [anOwner("owner-1", 60, { country: "US" }), anOwner("owner-2", 40, overrides)];
  const results = [word("customer"), word("owner-1"), word("owner-2")];
  expect(determined(formedIn("US", owners), results).beneficialOwners).toBe(beneficialOwners);
});

test.for<[string, number[], "US" | "MX", boolean | undefined]>([
  ["everything named", [60, 40], "US", true],
  ["all but less than a quarter named", [60, 15.1], "US", true],
  ["a quarter not named", [60, 15], "US", undefined],
  ["nobody named", [], "US", undefined],
  // Whoever else there may be.
  ["a foreigner among those named", [60], "MX", false],
])(
  "owners who are not named are no US persons, as far as evidence shows: %s",
  ([, shares, country, expected]) => {
    const owners = shares.map((share, index) => anOwner(`owner-${index}`, share, { country }));
    const results = ["customer", ...shares.map((_, index) => `owner-${index}`)].map(word);
    expect(determined(formedIn("US", owners), results)).toEqual({
      customer: true,
      ...(expected !== undefined && { beneficialOwners: expected }),
    });
  },
);

test("the word that was taken back bears nothing out", () => {
  const failure: EvidenceResult = {
    subject: "customer",
    method: "provider-attested",
    at: NOW.toISOString(),
    status: "failed",
    problems: [],
    attempts: 1,
  };
  const earlier = { ...word("customer"), at: "2026-11-01T12:00:00Z" };
  expect(determined(aPerson({ address: AUSTIN }), [earlier, failure]).customer).toBe(false);
});
