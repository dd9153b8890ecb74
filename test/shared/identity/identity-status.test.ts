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
  more: { at?: string; until?: string; faceCompared?: true } = {},
): EvidenceResult => ({ subject: "customer", method, at: AT, status: "verified", strength, ...more });
const failed = (attempts?: number, at = AT): EvidenceResult => ({
  subject: "customer",
  method: attempts === undefined ? "machine-readable-zone" : "provider-attested",
  at,
  status: "failed",
  problems: [],
  ...(attempts !== undefined && { attempts }),
});

const document = (problems: readonly string[], at = AT): EvidenceResult => ({
  subject: "customer",
  method: "document-image",
  at,
  status: "failed",
  problems,
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

const word = (at: string) => verified("strong", "provider-attested", { at });
const credential = (at: string) => verified("superior", "digital-credential", { at });

test.for<[string, EvidenceResult[], object | undefined]>([
  [
    "the strongest, and every method",
    [word(AT), credential(AT)],
    { strength: "superior", methods: ["digital-credential", "provider-attested"] },
  ],
  [
    "a method once",
    [word(AT), word(LATER), failed()],
    { strength: "strong", methods: ["provider-attested"] },
  ],
  [
    "nothing that is too weak",
    [verified("fair", "legal-entity-register"), verified("fair", "machine-readable-zone"), word(AT)],
    { strength: "strong", methods: ["provider-attested"] },
  ],
  ["nobody by what is too weak", [verified("fair")], undefined],
  [
    "nothing from before the provider's last failure",
    [credential(AT), failed(1, AT), word(LATER)],
    { strength: "strong", methods: ["provider-attested"] },
  ],
  ["nobody after a failure", [credential(AT), failed(1, LATER)], undefined],
  [
    "nothing that has ended",
    [word(AT), verified("superior", "digital-credential", { until: "2026-11-22" })],
    { strength: "strong", methods: ["provider-attested"] },
  ],
  ["nobody by the evidence of another", [{ ...word(AT), subject: "owner-1" }], undefined],
])("the attestation names %s", ([, results, verification]) => {
  expect(verifiedBy(results, "customer", ON)).toEqual(verification);
  expect(identityStatus(results, "customer", ON) === "verified").toBe(verification !== undefined);
});

test("where superior evidence is asked for, nothing less is named", () => {
  expect(verifiedBy([word(AT), credential(AT)], "customer", { ...ON, strengthMin: "superior" })).toEqual({
    strength: "superior",
    methods: ["digital-credential"],
  });
});

test("only evidence that contradicts is a contradiction, of whomever it is", () => {
  const ofOwner: EvidenceResult = { ...failed(), subject: "owner-1", method: "digital-credential" };
  const open: EvidenceResult = { ...failed(), status: "indeterminate", problems: [] };
  expect(contradictedMethods([failed(2), failed(), failed(), ofOwner, open, verified("fair")])).toEqual([
    "digital-credential",
    "machine-readable-zone",
  ]);
});

test.for<[string, EvidenceResult[], string[]]>([
  [
    "newer evidence of the method that verifies",
    [failed(), verified("fair", "machine-readable-zone", { at: LATER })],
    [],
  ],
  [
    "evidence of the same time",
    [failed(), verified("fair", "machine-readable-zone")],
    ["machine-readable-zone"],
  ],
  [
    "older evidence",
    [verified("fair", "machine-readable-zone"), failed(undefined, LATER)],
    ["machine-readable-zone"],
  ],
  [
    "newer evidence of another method",
    [failed(), verified("superior", "digital-credential", { at: LATER })],
    ["machine-readable-zone"],
  ],
  [
    "newer evidence of somebody else",
    [failed(), { ...verified("fair", "machine-readable-zone", { at: LATER }), subject: "owner-1" }],
    ["machine-readable-zone"],
  ],
  [
    "newer evidence that could not be checked",
    [failed(), { ...failed(undefined, LATER), status: "indeterminate", problems: [] }],
    ["machine-readable-zone"],
  ],
  [
    "a later document in which no face was compared, of another face",
    [document(["face-differs"]), verified("fair", "document-image", { at: LATER })],
    ["document-image"],
  ],
  [
    "a later document in which none was compared, of another face and another day",
    [
      document(["date-of-birth-differs", "face-differs"]),
      verified("superior", "document-image", { at: LATER }),
    ],
    ["document-image"],
  ],
  [
    "a later document in which faces were compared, of another face",
    [document(["face-differs"]), verified("fair", "document-image", { at: LATER, faceCompared: true })],
    [],
  ],
  [
    "an earlier document in which faces were compared, of another face",
    [verified("strong", "document-image", { faceCompared: true }), document(["face-differs"], LATER)],
    ["document-image"],
  ],
  [
    "a later document in which no face was compared, of another day",
    [document(["date-of-birth-differs"]), verified("fair", "document-image", { at: LATER })],
    [],
  ],
])("a contradiction beside %s: %s", ([, results, methods]) => {
  expect(contradictedMethods(results)).toEqual(methods);
});
