import { expect, test } from "vitest";
import { borneOut } from "../../../shared/identity/borne-out.ts";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { NOW } from "../../support/a-request.ts";
import { ON } from "../../support/evidence-results.ts";

const verified = (
  method: EvidenceResult["method"],
  strength: "fair" | "strong" | "superior" = "strong",
): EvidenceResult => ({
  ...{ subject: "customer", method, at: NOW.toISOString(), status: "verified", strength },
});

test.for([
  ["provider-attested", "strong", true, true, true],
  ["digital-credential", "superior", true, false, true],
  ["hosted-verification", "strong", true, false, false],
  ["document-image", "strong", true, false, false],
  // Too weak to verify anybody.
  ["machine-readable-zone", "fair", false, false, false],
] as const)("%s, %s: identity %s, place %s, nationality %s", ([method, strength, ...expected]) => {
  const { identity, place, nationality } = borneOut([verified(method, strength)], "customer", ON);
  expect([identity, place, nationality]).toEqual(expected);
});

test("what bears out one party bears out no other", () => {
  const nothing = { identity: false, place: false, nationality: false };
  expect(borneOut([verified("provider-attested")], "owner-1", ON)).toEqual(nothing);
});
