import { expect, test } from "vitest";
import { EvidenceCode } from "../../../shared/contract/vocabulary.ts";
import { ALL_VERIFIED, requiredEvidence } from "../../../shared/gather/required-evidence.ts";
import { aDecision, aGround } from "../../support/a-decision.ts";

const hitGround = aGround({
  rule: "potential-hit",
  check: "screening",
  requires: [],
  resolvedBy: "reviewer",
});

test("each code is asked for once, in an order that tells nothing of the grounds", () => {
  const decision = aDecision(
    aGround({ requires: ["ultimate-parent", "headquarters"] }),
    aGround({ requires: ["headquarters", "customer-identity"] }),
  );
  expect(requiredEvidence(decision, ALL_VERIFIED)).toEqual([
    { kind: "provider-attested", code: "customer-identity", subject: "customer" },
    { kind: "statement", code: "headquarters" },
    { kind: "statement", code: "ultimate-parent" },
  ]);
});

test("evidence of owners is asked for by owner", () => {
  const decision = aDecision(aGround({ requires: ["beneficial-owner-identity"] }));
  expect(requiredEvidence(decision, { ...ALL_VERIFIED, owners: ["owner-2", "owner-1"] })).toEqual([
    { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-2" },
    { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-1" },
  ]);
});

test("evidence of directors and signatories is asked for by ref, and a ref where there is none", () => {
  const decision = aDecision(aGround({ requires: ["signatory-identity"] }));
  const asked = (...signatories: (string | undefined)[]) =>
    requiredEvidence(decision, { ...ALL_VERIFIED, signatories });
  const [one, nameless] = [
    { kind: "provider-attested", code: "signatory-identity", subject: "director-1" },
    { kind: "statement", code: "signatory-identity" },
  ];
  expect(asked("director-1")).toEqual([one]);
  expect(asked(undefined, "director-1", undefined)).toEqual([one, nameless]);
  expect(asked()).toEqual([]);
});

test("what contradicts somebody is asked for by its own method, of that party, where a ground rests on it", () => {
  const contradicted = [
    { subject: "customer", method: "legal-entity-register", code: "customer-identity" },
    { subject: "owner-1", method: "machine-readable-zone", code: "beneficial-owner-identity" },
  ] as const;
  const resting = aGround({ requires: [], values: { "identity.contradicted[]": ["machine-readable-zone"] } });
  expect(requiredEvidence(aDecision(resting), { ...ALL_VERIFIED, contradicted })).toEqual([
    { kind: "statement", ...contradicted[0] },
    { kind: "provider-attested", ...contradicted[1] },
  ]);
  const other = aGround({ requires: ["headquarters"] });
  expect(requiredEvidence(aDecision(other), { ...ALL_VERIFIED, contradicted })).toEqual([
    { kind: "statement", code: "headquarters" },
  ]);
});

test("whatever is not proof of identity is a statement", () => {
  const codes = EvidenceCode.options.filter((code) => !code.endsWith("-identity"));
  expect(requiredEvidence(aDecision(aGround({ requires: codes })), ALL_VERIFIED)).toEqual(
    codes.toSorted().map((code) => ({ kind: "statement", code })),
  );
});

test("a hit adds nothing to what is asked for", () => {
  const ordinary = aGround();
  expect(requiredEvidence(aDecision(ordinary, hitGround), ALL_VERIFIED)).toEqual(
    requiredEvidence(aDecision(ordinary), ALL_VERIFIED),
  );
  expect(requiredEvidence(aDecision(hitGround), ALL_VERIFIED)).toEqual([]);
});

test("nothing is asked for where nothing would help", () => {
  expect(requiredEvidence(aDecision(), ALL_VERIFIED)).toEqual([]);
  expect(requiredEvidence(aDecision(aGround({ outcome: "deny" }), aGround()), ALL_VERIFIED)).toEqual([]);
});
