import { expect, test } from "vitest";
import * as z from "zod";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import { EvidenceResult } from "../../shared/identity/evidence-result.ts";
import type { RegisterAnswer } from "../../shared/identity/legal-entity/legal-entity.ts";
import type { CheckItem } from "../../shared/ledger/check.ts";
import { gate } from "../../shared/ledger/gate.ts";
import { aListOf, aNearHit } from "../support/a-hit.ts";
import { aLegalEntity, LEI } from "../support/a-legal-entity.ts";
import {
  anOrganization,
  aPerson,
  aQuotaBody,
  aSignUpBody,
  daysLater,
  evidenceFor,
  NOW,
} from "../support/a-request.ts";
import { aCustomer, anAccount, answered } from "../support/an-account.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";
import { ANNA, aZone } from "./identity/mrz/zones.ts";

const CUSTOMER = "Weissenfels Bildtechnik GmbH";
const OWNERS = ["owner-1", "owner-2"].map((ref) => evidenceFor(ref));
/** A sign-up that brings evidence of the customer alone. */
const WITHOUT_OWNERS = aSignUpBody(undefined, { evidence: [evidenceFor("customer")] });

/** A list that was checked just then. */
const listOf = (now: Date) => aWatchlist(undefined, aManifest({ checkedAt: now.toISOString() }));

const RecordOfCheck = z.looseObject({
  request: SignUpRequest,
  furtherEvidence: z.unknown(),
  evidence: z.array(EvidenceResult),
});
const recordOf = async (account: ReturnType<typeof anAccount>, check: CheckItem) =>
  RecordOfCheck.parse((await account.openRecord(check)).record);

test("evidence that a review waits for is added, and lets the account in", async () => {
  const account = anAccount();
  const waiting = await answered(account.signUp(WITHOUT_OWNERS));
  expect(waiting.answer).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ subject: "owner-1" }, { subject: "owner-2" }],
  });
  expect((await account.newestCheck()).case?.state).toBe("AWAITING_APPLICANT");

  const { answer, claims } = await answered(account.addEvidence(OWNERS));
  expect(answer).toMatchObject({ attestationId: "acme.2", outcome: "approve", requiredEvidence: [] });
  expect(claims).toMatchObject({ hook: "sign-up", identity: { methods: ["provider-attested"] } });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ hook: "sign-up", supersedes: 1, markers: ["owesSupersede", "owesLinks"] });
  expect(check.standing).toMatchObject({ signUp: { n: 2, outcome: "approve" }, cases: [] });
  expect(gate(check.standing, NOW)).toBe("allowed");
});

test("evidence may come piece by piece; what is still missing is asked for", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  const { answer } = await answered(account.addEvidence(OWNERS.slice(0, 1)));
  expect(answer).toMatchObject({ outcome: "review", requiredEvidence: [{ subject: "owner-2" }] });
  expect((await account.newestCheck()).standing.cases.map(({ n }) => n)).toEqual([2]);
  expect((await answered(account.addEvidence(OWNERS.slice(1)))).answer.outcome).toBe("approve");
  expect((await account.newestCheck()).standing.cases).toEqual([]);
});

test("pieces that come at once all count", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  const answers = await Promise.all(OWNERS.map((item) => answered(account.addEvidence([item]))));
  expect(answers.map(({ answer }) => answer.outcome).sort()).toEqual(["approve", "review"]);
  const { n, standing } = await account.newestCheck();
  expect([n, standing.cases]).toEqual([3, []]);
});

test("the record holds the sign-up, all results, and the request as it came", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  await account.addEvidence(OWNERS, { supersedes: 1 });
  const record = await recordOf(account, await account.newestCheck());
  expect(record.request).toEqual(SignUpRequest.parse(WITHOUT_OWNERS));
  expect(record.furtherEvidence).toEqual({ signUp: 1, evidence: OWNERS, supersedes: 1 });
  expect(record.evidence.map(({ subject }) => subject)).toEqual(["customer", "owner-1", "owner-2"]);
});

test("a quota request finds the customer there, verified", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  await account.addEvidence(OWNERS);
  expect((await answered(account.requestQuota())).answer.outcome).toBe("approve");
  const { record } = await account.openRecord(await account.newestCheck());
  expect(record).toMatchObject({ customerCheck: 2 });
});

test("an identity that has expired is verified again by new evidence", async () => {
  const account = anAccount();
  await account.signUp();
  // The sign-up holds for half a day more, its evidence for none.
  const now = daysLater(364.5);
  account.inForce.watchlist = listOf(now);
  const fresh = ["customer", "owner-1", "owner-2"].map((ref) =>
    evidenceFor(ref, daysLater(364).toISOString()),
  );
  const some = await answered(account.addEvidence(fresh.slice(0, 1), { now }));
  expect(some.answer).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ subject: "owner-1" }, { subject: "owner-2" }],
  });
  expect((await answered(account.addEvidence(fresh.slice(1), { now }))).answer.outcome).toBe("approve");
  const { standing } = await account.newestCheck();
  expect(gate(standing, now)).toBe("allowed");
  // What the customer said at sign-up is not renewed by evidence, in however many calls.
  expect(gate(standing, daysLater(365))).toBe("pending");
  expect(await account.addEvidence(fresh, { now: daysLater(365) })).toBe("request-invalid /signUp");
});

test("evidence about one customer says nothing of another who signed up since", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  await account.signUp(
    aSignUpBody(anOrganization({ name: "Another GmbH" }), { evidence: [], supersedes: 1 }),
  );
  expect(await account.addEvidence(OWNERS)).toBe("request-invalid /signUp");
  expect(account.checks()).toBe(2);
});

test("a word dated ahead verifies nobody, neither now nor when its day comes", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  const ahead = OWNERS.map((item) => ({ ...item, at: daysLater(30).toISOString() }));
  expect((await answered(account.addEvidence(ahead))).answer.outcome).toBe("review");
  const now = daysLater(31);
  account.inForce.watchlist = listOf(now);
  const customer = [evidenceFor("customer", daysLater(30).toISOString())];
  expect((await answered(account.addEvidence(customer, { now }))).answer.outcome).toBe("review");
});

test("evidence that is too old when it comes verifies nobody", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  const now = daysLater(364.6);
  account.inForce.watchlist = listOf(now);
  const { answer } = await answered(account.addEvidence(OWNERS, { now }));
  expect(answer).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ subject: "owner-1" }, { subject: "owner-2" }, { subject: "customer" }],
  });
});

test("an account without a sign-up has nothing to add to", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  expect(await account.addEvidence(OWNERS, { accountId: "beta" })).toBe("account-not-found");
  expect(account.checks()).toBe(1);
});

test.for([
  ["a stranger", ["owner-3"], "/evidence/0/subject"],
  ["a stranger beside an owner", ["owner-1", "owner-3"], "/evidence/1/subject"],
] as const)("evidence about %s is refused with its place", async ([, subjects, pointer]) => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  const evidence = subjects.map((subject) => evidenceFor(subject));
  expect(await account.addEvidence(evidence)).toBe(`request-invalid ${pointer}`);
  expect(account.checks()).toBe(1);
});

test("a sign-up holds two hundred results, and not one more", async () => {
  const account = anAccount();
  const many = (count: number) => Array.from({ length: count }, () => evidenceFor("customer"));
  await account.signUp(aSignUpBody(aPerson(), { evidence: many(50) }));
  for (const count of [50, 50, 49]) await answered(account.addEvidence(many(count)));
  expect(await account.addEvidence(many(2))).toBe("request-invalid /evidence");
  expect((await answered(account.addEvidence(many(1)))).answer.outcome).toBe("approve");
  expect(await account.addEvidence(many(1))).toBe("request-invalid /evidence");
});

test("the same key and body give the same bytes and write nothing; with another body, or of a sign-up, the key is refused", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS, { key: "one" });
  const first = await answered(account.addEvidence(OWNERS, { key: "two" }));
  const again = await answered(account.addEvidence(OWNERS, { key: "two", now: daysLater(400) }));
  expect(again).toMatchObject({ replayed: true, body: first.body });
  expect(await account.addEvidence(OWNERS.slice(1), { key: "two" })).toBe("idempotency-key-reused");
  expect(await account.addEvidence(OWNERS, { key: "one" })).toBe("idempotency-key-reused");
  expect(account.checks()).toBe(2);
});

// A refusal would tell the applicant that there is a hit.
test.for([
  ["left unnamed", undefined],
  ["named", 1],
] as const)("a review with a hit, %s, stays in force beside the new check", async ([, supersedes]) => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  await account.signUp();
  account.inForce.watchlist = aWatchlist();
  const further = [evidenceFor("customer")];
  const { answer } = await answered(
    account.addEvidence(further, supersedes === undefined ? {} : { supersedes }),
  );
  expect(answer).toMatchObject({ outcome: "approve", reasons: [{ code: "requirements-met" }] });
  const check = await account.newestCheck();
  expect(check).not.toHaveProperty("supersedes");
  expect(gate(check.standing, NOW)).toBe("pending");
});

test("evidence while a hit holds the account is another review, and the account stays out", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  await account.signUp(WITHOUT_OWNERS);
  expect((await answered(account.addEvidence(OWNERS))).answer.outcome).toBe("review");
  const { standing } = await account.newestCheck();
  expect(standing.cases.map(({ n }) => n)).toEqual([1, 2]);
  expect(gate(standing, NOW)).toBe("pending");
});

test("a denial stays in force", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER);
  expect((await answered(account.signUp())).answer.outcome).toBe("deny");
  account.inForce.watchlist = aWatchlist();
  expect((await answered(account.addEvidence([evidenceFor("customer")]))).answer.outcome).toBe("approve");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("blocked");
});

test("what is no review in force of a sign-up cannot be superseded", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  await account.requestQuota();
  for (const supersedes of [2, 9])
    expect(await account.addEvidence(OWNERS, { supersedes })).toBe("supersedes-invalid");
  expect(account.checks()).toBe(2);
});

test("only the newest sign-up's review is replaced unasked", async () => {
  const account = anAccount();
  await account.signUp(WITHOUT_OWNERS);
  await account.signUp(WITHOUT_OWNERS);
  await account.addEvidence(OWNERS, { signUp: 2 });
  const { standing } = await account.newestCheck();
  expect(standing.cases.map(({ n }) => n)).toEqual([1]);
  expect(gate(standing, NOW)).toBe("pending");
});

test("an approval leaves what was granted to the same customer; a review keeps it behind the gate", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  await account.addEvidence([evidenceFor("owner-1")]);
  expect(await account.grants()).toEqual(["8 × H100 SXM5 80GB in eu-central-1"]);
  expect((await account.newestCheck()).standing.quota).toEqual({ n: 2 });
  const failed = {
    kind: "provider-attested-failure",
    subject: "owner-1",
    attempts: 1,
    verifiedBy: "kyc-desk",
    at: NOW.toISOString(),
    reference: "file-2",
  };
  expect((await answered(account.addEvidence([failed]))).answer.outcome).toBe("review");
  const { standing } = await account.newestCheck();
  expect(standing.grants).toHaveLength(1);
  expect(standing.quota).toEqual({ n: 2 });
  expect(await account.grants()).toEqual([]);
});

test("what was granted counts against what is asked for later", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  await account.addEvidence([evidenceFor("owner-1")]);
  const more = aQuotaBody({
    accelerators: [
      { accelerator: "H100 SXM5 80GB", count: 4, region: "eu-north-1", placeOfUse: { country: "DE" } },
    ],
  });
  await account.requestQuota(more);
  expect(await account.grants()).toEqual([
    "8 × H100 SXM5 80GB in eu-central-1",
    "4 × H100 SXM5 80GB in eu-north-1",
  ]);
});

/** The customer's record, by which natural persons alone control it. */
const KNOWN = aLegalEntity({
  legalName: CUSTOMER,
  ultimateParent: { report: "exception", reason: "NATURAL_PERSONS" },
});

test.for<[string, RegisterAnswer, number]>([
  ["that did not answer is asked again", "unavailable", 2],
  ["that contradicted the customer is asked again", aLegalEntity(), 2],
  ["that verified the customer is asked again", KNOWN, 2],
])("a register %s", async ([, answer, times]) => {
  const asked: string[] = [];
  const register = {
    entity: async (lei: string) => {
      asked.push(lei);
      return answer;
    },
  };
  const account = anAccount({}, { register });
  await account.signUp(aSignUpBody(anOrganization({ lei: LEI }), { evidence: [evidenceFor("customer")] }));
  await account.addEvidence(OWNERS);
  expect(asked).toHaveLength(times);
});

test("evidence that contradicts the customer is made good by its own kind alone", async () => {
  const account = anAccount();
  const zone = (lines: readonly string[]) => ({ kind: "machine-readable-zone", subject: "customer", lines });
  const slip = aZone("TD3", { birthDate: "740813" });
  const customer = aPerson({ name: ANNA.name, dateOfBirth: ANNA.dateOfBirth });
  await account.signUp(aSignUpBody(customer, { evidence: [zone(slip)] }));
  const attested = await answered(account.addEvidence([evidenceFor("customer")]));
  expect(attested.answer.outcome).toBe("review");
  const now = new Date(NOW.getTime() + 1_000);
  const typedAgain = await answered(account.addEvidence([zone(aZone("TD3"))], { now }));
  expect(typedAgain.answer.outcome).toBe("approve");
  expect((await recordOf(account, await account.newestCheck())).evidence).toMatchObject([
    { method: "machine-readable-zone", status: "failed" },
    { method: "provider-attested", status: "verified" },
    { method: "machine-readable-zone", status: "verified" },
  ]);
});
