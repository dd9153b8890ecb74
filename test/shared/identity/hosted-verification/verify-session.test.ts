import fc from "fast-check";
import { expect, test } from "vitest";
import type { SessionProblem } from "../../../../shared/identity/hosted-verification/problem.ts";
import { sealPurpose } from "../../../../shared/identity/hosted-verification/purpose-seal.ts";
import type {
  HostedSession,
  SessionAnswer,
  SessionPerson,
} from "../../../../shared/identity/hosted-verification/session.ts";
import {
  type ExpectedSession,
  verifySession,
} from "../../../../shared/identity/hosted-verification/verify-session.ts";
import { NOW } from "../../../support/a-request.ts";
import {
  aPurpose,
  aSession,
  aSessionPerson,
  GATE,
  SEAL_KEY,
  unverifiedOutcome,
  verifiedOutcome,
} from "../../../support/a-session.ts";

const CLAIM = { name: "Annegret Weissenfels", aliases: [], dateOfBirth: "1970-04-01" };
const expected = (overrides: Partial<ExpectedSession> = {}): ExpectedSession => ({
  gate: GATE,
  sealKey: SEAL_KEY,
  accountId: "acme",
  subject: "customer",
  liveOnly: true,
  claim: CLAIM,
  now: NOW,
  ...overrides,
});
const verification = (answer: SessionAnswer, overrides: Partial<ExpectedSession> = {}) =>
  verifySession(answer, expected(overrides)).verification;
const ofPerson = (person: SessionPerson, claim = {}) =>
  verification(aSession({ outcome: verifiedOutcome(aSessionPerson(person)) }), {
    claim: { ...CLAIM, ...claim },
  });

test("a session whose person is the one of the claim is strong, until the document expires", () => {
  expect(verifySession(aSession(), expected())).toEqual({
    verification: { status: "verified", strength: "strong", until: "2031-05-20" },
    at: "2026-11-22T12:00:00.000Z",
    resultId: "vr_1",
  });
});

test("a document that names no last day holds as long as evidence may be old", () => {
  expect(ofPerson({ documentExpiry: "none" })).toEqual({ status: "verified", strength: "strong" });
});

test("a claimed nationality is not asked of a vendor that tells none", () => {
  expect(ofPerson({}, { nationality: "DE" })).toMatchObject({ status: "verified" });
  expect(ofPerson({ dateOfBirth: "1970-04-02" }, { nationality: "DE" })).toEqual({
    status: "failed",
    problems: ["date-of-birth-differs"],
  });
});

test.for<[string, SessionPerson, object, object]>([
  ["another name", { family: "Lindqvist", given: "Viktoria" }, {}, { failed: "name-differs" }],
  ["another birthday", { dateOfBirth: "1970-04-02" }, {}, { failed: "date-of-birth-differs" }],
  ["a married name", { family: "Vogel" }, {}, { indeterminate: "name-not-comparable" }],
  [
    "an alias's name",
    {},
    { name: "Viktoria Lindqvist", aliases: [CLAIM.name] },
    { indeterminate: "name-by-alias-only" },
  ],
  ["no given name", { given: undefined }, {}, { indeterminate: "name-missing" }],
  ["no birthday", { dateOfBirth: undefined }, {}, { indeterminate: "date-of-birth-missing" }],
  ["a name in Han characters", { family: "王", given: "小明" }, {}, { indeterminate: "name-not-comparable" }],
  [
    "a document whose last day is not known",
    { documentExpiry: undefined },
    {},
    { indeterminate: "document-expiry-missing" },
  ],
  ["a document that ended yesterday", { documentExpiry: "2026-11-22" }, {}, { failed: "document-expired" }],
])("of %s", async ([, person, claim, found]) => {
  const [[status, problem] = []] = Object.entries(found);
  expect(ofPerson(person, claim)).toEqual({ status, problems: [problem] });
});

test("a document is good on its last day, and a middle name may be left out", () => {
  expect(ofPerson({ documentExpiry: "2026-11-23", given: "Annegret Maria" })).toMatchObject({
    status: "verified",
  });
});

test("one difference is enough to fail, whatever else is not known", () => {
  expect(ofPerson({ given: undefined, dateOfBirth: "1980-01-01" })).toEqual({
    status: "failed",
    problems: ["name-missing", "date-of-birth-differs"],
  });
});

const NOBODY: readonly [string, SessionAnswer, SessionProblem][] = [
  ["without a vendor", "missing", "vendor-missing"],
  ["in an outage", "unavailable", "vendor-unavailable"],
  ["that is not there", "not-found", "session-not-found"],
  ["of a sandbox", aSession({ isLive: false }), "sandbox"],
  ["of another account", aSession({ purpose: aPurpose({ accountId: "beta" }) }), "session-of-another"],
  ["of another subject", aSession({ purpose: aPurpose({ subject: "owner-1" }) }), "session-of-another"],
  [
    "of another gate",
    aSession({ purpose: aPurpose({ gate: "https://other.example" }) }),
    "session-of-another",
  ],
  [
    "that is another gate's by its seal",
    aSession({ purpose: sealPurpose(new Uint8Array(32), aPurpose()) }),
    "session-of-another",
  ],
  [
    "with the seal of another",
    aSession({ purpose: { ...aPurpose(), seal: aPurpose({ signUp: 9 }).seal } }),
    "session-of-another",
  ],
  ["that no gate made", { isLive: true, outcome: verifiedOutcome() }, "session-of-another"],
  ["that was redacted", { isLive: true, outcome: { status: "unverified", problem: "redacted" } }, "redacted"],
];

test.for(NOBODY)("a session %s verifies nobody, now, and contradicts nobody", ([, answer, problem]) => {
  expect(verifySession(answer, expected())).toEqual({
    verification: { status: "indeterminate", problems: [problem] },
    at: NOW.toISOString(),
  });
});

test("another sign-up of the same account may bring the session, as its claims are compared", () => {
  expect(verification(aSession({ purpose: aPurpose({ signUp: 9 }) }))).toMatchObject({ status: "verified" });
});

test("a sandbox verifies where sandboxes count", () => {
  expect(verification(aSession({ isLive: false }), { liveOnly: false })).toMatchObject({
    status: "verified",
  });
});

test.for<[SessionProblem, "failed" | "indeterminate"]>([
  ["selfie-differs", "failed"],
  ["selfie-manipulated", "failed"],
  ["document-expired", "failed"],
  ["document-unverified", "indeterminate"],
  ["abandoned", "indeterminate"],
  ["processing", "indeterminate"],
  ["error-unknown", "indeterminate"],
])("what the vendor found, %s, is %s, as of when it found it", ([problem, status]) => {
  const session = aSession({ outcome: unverifiedOutcome(problem, "2026-11-20T08:00:00Z") });
  expect(verifySession(session, expected())).toEqual({
    verification: { status, problems: [problem] },
    at: "2026-11-20T08:00:00.000Z",
    resultId: "vr_1",
  });
});

test("a result that is dated ahead is of now", () => {
  const ahead = verifiedOutcome(aSessionPerson(), "2027-01-01T00:00:00Z");
  expect(verifySession(aSession({ outcome: ahead }), expected()).at).toBe(NOW.toISOString());
});

test("nothing verifies but a live session of this gate, account and subject", () => {
  const text = fc.constantFrom(GATE, "acme", "customer", "owner-1", "");
  const purposes = fc.option(fc.record({ gate: text, accountId: text, subject: text }), { nil: undefined });
  fc.assert(
    fc.property(purposes, fc.boolean(), (bare, isLive) => {
      const purpose = bare && sealPurpose(SEAL_KEY, bare);
      const session: HostedSession = { isLive, outcome: verifiedOutcome(), ...(purpose && { purpose }) };
      const isOurs =
        purpose?.gate === GATE && purpose.accountId === "acme" && purpose.subject === "customer" && isLive;
      return (verification(session).status === "verified") === isOurs;
    }),
  );
});
