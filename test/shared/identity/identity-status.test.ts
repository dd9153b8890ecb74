import { expect, test } from "vitest";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { contradictedMethods, identityStatus, verifiedBy } from "../../../shared/identity/identity-status.ts";
import type { EvidenceStrength } from "../../../shared/identity/verification.ts";
import { ON } from "../../support/evidence-results.ts";

const AT = "2026-11-22T12:00:00.000Z";
const LATER = "2026-11-23T11:00:00.000Z";

const verified = (
  strength: EvidenceStrength,
  method: EvidenceResult["method"] = "digital-credential",
  more: { at?: string; until?: string } = {},
): EvidenceResult => ({ subject: "customer", method, at: AT, status: "verified", strength, ...more });
const failed = (attempts?: number, at = AT): EvidenceResult => ({
  subject: "customer",
  method: attempts === undefined ? "machine-readable-zone" : "provider-attested",
  at,
  status: "failed",
  problems: [],
  ...(attempts !== undefined && { attempts }),
});

test.for<[string, EvidenceResult[], string]>([
  ["nothing", [], "unverified"],
  ["fair evidence", [verified("fair")], "unverified"],
  [
    "two pieces of fair evidence",
    [verified("fair"), verified("fair", "machine-readable-zone")],
    "unverified",
  ],
  ["strong evidence", [verified("strong")], "verified"],
  ["superior evidence", [verified("superior")], "verified"],
  [
    "strong evidence on its last day",
    [verified("strong", "digital-credential", { until: "2026-11-23" })],
    "verified",
  ],
  [
    "strong evidence the day after",
    [verified("strong", "digital-credential", { until: "2026-11-22" })],
    "unverified",
  ],
  ["a failure by the provider after it", [verified("strong"), failed(1, LATER)], "unverified"],
  ["as many failures as are the last", [verified("strong"), failed(2, LATER)], "unverifiable"],
  ["a failure before it", [failed(2), verified("strong", "digital-credential", { at: LATER })], "verified"],
  ["a failure at the same time", [verified("strong"), failed(2)], "unverifiable"],
  // It is a ground of its own, and says nothing of the stronger evidence beside it.
  ["a document that contradicts beside it", [verified("strong"), failed(undefined, LATER)], "verified"],
  ["a document that contradicts alone", [failed()], "unverified"],
])("%s: %s", ([, results, status]) => {
  expect(identityStatus(results, "customer", ON)).toBe(status);
});

test("a policy that asks for superior evidence is not content with strong", () => {
  expect(identityStatus([verified("strong")], "customer", { ...ON, strengthMin: "superior" })).toBe(
    "unverified",
  );
});

test("the attestation names the strongest evidence that holds, and every method", () => {
  const results = [verified("fair", "legal-entity-register"), verified("superior"), verified("strong")];
  expect(verifiedBy(results, "customer", ON)).toEqual({
    strength: "superior",
    methods: ["digital-credential", "legal-entity-register"],
  });
  expect(verifiedBy([verified("fair")], "customer", ON)).toBeUndefined();
});

test("only evidence that contradicts is a contradiction, of whomever it is", () => {
  const ofOwner: EvidenceResult = { ...failed(), subject: "owner-1", method: "digital-credential" };
  const open: EvidenceResult = { ...failed(), status: "indeterminate", problems: [] };
  expect(contradictedMethods([failed(2), failed(), failed(), ofOwner, open, verified("fair")])).toEqual([
    "digital-credential",
    "machine-readable-zone",
  ]);
});
