import fc from "fast-check";
import { expect, test } from "vitest";
import type { LegalEntity, ParentReport } from "../../../../shared/identity/legal-entity/legal-entity.ts";
import {
  ExceptionReason,
  RegistrationStatus,
} from "../../../../shared/identity/legal-entity/legal-entity.ts";
import {
  type LegalEntityClaim,
  verifyLegalEntity,
} from "../../../../shared/identity/legal-entity/verify-legal-entity.ts";
import {
  aLegalEntity,
  aLegalEntityClaim,
  aLei,
  aParent,
  LEI,
  PARENT_LEI,
} from "../../../support/a-legal-entity.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const exception = (reason: ExceptionReason): ParentReport => ({ report: "exception", reason });

const verify = (record: Partial<LegalEntity>, claim: Partial<LegalEntityClaim> = {}, asOf = NOW) =>
  verifyLegalEntity(aLegalEntity(record), aLegalEntityClaim(claim), asOf);

test("an organization that is as recorded is verified, fairly and until its renewal is due", () => {
  expect(verify({})).toEqual({
    verification: { status: "verified", strength: "fair", until: "2027-03-01" },
    facts: {
      legalCountry: "DE",
      headquarters: "DE",
      ultimateParent: { status: "unknown", because: "not-reported" },
    },
  });
});

test.for([
  ["the name without its form", { legalName: "NORTHERN COMPUTE" }],
  ["aliases of its own", { aliases: ["Norcomp", "北方计算"] }],
] as const)("verified with %s", ([, claim]) => {
  expect(verify({}, claim).verification.status).toBe("verified");
});

test("verified without a claim of headquarters, which the facts then give", () => {
  const { headquarters: _, ...claim } = aLegalEntityClaim();
  const { verification, facts } = verifyLegalEntity(aLegalEntity({ headquartersCountry: "CN" }), claim, NOW);
  expect(verification.status).toBe("verified");
  expect(facts).toMatchObject({ headquarters: "CN" });
});

test("verified by a former or trading name on record", () => {
  const record = { legalName: "Nordrechner GmbH", otherNames: ["Northern Compute GmbH"] };
  expect(verify(record).verification.status).toBe("verified");
});

test.for([
  ["a last digit that is wrong", "5493001KJTIIGC8Y1R13"],
  ["nothing", ""],
  ["a path", "../../lei-records"],
])("an identifier that is %s fails, whatever the register answers", ([, lei = ""]) => {
  for (const answer of [aLegalEntity(), "not-found", "unavailable"] as const)
    expect(verifyLegalEntity(answer, aLegalEntityClaim({ lei }), NOW)).toEqual({
      verification: { status: "failed", problems: ["lei-malformed"] },
    });
});

test("an identifier that nobody bears fails", () => {
  expect(verifyLegalEntity("not-found", aLegalEntityClaim(), NOW)).toEqual({
    verification: { status: "failed", problems: ["lei-not-found"] },
  });
});

test.for([
  ["no answer", "unavailable"],
  ["the record of another", aLegalEntity({ lei: aLei("529900SOMEBODYELSE") })],
] as const)("%s leaves it open, and gives no facts", ([, answer]) => {
  expect(verifyLegalEntity(answer, aLegalEntityClaim(), NOW)).toEqual({
    verification: { status: "indeterminate", problems: ["register-unavailable"] },
  });
});

test.for([
  ["INACTIVE", "failed"],
  ["NULL", "failed"],
] as const)("an entity that is %s: %s", ([entityStatus, status]) => {
  expect(verify({ entityStatus }).verification).toEqual({ status, problems: ["entity-inactive"] });
});

const STANDINGS = {
  ISSUED: undefined,
  LAPSED: ["indeterminate", "registration-lapsed"],
  PENDING_VALIDATION: ["indeterminate", "registration-pending"],
  PENDING_TRANSFER: ["indeterminate", "registration-pending"],
  PENDING_ARCHIVAL: ["indeterminate", "registration-pending"],
  TRANSFERRED: ["indeterminate", "registration-pending"],
  MERGED: ["failed", "registration-ended"],
  RETIRED: ["failed", "registration-ended"],
  ANNULLED: ["failed", "registration-ended"],
  CANCELLED: ["failed", "registration-ended"],
  DUPLICATE: ["failed", "registration-ended"],
} as const satisfies Record<RegistrationStatus, readonly [string, string] | undefined>;

test.for(RegistrationStatus.options)("a registration that is %s", (registrationStatus) => {
  const expected = STANDINGS[registrationStatus];
  const { verification } = verify({ registrationStatus });
  if (expected === undefined) expect(verification.status).toBe("verified");
  else expect(verification).toEqual({ status: expected[0], problems: [expected[1]] });
});

test.for([
  ["the last moment of the day it is due", "2027-03-01T23:59:59.999Z", "verified"],
  ["the first moment after that day", "2027-03-02T00:00:00Z", "indeterminate"],
] as const)("called issued at %s, a record is %s", ([, asOf, status]) => {
  expect(verify({}, {}, new Date(asOf)).verification.status).toBe(status);
});

test("an issued record that does not say until when is taken as lapsed", () => {
  const { nextRenewalDate: _, ...record } = aLegalEntity();
  expect(verifyLegalEntity(record, aLegalEntityClaim(), NOW).verification).toEqual({
    status: "indeterminate",
    problems: ["registration-lapsed"],
  });
});

test.for([
  ["another name", {}, { legalName: "Zenith Foods Ltd" }, "failed", "name-differs"],
  ["another form", {}, { legalName: "Northern Compute Ltd" }, "indeterminate", "legal-form-differs"],
  [
    "a name with a word more",
    {},
    { legalName: "Northern Compute Iberia GmbH" },
    "indeterminate",
    "name-not-comparable",
  ],
  [
    "a name in another script",
    { legalName: "上海恒睿鑫科技有限公司" },
    {},
    "indeterminate",
    "name-not-comparable",
  ],
  [
    "the recorded name as an alias",
    {},
    { legalName: "Zenith Foods Ltd", aliases: ["Northern Compute GmbH"] },
    "indeterminate",
    "name-by-alias-only",
  ],
  ["the law of another country", {}, { legalCountry: "NL" }, "failed", "legal-country-differs"],
  ["headquarters elsewhere on record", { headquartersCountry: "CN" }, {}, "failed", "headquarters-differ"],
] as const)("%s: %s %s", ([, record, claim, status, problem]) => {
  expect(verify({ ...record }, { ...claim }).verification).toEqual({ status, problems: [problem] });
});

test("whoever bears another name does not get the facts of the record", () => {
  expect(verify({}, { legalName: "Zenith Foods Ltd" })).not.toHaveProperty("facts");
  expect(verify({ headquartersCountry: "CN" }).facts).toMatchObject({ headquarters: "CN" });
});

const known = { status: "known", name: "Zeeland Holding N.V.", headquarters: "NL" } as const;
const self = { status: "self" } as const;

test.for([
  ["the parent by its name", { ultimateParent: aParent() }, known],
  [
    "the parent by its identifier, whatever it is called",
    { ultimateParent: aParent() },
    { ...known, name: "ZH", lei: PARENT_LEI },
  ],
  ["a parent, and the register has no report", {}, known],
  ["a parent, and the register has it not public", { ultimateParent: exception("NON_PUBLIC") }, known],
  ["a parent that draws up no accounts", { ultimateParent: exception("NON_CONSOLIDATING") }, known],
  ["itself, and natural persons hold it", { ultimateParent: exception("NATURAL_PERSONS") }, self],
  ["itself, and its shares are spread", { ultimateParent: exception("NO_KNOWN_PERSON") }, self],
  ["not to know, and there is a parent", { ultimateParent: aParent() }, { status: "unknown" }],
] as const)("claiming %s is no contradiction", ([, record, ultimateParent]) => {
  expect(verify(record, { ultimateParent }).verification.status).toBe("verified");
});

test.for([
  ["itself, and there is a parent", { ultimateParent: aParent() }, self, "failed", ["parent-undeclared"]],
  [
    "itself, and there is a direct parent",
    { directParent: aParent() },
    self,
    "failed",
    ["parent-undeclared"],
  ],
  [
    "itself, and unnamed entities control it",
    { ultimateParent: exception("NON_CONSOLIDATING") },
    self,
    "indeterminate",
    ["parent-unnamed"],
  ],
  ["itself, and the register has no report", {}, self, "indeterminate", ["parent-not-reported"]],
  [
    "itself, and it is kept from the public",
    { ultimateParent: exception("NON_PUBLIC") },
    self,
    "indeterminate",
    ["parent-not-shown"],
  ],
  [
    "itself, and what is above has no identifier",
    { ultimateParent: exception("NO_LEI") },
    self,
    "indeterminate",
    ["parent-not-shown"],
  ],
  [
    "itself, and the register names it its own parent",
    { ultimateParent: aParent({ lei: LEI }) },
    self,
    "indeterminate",
    ["parent-not-shown"],
  ],
  [
    "a parent, and natural persons hold it",
    { ultimateParent: exception("NATURAL_PERSONS") },
    known,
    "indeterminate",
    ["parent-not-in-register"],
  ],
  [
    "another parent",
    { ultimateParent: aParent() },
    { ...known, name: "Oceanic Trust" },
    "failed",
    ["parent-differs"],
  ],
  [
    "another identifier of the parent",
    { ultimateParent: aParent() },
    { ...known, lei: aLei("529900SOMEBODYELSE") },
    "failed",
    ["parent-differs"],
  ],
  [
    "a parent of another form",
    { ultimateParent: aParent() },
    { ...known, name: "Zeeland Holding B.V." },
    "indeterminate",
    ["parent-not-comparable"],
  ],
  [
    "a parent elsewhere",
    { ultimateParent: aParent({ headquartersCountry: "CN" }) },
    known,
    "failed",
    ["parent-headquarters-differ"],
  ],
  [
    "another parent elsewhere",
    { ultimateParent: aParent({ headquartersCountry: "CN" }) },
    { ...known, name: "Oceanic Trust" },
    "failed",
    ["parent-differs", "parent-headquarters-differ"],
  ],
  [
    "a parent whose record lapsed",
    { ultimateParent: aParent({ registrationStatus: "LAPSED" }) },
    known,
    "indeterminate",
    ["parent-record-not-current"],
  ],
  [
    "not to know, and the parent's record lapsed",
    { ultimateParent: aParent({ registrationStatus: "LAPSED" }) },
    { status: "unknown" },
    "indeterminate",
    ["parent-record-not-current"],
  ],
] as const)("claiming %s: %s %s", ([, record, ultimateParent, status, problems]) => {
  expect(verify(record, { ultimateParent }).verification).toEqual({ status, problems });
});

test("all problems are named, and one that fails decides", () => {
  const record = {
    registrationStatus: "LAPSED",
    headquartersCountry: "CN",
    ultimateParent: aParent(),
  } as const;
  expect(verify(record, { ultimateParent: self }).verification).toEqual({
    status: "failed",
    problems: ["registration-lapsed", "headquarters-differ", "parent-undeclared"],
  });
});

const aReport = fc.oneof(
  fc.constant<ParentReport>({ report: "missing" }),
  fc.constantFrom(...ExceptionReason.options).map(exception),
  fc.constantFrom("CN", "NL").map((headquartersCountry) => aParent({ headquartersCountry })),
);

test("whatever the reports, that nobody is above is verified only where the register says so", () => {
  fc.assert(
    fc.property(aReport, aReport, (directParent, ultimateParent) => {
      const { verification, facts } = verify({ directParent, ultimateParent }, { ultimateParent: self });
      return (verification.status === "verified") === (facts?.ultimateParent.status === "none");
    }),
  );
});

test("whatever the reports, a claim that is verified has no parent in another country than it claims", () => {
  fc.assert(
    fc.property(aReport, aReport, fc.constantFrom(known, self), (directParent, ultimateParent, claim) => {
      const { verification, facts } = verify({ directParent, ultimateParent }, { ultimateParent: claim });
      if (verification.status !== "verified" || facts?.ultimateParent.status !== "known") return true;
      return claim.status === "known" && facts.ultimateParent.headquarters === claim.headquarters;
    }),
  );
});
