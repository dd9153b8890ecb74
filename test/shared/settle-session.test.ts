import { expect, test } from "vitest";
import type { SessionAnswer } from "../../shared/identity/hosted-verification/session.ts";
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
  aSession,
  aSessionPerson,
  GATE,
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
  const { answer } = await answered(account.signUp(body));
  if (answer.outcome !== "review") throw new Error("expected a review that waits");
  return { ...account, vendor };
}

const RECORDED = { status: "recorded", replayed: false };
const ignored = (code: string) => ({ status: "ignored", code });
const hosted = (session = "vs_1"): Body => ({ kind: "hosted-verification", subject: "customer", session });

test("a result that a review waits for lets the account in", async () => {
  const account = await waiting();
  expect(await account.settle("vs_1")).toEqual(RECORDED);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 2, hook: "sign-up", outcome: "approve", supersedes: 1 });
  expect(check.idempotencyKey).toBe("sallyport:session:vs_1:vr_1");
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
      },
    ],
  });
});

test("a result that is told of ten times, one after the other, makes one check", async () => {
  const account = await waiting();
  const settlements = [];
  for (let times = 0; times < 10; times += 1) settlements.push(await account.settle("vs_1"));
  expect(settlements).toEqual([RECORDED, ...Array(9).fill(ignored("already-on-file"))]);
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
  expect(await account.settle("vs_1")).toEqual(ignored("already-on-file"));
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
  expect(await account.settle("vs_1")).toEqual({ status: "recorded", replayed: true });
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
  ["that no gate made", { isLive: true, outcome: verifiedOutcome() }, "session-of-another"],
  [
    "for no sign-up",
    aSession({ purpose: { gate: GATE, accountId: "acme", subject: "customer" } }),
    "session-for-no-sign-up",
  ],
  ["for another account", aSession({ purpose: aPurpose({ accountId: "beta" }) }), "account-not-found"],
  ["for a stranger", aSession({ purpose: aPurpose({ subject: "owner-9" }) }), "subject-is-no-person"],
  ["for another sign-up", aSession({ purpose: aPurpose({ signUp: 2 }) }), "request-invalid"],
  [
    "that is being processed",
    aSession({ outcome: { status: "unverified", problem: "processing" } }),
    "processing",
  ],
  ["that was abandoned", aSession({ outcome: { status: "unverified", problem: "abandoned" } }), "abandoned"],
  [
    "whose document was not made out",
    aSession({ outcome: unverifiedOutcome("document-unverified") }),
    "document-unverified",
  ],
  [
    "that shows no birthday",
    aSession({ outcome: verifiedOutcome(aSessionPerson({ dateOfBirth: undefined })) }),
    "date-of-birth-missing",
  ],
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

test("an old list keeps a verified customer waiting", async () => {
  const account = await waiting();
  account.inForce.watchlist = aWatchlist(undefined, aManifest({ checkedAt: daysLater(-4).toISOString() }));
  await account.settle("vs_1");
  expect((await account.newestCheck()).outcome).toBe("review");
});
