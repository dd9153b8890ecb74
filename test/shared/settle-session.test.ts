import { expect, test } from "vitest";
import { resultDigest } from "../../shared/identity/hosted-verification/result-digest.ts";
import type { SessionAnswer, SessionPerson } from "../../shared/identity/hosted-verification/session.ts";
import { gate } from "../../shared/ledger/gate.ts";
import { failure } from "../../shared/result.ts";
import { aListOf, aNearHit } from "../support/a-hit.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  daysLater,
  evidenceFor,
  NOW,
} from "../support/a-request.ts";
import {
  aPurpose,
  aPurposeWithoutSignUp,
  aSession,
  aSessionPerson,
  GATE,
  SEAL_KEY,
  unverifiedOutcome,
  verifiedOutcome,
} from "../support/a-session.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";

/** An account that waits for a session's result, and the session, which the test may change. */
async function waiting(
  session: SessionAnswer = aSession(),
  body: Body = aSignUpBody(aPerson(), { evidence: [] }),
) {
  const vendor = { session };
  const lookUp = async (id: string) => (id === "vs_1" ? vendor.session : ("not-found" as const));
  const account = anAccount({}, { sessions: { gate: GATE, liveOnly: true, lookUp } });
  account.ports.keys.challengeKey = async () => SEAL_KEY;
  const { answer } = await answered(account.signUp(body));
  if (answer.outcome !== "review") throw new Error("expected a review that waits");
  return { ...account, vendor };
}

const RECORDED = { status: "recorded", replayed: false };
const REPLAYED = { status: "recorded", replayed: true };
const ignored = (code: string) => ({ status: "ignored", code });
const hosted = (session = "vs_1"): Body => ({ kind: "hosted-verification", subject: "customer", session });

test("a result that a review waits for lets the account in", async () => {
  const account = await waiting();
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 2, hook: "sign-up", outcome: "approve", supersedes: 1 });
  expect(check.idempotencyKey).toBe(`sallyport:session:${resultDigest("vs_1", "vr_1")}`);
  // It outlives an erasure: by the vendor's ids the person could be found there.
  expect(check.idempotencyKey).not.toMatch(/vs_1|vr_1/);
  expect(gate(check.standing, NOW)).toBe("allowed");
  const { record } = await account.openRecord(check);
  expect(record).toMatchObject({
    furtherEvidence: { signUp: 1, evidence: [hosted()] },
    evidence: [
      {
        subject: "customer",
        method: "hosted-verification",
        status: "verified",
        strength: "strong",
        at: "2026-11-22T12:00:00.000Z",
        until: "2031-05-20",
        vendorResult: resultDigest("vs_1", "vr_1"),
      },
    ],
  });
});

test("a result that is told of ten times, one after the other, makes one check", async () => {
  const account = await waiting();
  const settlements = [];
  for (let times = 0; times < 10; times += 1) settlements.push(await account.settle("vs_1"));
  expect(settlements).toEqual([RECORDED, ...Array(9).fill(REPLAYED)]);
  expect(account.checks()).toBe(2);
});

test("a result that ten processes are told of at once makes one check", async () => {
  const account = await waiting();
  const settlements = await Promise.all(Array.from({ length: 10 }, () => account.settle("vs_1")));
  expect(
    settlements.filter((settlement) => settlement.status === "recorded" && !settlement.replayed),
  ).toHaveLength(1);
  expect(settlements.map(({ status }) => status)).not.toContain("not-recorded");
  expect(account.checks()).toBe(2);
});

test("a result whose check was written and not confirmed makes no other", async () => {
  const account = await waiting();
  const { append } = account.ports.ledger;
  account.ports.ledger.append = async (item) => {
    await append(item);
    throw new Error("the answer was lost");
  };
  await expect(account.settle("vs_1")).rejects.toThrow("lost");
  account.ports.ledger.append = append;
  expect(await account.settle("vs_1")).toEqual(REPLAYED);
  expect(account.checks()).toBe(2);
});

test("a result that the caller has brought itself makes no other check", async () => {
  const account = await waiting();
  expect((await answered(account.addEvidence([hosted()]))).answer.outcome).toBe("approve");
  expect(await account.settle("vs_1")).toEqual(ignored("already-on-file"));
  expect(account.checks()).toBe(2);
});

test("a result that was recorded for an earlier sign-up is not recorded again", async () => {
  const account = await waiting();
  await account.settle("vs_1");
  await account.signUp(aSignUpBody(aPerson(), { evidence: [] }));
  expect(await account.settle("vs_1")).toEqual(REPLAYED);
  expect(account.checks()).toBe(3);
});

test("a second try at a session is a result of its own, and makes good what the first found", async () => {
  const account = await waiting(aSession({ outcome: unverifiedOutcome("selfie-differs") }));
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  expect(await account.newestCheck()).toMatchObject({ n: 2, outcome: "review" });
  account.vendor.session = aSession({
    outcome: verifiedOutcome(aSessionPerson(), "2026-11-22T13:00:00Z", "vr_2"),
  });
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 3, outcome: "approve" });
  // People still look at the face that was another's.
  expect(gate(check.standing, NOW)).toBe("pending");
});

test("an owner is verified by a session of its own", async () => {
  const owners = [anOwner("owner-1", 60, { name: "Annegret Weissenfels" }), anOwner("owner-2", 40)];
  const customer = anOrganization({ beneficialOwners: { status: "disclosed", owners } });
  const evidence = ["customer", "owner-2"].map((ref) => evidenceFor(ref));
  const session = aSession({ purpose: aPurpose({ subject: "owner-1" }) });
  const account = await waiting(session, aSignUpBody(customer, { evidence }));
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  expect(await account.newestCheck()).toMatchObject({ n: 2, outcome: "approve" });
});

test.for<[string, SessionAnswer, string]>([
  ["that the vendor does not know", "not-found", "session-not-found"],
  ["of a vendor that is none", "missing", "session-missing"],
  ["of a sandbox", aSession({ isLive: false }), "sandbox"],
  [
    "of another gate",
    aSession({ purpose: aPurpose({ gate: "https://other.example", accountId: "beta" }) }),
    "session-of-another",
  ],
  [
    "whose purpose another wrote",
    aSession({ purpose: { ...aPurpose(), seal: aPurpose({ accountId: "beta" }).seal } }),
    "session-of-another",
  ],
  ["that no gate made", { isLive: true, outcome: verifiedOutcome() }, "session-of-another"],
  ["for no sign-up", aSession({ purpose: aPurposeWithoutSignUp() }), "session-for-no-sign-up"],
  ["for another account", aSession({ purpose: aPurpose({ accountId: "beta" }) }), "account-not-found"],
  ["for a stranger", aSession({ purpose: aPurpose({ subject: "owner-9" }) }), "subject-is-no-person"],
  ["for another sign-up", aSession({ purpose: aPurpose({ signUp: 2 }) }), "request-invalid"],
  [
    "that is being processed",
    aSession({ outcome: { status: "unverified", problem: "processing" } }),
    "processing",
  ],
  ["that was abandoned", aSession({ outcome: { status: "unverified", problem: "abandoned" } }), "abandoned"],
])("of a session %s nothing is written", async ([, session, code]) => {
  const account = await waiting(session);
  expect(await account.settle("vs_1")).toEqual(ignored(code));
  expect(account.checks()).toBe(1);
});

test("of an account that was erased, a session says nothing", async () => {
  const account = await waiting();
  account.ports.keys.existingAccountKey = async () => undefined;
  expect(await account.settle("vs_1")).toEqual(ignored("account-not-found"));
  expect(account.checks()).toBe(1);
});

test("a company has no face", async () => {
  const account = await waiting(aSession(), aSignUpBody(anOrganization(), { evidence: [] }));
  expect(await account.settle("vs_1")).toEqual(ignored("subject-is-no-person"));
  expect(account.checks()).toBe(1);
});

test("of a customer who has signed up anew, the old session says nothing", async () => {
  const account = await waiting();
  await account.signUp(aSignUpBody(aPerson({ dateOfBirth: "1980-01-01" }), { evidence: [], supersedes: 1 }));
  expect(await account.settle("vs_1")).toEqual(ignored("request-invalid"));
  expect(account.checks()).toBe(2);
});

test("an outage of the vendor is told of again", async () => {
  const account = await waiting("unavailable");
  expect(await account.settle("vs_1")).toEqual({ status: "not-recorded" });
  account.vendor.session = aSession();
  expect(await account.settle("vs_1")).toEqual(RECORDED);
});

test("an account that is too busy is told of again", async () => {
  const account = await waiting();
  const { append } = account.ports.ledger;
  account.ports.ledger.append = async () => failure("number-taken");
  expect(await account.settle("vs_1")).toEqual({ status: "not-recorded" });
  account.ports.ledger.append = append;
  expect(await account.settle("vs_1")).toEqual(RECORDED);
});

test("a result that is older than evidence may be verifies nobody", async () => {
  const old = verifiedOutcome(aSessionPerson(), daysLater(-366).toISOString());
  const account = await waiting(aSession({ outcome: old }));
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  expect(await account.newestCheck()).toMatchObject({ n: 2, outcome: "review" });
});

test("a session does not outweigh a hit, and the applicant is told no more than before", async () => {
  const account = await waiting();
  account.inForce.watchlist = aListOf("Annegret Weissenfels", aNearHit());
  await account.settle("vs_1");
  const check = await account.newestCheck();
  expect([check.outcome, gate(check.standing, NOW)]).toEqual(["review", "pending"]);
});

const OLD_LIST = aWatchlist(undefined, aManifest({ checkedAt: daysLater(-4).toISOString() }));

test.for([
  ["a stale list", OLD_LIST],
  ["no list", undefined],
] as const)("by %s a result is not judged, but told of again", async ([, list]) => {
  const account = await waiting();
  account.inForce.watchlist = list;
  expect(await account.settle("vs_1")).toEqual({ status: "not-recorded" });
  account.inForce.watchlist = aWatchlist();
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("allowed");
});

test("an outage of the list takes nothing from a customer who is in, however late a delivery comes", async () => {
  const account = await waiting();
  await answered(account.addEvidence([evidenceFor("customer")]));
  account.inForce.watchlist = undefined;
  expect((await account.settle("vs_1")).status).not.toBe("recorded");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("allowed");
});

test("what speaks against a customer does not wait for a list", async () => {
  const account = await waiting();
  await answered(account.addEvidence([evidenceFor("customer")]));
  account.inForce.watchlist = undefined;
  account.vendor.session = aSession({ outcome: unverifiedOutcome("selfie-differs") });
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("pending");
});

/** The provider's own word, of a day before the tests' requests and after the session. */
const EARLIER = "2026-11-22T18:00:00Z";

test.for<[string, string, object]>([
  ["no longer than what is on file", "2026-11-22T17:59:59Z", ignored("already-verified")],
  ["as long as what is on file", EARLIER, ignored("already-verified")],
  ["longer than what is on file", "2026-11-22T18:00:01Z", RECORDED],
])("a result that verifies a verified customer %s", async ([, at, settlement]) => {
  const account = await waiting(aSession({ outcome: verifiedOutcome(aSessionPerson(), at) }));
  await answered(account.addEvidence([{ ...evidenceFor("customer"), at: EARLIER }]));
  expect(await account.settle("vs_1")).toEqual(settlement);
  expect(account.checks()).toBe(settlement === RECORDED ? 3 : 2);
});

test("a person whom the vendor verified and nobody can compare is for people, and other evidence still ends it", async () => {
  const account = await waiting(
    aSession({ outcome: verifiedOutcome(aSessionPerson({ family: "Vogel" })) }),
    aSignUpBody(aPerson({ nationality: "DE" }), { evidence: [] }),
  );
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 2, outcome: "review", supersedes: 1, case: { state: "OPEN" } });
  expect(await account.deliver()).toMatchObject([{ caseId: "acme.2" }]);
  const { record } = await account.openRecord(check);
  expect(record).toMatchObject({
    evidence: [{ status: "indeterminate", problems: ["name-not-comparable"] }],
    decision: {
      checks: { identity: "indeterminate" },
      grounds: [{ rule: "verified-person-not-compared" }, { rule: "customer-unverified" }],
    },
  });
  expect((await answered(account.addEvidence([evidenceFor("customer")]))).answer.outcome).toBe("approve");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("allowed");
});

test.for<[string, SessionPerson]>([
  ["no birthday", { dateOfBirth: undefined }],
  ["no last day", { documentExpiry: undefined }],
  ["no given name", { given: undefined }],
])("a verified person of whom the vendor shows %s is for people, too", async ([, person]) => {
  const account = await waiting(aSession({ outcome: verifiedOutcome(aSessionPerson(person)) }));
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  expect(await account.newestCheck()).toMatchObject({ outcome: "review", case: { state: "OPEN" } });
});

test("a document that was not made out is on record each time, and waits for the applicant", async () => {
  const account = await waiting();
  for (const attempt of ["vr_1", "vr_2"]) {
    account.vendor.session = aSession({
      outcome: unverifiedOutcome("document-unverified", undefined, attempt),
    });
    expect(await account.settle("vs_1")).toEqual(RECORDED);
  }
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 3, outcome: "review", case: { state: "AWAITING_APPLICANT" } });
  expect(await account.deliver()).toEqual([]);
  const { record } = await account.openRecord(check);
  const found = { status: "indeterminate", problems: ["document-unverified"] };
  expect(record).toMatchObject({ evidence: [found, found] });
  account.vendor.session = aSession({ outcome: verifiedOutcome(aSessionPerson(), undefined, "vr_3") });
  await account.settle("vs_1");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("allowed");
});

test("of a verified customer nothing is noted that tells nothing", async () => {
  const account = await waiting(aSession({ outcome: unverifiedOutcome("document-unverified") }));
  await answered(account.addEvidence([evidenceFor("customer")]));
  expect(await account.settle("vs_1")).toEqual(ignored("already-verified"));
});

test("a result that the caller brings between two attempts is on file at the second", async () => {
  const account = await waiting();
  const { append } = account.ports.ledger;
  account.ports.ledger.append = async () => {
    account.ports.ledger.append = append;
    await answered(account.addEvidence([hosted()]));
    return failure("number-taken");
  };
  expect(await account.settle("vs_1")).toEqual(ignored("already-on-file"));
  expect(account.checks()).toBe(2);
});

test("a result is told again by what it is, though its time was cut to another clock's", async () => {
  const ahead = new Date(NOW.getTime() + 2_000);
  const account = await waiting(
    aSession({ outcome: verifiedOutcome(aSessionPerson(), ahead.toISOString()) }),
  );
  await answered(account.addEvidence([hosted()]));
  expect(await account.settle("vs_1", ahead)).toEqual(ignored("already-on-file"));
  expect(account.checks()).toBe(2);
});
