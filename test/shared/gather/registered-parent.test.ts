import { expect, test } from "vitest";
import { customerFacts } from "../../../shared/gather/customer-facts.ts";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { anOrganization, aSignUp, NOW } from "../../support/a-request.ts";
import { ON } from "../../support/evidence-results.ts";
import { aManifest, NO_SIGNALS } from "../../support/in-memory-ports.ts";

const asked = { subject: "customer", method: "legal-entity-register", at: NOW.toISOString() } as const;
const shown: EvidenceResult = {
  ...asked,
  status: "verified",
  strength: "fair",
  until: "2027-03-01",
  parentHeadquarters: "NL",
};
const nobody: EvidenceResult = { ...asked, status: "verified", strength: "fair" };
const kept: EvidenceResult = {
  ...asked,
  status: "indeterminate",
  problems: ["parent-not-shown"],
  parent: "open",
};
const outage: EvidenceResult = { ...asked, status: "indeterminate", problems: ["register-unavailable"] };
const undeclared: EvidenceResult = {
  ...asked,
  status: "failed",
  problems: ["parent-undeclared"],
  parent: "open",
};
const unreported: EvidenceResult = { ...asked, status: "indeterminate", problems: ["parent-not-reported"] };

/** Where the ultimate parent of a company in Germany is, which claims this of it. */
const parentOf = (ultimateParent: object, results: readonly EvidenceResult[], now = NOW) =>
  customerFacts(aSignUp(anOrganization({ ultimateParent })).customer, {
    provider: { usPerson: true },
    on: { ...ON, now },
    newCustomerDays: 30,
    sources: NO_SIGNALS,
    screened: [],
    manifest: aManifest(),
    results,
  }).subject.ultimateParent.headquarters;

test.for<[string, EvidenceResult[], string | undefined]>([
  ["nothing was asked", [], "DE"],
  ["the register knows of nobody above", [nobody], "DE"],
  ["nothing was reported to the register", [unreported], "DE"],
  ["the register is out", [outage], "DE"],
  ["the register does not show who is above", [kept], undefined],
  ["the register names somebody above", [undeclared], undefined],
  ["the register was out when it was asked again", [kept, outage], undefined],
  ["the register has shown since that nobody is above", [kept, nobody], "DE"],
  ["the register has lost sight of it since", [nobody, kept], undefined],
])("of a customer that has no parent, by its own words, and %s", ([, results, headquarters]) => {
  expect(parentOf({ status: "self" }, results)).toBe(headquarters);
});

test("a parent that the customer names is not taken away by a register that does not show it", () => {
  expect(parentOf({ status: "known", name: "Parent", headquarters: "SG" }, [kept])).toBe("SG");
});

test.for([
  ["2027-03-01T23:59:59Z", "NL"],
  ["2027-03-02T00:00:00Z", undefined],
] as const)(
  "a parent whom only the register knows, in a record until 2027-03-01, is at %s in %s",
  ([at, country]) => {
    expect(parentOf({ status: "unknown" }, [shown], new Date(at))).toBe(country);
  },
);

test("of a parent that has moved the newest record counts", () => {
  expect(parentOf({ status: "unknown" }, [shown, { ...shown, parentHeadquarters: "CN" }])).toBe("CN");
});
