import { expect, test } from "vitest";
import { personClaim } from "../../../shared/identity/person-claim.ts";
import { anOrganization, anOwner, aPerson, aSignUp, type Body } from "../../support/a-request.ts";

const claimed = (customer: Body, subject: string) =>
  personClaim(aSignUp(customer, { evidence: [] }).customer, subject);
const BORN = "1970-04-01";

test("a person claims a name, a birth date and, where it says so, a nationality", () => {
  const claim = { name: "Annegret Weissenfels", aliases: ["A. W."], dateOfBirth: BORN };
  expect(claimed(aPerson({ aliases: ["A. W."] }), "customer")).toEqual(claim);
  expect(claimed(aPerson({ aliases: ["A. W."], nationality: "AT" }), "customer")).toEqual({
    ...claim,
    nationality: "AT",
  });
});

const COMPANY = anOrganization({
  beneficialOwners: {
    status: "disclosed",
    owners: [anOwner("owner-1", 60, { nationality: "TR" }), anOwner("owner-2", 40, { kind: "organization" })],
  },
  signatories: [
    { ref: "director-1", name: "Theodor Prokurist", dateOfBirth: BORN, nationality: "AT" },
    { ref: "director-2", name: "Ida Vogel" },
    { name: "Ottokar Weissenfels", dateOfBirth: BORN },
  ],
});

test("an owner and a director claim the same", () => {
  expect(claimed(COMPANY, "owner-1")).toMatchObject({ dateOfBirth: BORN, nationality: "TR" });
  expect(claimed(COMPANY, "director-1")).toEqual({
    name: "Theodor Prokurist",
    aliases: [],
    dateOfBirth: BORN,
    nationality: "AT",
  });
});

test.for([
  ["an organization", "customer"],
  ["an owner that is one", "owner-2"],
  ["a director without a birth date", "director-2"],
  ["nobody whom the request names", "director-3"],
])("there is no claim of %s", ([, subject]) => {
  expect(claimed(COMPANY, subject ?? "")).toBeUndefined();
});
