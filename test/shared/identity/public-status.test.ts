import { expect, test } from "vitest";
import { PublicStatus } from "../../../shared/contract/vocabulary.ts";
import type { EvidenceResult } from "../../../shared/identity/evidence-result.ts";
import { publicStatus } from "../../../shared/identity/public-status.ts";
import { anOrganization, aPerson, aSignUp, type Body, evidenceFor } from "../../support/a-request.ts";
import { attestedResults, ON } from "../../support/evidence-results.ts";

const YESTERDAY = "2026-11-22T12:00:00Z";
const found = (status: string, at = YESTERDAY): Body => ({
  ...evidenceFor("customer", at),
  publicStatus: status,
});
const failure = {
  kind: "provider-attested-failure",
  subject: "customer",
  attempts: 1,
  verifiedBy: "kyc-desk",
  at: "2026-11-23T11:00:00Z",
  reference: "file-2",
};

const statusOf = (claimed: string | undefined, evidence: Body[], customer: Body = anOrganization()) => {
  const signUp = aSignUp({ ...customer, ...(claimed && { publicStatus: claimed }) }, { evidence });
  return publicStatus(signUp.customer, attestedResults(signUp), ON);
};

test.for(PublicStatus.options)("%s is what the provider found, claimed or not", (status) => {
  expect(statusOf(status, [found(status)])).toBe(status);
  expect(statusOf(undefined, [found(status)])).toBe(status);
});

test.for<[string, string | undefined, Body[]]>([
  ["a claim alone", "regulated", []],
  ["a claim beside evidence of the identity alone", "regulated", [evidenceFor("customer")]],
  ["evidence of another status than the claimed one", "regulated", [found("university")]],
  ["evidence that is too old", "regulated", [found("regulated", "2025-11-22T12:00:00Z")]],
  ["evidence from the future", "regulated", [found("regulated", "2026-11-24T12:00:00Z")]],
  ["a customer that could not be verified since", "regulated", [found("regulated"), failure]],
  [
    "the word before that, even of a customer that is verified again",
    "regulated",
    [found("regulated"), failure, evidenceFor("customer", "2026-11-23T11:30:00Z")],
  ],
])("nothing evidences a status: %s", ([, claimed, evidence]) => {
  expect(statusOf(claimed, evidence)).toBeUndefined();
});

test("the newest word counts", () => {
  const [old, late] = [found("regulated", "2026-11-01T12:00:00Z"), found("exchange-listed")];
  expect(statusOf(undefined, [old, late])).toBe("exchange-listed");
  expect(statusOf("regulated", [late, old])).toBeUndefined();
  // A later word that says nothing of it takes it back.
  expect(statusOf(undefined, [old, evidenceFor("customer")])).toBeUndefined();
  expect(statusOf(undefined, [evidenceFor("customer", "2026-10-01T12:00:00Z"), old])).toBe("regulated");
});

test("of words at the same time that differ none counts, in any order", () => {
  const words = [found("regulated"), found("university"), evidenceFor("customer", YESTERDAY)];
  for (const one of words)
    for (const other of words)
      expect(statusOf(undefined, [one, other])).toBe(
        one === other && "publicStatus" in one ? one["publicStatus"] : undefined,
      );
});

test("the provider's word on an owner neither says nor takes back anything of the customer", () => {
  expect(statusOf(undefined, [found("regulated"), evidenceFor("owner-1", "2026-11-23T11:00:00Z")])).toBe(
    "regulated",
  );
});

test("a word that is too weak to verify anybody evidences no status", () => {
  const { customer } = aSignUp(anOrganization());
  const at = "2026-11-23T11:00:00Z";
  const results: EvidenceResult[] = [
    {
      subject: "customer",
      method: "provider-attested",
      at,
      status: "verified",
      strength: "strong",
      publicStatus: "regulated",
    },
    { subject: "customer", method: "digital-credential", at, status: "verified", strength: "superior" },
  ];
  expect(publicStatus(customer, results, ON)).toBe("regulated");
  expect(publicStatus(customer, results, { ...ON, strengthMin: "superior" })).toBeUndefined();
});

test("a person has none", () => {
  expect(statusOf(undefined, [found("regulated")], aPerson())).toBeUndefined();
});
