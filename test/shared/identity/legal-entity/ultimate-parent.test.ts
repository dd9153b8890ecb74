import { expect, test } from "vitest";
import { ExceptionReason, type ParentReport } from "../../../../shared/identity/legal-entity/legal-entity.ts";
import { ultimateParentOf } from "../../../../shared/identity/legal-entity/ultimate-parent.ts";
import { aLegalEntity, aParent, LEI, PARENT_LEI } from "../../../support/a-legal-entity.ts";

const exception = (reason: ExceptionReason): ParentReport => ({ report: "exception", reason });
const missing: ParentReport = { report: "missing" };

test.for([
  ["NATURAL_PERSONS", { status: "none", because: "natural-persons" }],
  ["NO_KNOWN_PERSON", { status: "none", because: "no-known-person" }],
  ["NON_CONSOLIDATING", { status: "unnamed" }],
  ["NO_LEI", { status: "unknown", because: "no-lei" }],
  ["NON_PUBLIC", { status: "unknown", because: "not-public" }],
  ["BINDING_LEGAL_COMMITMENTS", { status: "unknown", because: "not-public" }],
  ["LEGAL_OBSTACLES", { status: "unknown", because: "not-public" }],
  ["CONSENT_NOT_OBTAINED", { status: "unknown", because: "not-public" }],
  ["DETRIMENT_NOT_EXCLUDED", { status: "unknown", because: "not-public" }],
  ["DISCLOSURE_DETRIMENTAL", { status: "unknown", because: "not-public" }],
] as const)("%s keeps its meaning", ([reason, parent]) => {
  const reports = { directParent: exception(reason), ultimateParent: exception(reason) };
  expect(ultimateParentOf(aLegalEntity(reports))).toEqual(parent);
});

test("only two reasons of all mean that nobody is at the top", () => {
  const none = ExceptionReason.options.filter(
    (reason) => ultimateParentOf(aLegalEntity({ ultimateParent: exception(reason) })).status === "none",
  );
  expect(none).toEqual(["NATURAL_PERSONS", "NO_KNOWN_PERSON"]);
});

test.for([
  ["nothing", missing],
  ["a reason for naming no direct parent", exception("NATURAL_PERSONS")],
  ["a direct parent", aParent()],
] as const)("beside %s, a missing report is unknown and not none", ([, directParent]) => {
  expect(ultimateParentOf(aLegalEntity({ directParent, ultimateParent: missing }))).toEqual({
    status: "unknown",
    because: "not-reported",
  });
});

test("a parent on record is known, with the country of its headquarters", () => {
  expect(ultimateParentOf(aLegalEntity({ directParent: aParent(), ultimateParent: aParent() }))).toEqual({
    status: "known",
    lei: PARENT_LEI,
    name: "Zeeland Holding N.V.",
    headquarters: "NL",
    current: true,
  });
});

test.for([
  ["lapsed", { registrationStatus: "LAPSED" }],
  ["merged", { registrationStatus: "MERGED" }],
  ["inactive", { entityStatus: "INACTIVE" }],
] as const)("a parent whose record is %s is known, and not current", ([, parts]) => {
  expect(ultimateParentOf(aLegalEntity({ ultimateParent: aParent(parts) }))).toMatchObject({
    status: "known",
    current: false,
  });
});

test.for([
  ["it is its own parent", { ultimateParent: aParent({ lei: LEI }) }],
  [
    "it has a direct parent and nobody at the top",
    { directParent: aParent(), ultimateParent: exception("NATURAL_PERSONS") },
  ],
  [
    "it has a direct parent and no known person",
    { directParent: aParent(), ultimateParent: exception("NO_KNOWN_PERSON") },
  ],
] as const)("a record by which %s contradicts itself", ([, parts]) => {
  expect(ultimateParentOf(aLegalEntity(parts))).toEqual({ status: "unknown", because: "contradictory" });
});
