import { expect, test } from "vitest";
import { EvidenceCode } from "../../../shared/contract/vocabulary.ts";
import { requiredEvidence } from "../../../shared/gather/required-evidence.ts";
import { aDecision, aGround } from "../../support/a-decision.ts";

const NOBODY = { owners: [], signatories: [] };
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
  expect(requiredEvidence(decision, NOBODY)).toEqual([
    { kind: "provider-attested", code: "customer-identity", subject: "customer" },
    { kind: "statement", code: "headquarters" },
    { kind: "statement", code: "ultimate-parent" },
  ]);
});

test("evidence of owners is asked for by owner", () => {
  const decision = aDecision(aGround({ requires: ["beneficial-owner-identity"] }));
  expect(requiredEvidence(decision, { ...NOBODY, owners: ["owner-2", "owner-1"] })).toEqual([
    { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-2" },
    { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-1" },
  ]);
});

test("evidence of directors and signatories is asked for by ref, and a ref where there is none", () => {
  const decision = aDecision(aGround({ requires: ["signatory-identity"] }));
  const asked = (...signatories: (string | undefined)[]) =>
    requiredEvidence(decision, { ...NOBODY, signatories });
  const [one, nameless] = [
    { kind: "provider-attested", code: "signatory-identity", subject: "director-1" },
    { kind: "statement", code: "signatory-identity" },
  ];
  expect(asked("director-1")).toEqual([one]);
  expect(asked(undefined, "director-1", undefined)).toEqual([one, nameless]);
  expect(asked()).toEqual([]);
});

test("whatever is not proof of identity is a statement", () => {
  const codes = EvidenceCode.options.filter((code) => !code.endsWith("-identity"));
  expect(requiredEvidence(aDecision(aGround({ requires: codes })), NOBODY)).toEqual(
    codes.toSorted().map((code) => ({ kind: "statement", code })),
  );
});

test("a hit adds nothing to what is asked for", () => {
  const ordinary = aGround();
  expect(requiredEvidence(aDecision(ordinary, hitGround), NOBODY)).toEqual(
    requiredEvidence(aDecision(ordinary), NOBODY),
  );
  expect(requiredEvidence(aDecision(hitGround), NOBODY)).toEqual([]);
});

test("nothing is asked for where nothing would help", () => {
  expect(requiredEvidence(aDecision(), NOBODY)).toEqual([]);
  expect(requiredEvidence(aDecision(aGround({ outcome: "deny" }), aGround()), NOBODY)).toEqual([]);
});
