import { expect, test } from "vitest";
import { recordDigest } from "../../shared/ledger/decision-record.ts";
import { gate, liveGrants } from "../../shared/ledger/gate.ts";
import type { ScreeningQuery } from "../../shared/screening/hit.ts";
import { aHit, aNearHit } from "../support/a-hit.ts";
import {
  anOrganization,
  anOwner,
  aQuotaBody,
  aSignUpBody,
  type Body,
  evidenceFor,
  NOW,
} from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const DE = { placeOfUse: { country: "DE" } };
const line = (accelerator: string, count: number, region = "eu-central-1") => ({
  accelerator,
  count,
  region,
  ...DE,
});
const lines = (...accelerators: Body[]) => aQuotaBody({ accelerators });

/** An account whose sign-up was approved. */
async function aCustomer(customer?: Body) {
  const account = anAccount();
  const { answer } = await answered(account.signUp(aSignUpBody(customer)));
  if (answer.outcome !== "approve") throw new Error("expected the sign-up to be approved");
  const grants = async (now = NOW) =>
    liveGrants((await account.newestCheck()).standing, now).map(
      ({ accelerator, count, region }) => `${count} × ${accelerator} in ${region}`,
    );
  return { ...account, grants };
}

test("approves a clean request of an account that is allowed, and grants what was asked for until the end of its time", async () => {
  const account = await aCustomer();
  const { answer, claims } = await answered(account.requestQuota());
  expect(answer).toEqual({
    attestationId: "acme.2",
    outcome: "approve",
    reasons: [{ code: "requirements-met", message: "The requirements for this request are met." }],
    requiredEvidence: [],
    validUntil: days(90).toISOString(),
    attestation: expect.any(String),
  });
  expect(claims.grants).toEqual([
    {
      accelerator: "H100 SXM5 80GB",
      count: 8,
      region: "eu-central-1",
      supply: "rental",
      use: "inference",
      until: days(90).toISOString(),
    },
  ]);
  expect(await account.grants()).toEqual(["8 × H100 SXM5 80GB in eu-central-1"]);
  expect(await account.grants(days(90))).toEqual([]);
});

test("before any sign-up there is no account, and nothing is written", async () => {
  const account = anAccount();
  expect(await account.requestQuota()).toBe("account-not-found");
  expect(account.checks()).toBe(0);
});

test("the sign-up of one account is none of another", async () => {
  const account = await aCustomer();
  expect(await account.requestQuota(undefined, { accountId: "beta" })).toBe("account-not-found");
});

test("while the account is pending a request is reviewed, and grants nothing", async () => {
  const account = anAccount();
  await account.signUp(aSignUpBody(undefined, { evidence: [] }));
  const { answer, claims } = await answered(account.requestQuota());
  expect(answer).toMatchObject({
    outcome: "review",
    requiredEvidence: expect.arrayContaining([{ kind: "statement", code: "completed-sign-up" }]),
  });
  expect(answer.reasons.map(({ code }) => code)).toContain("account-not-ready");
  expect(claims).not.toHaveProperty("grants");
  expect(liveGrants((await account.newestCheck()).standing, NOW)).toEqual([]);
});

test("after the sign-up has expired a request is reviewed", async () => {
  const account = await aCustomer();
  account.inForce.watchlist = aWatchlist(undefined, aManifest({ checkedAt: days(365).toISOString() }));
  expect((await answered(account.requestQuota(undefined, { now: days(365) }))).answer.outcome).toBe("review");
});

const CUSTOMER = "Weissenfels Bildtechnik GmbH";
type Asked = Pick<ScreeningQuery, "names">;
const hitsOn = (name: string, hit = aHit()) =>
  aWatchlist(({ names }: Asked) => (names.includes(name) ? [hit] : []));

test("while the account is blocked a request is denied, even when the name is off the list again", async () => {
  const account = anAccount();
  account.inForce.watchlist = hitsOn(CUSTOMER);
  await account.signUp();
  account.inForce.watchlist = aWatchlist();
  const { answer } = await answered(account.requestQuota());
  expect(answer).toMatchObject({
    outcome: "deny",
    reasons: [{ code: "not-eligible" }],
    requiredEvidence: [],
  });
  expect(answer).not.toHaveProperty("caseId");
});

test("a customer who has been listed since signing up is denied, and loses what was granted", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  account.inForce.watchlist = hitsOn(CUSTOMER);
  const { answer, body } = await answered(account.requestQuota(lines(line("L4", 1))));
  expect(answer).toMatchObject({ outcome: "deny", reasons: [{ code: "not-eligible" }] });
  expect(body).not.toMatch(/caseId|SDN|hit\b|listed/);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ case: { state: "REPORT" }, markers: ["owesMessage"] });
  expect(gate(check.standing, NOW)).toBe("blocked");
  expect(await account.grants()).toEqual([]);
});

const endUsers = (...names: string[]): Body => ({
  endUse: {
    category: "inference",
    description: "for others",
    for: {
      status: "end-users",
      endUsers: names.map((name) => ({
        kind: "organization",
        name,
        place: { country: "DE" },
        headquarters: "DE",
      })),
    },
  },
});

test("end users are screened, and a near name among them is reviewed like anything else", async () => {
  const account = await aCustomer();
  account.inForce.watchlist = hitsOn("Vogel Verlag", aNearHit({ queryName: "Vogel Verlag" }));
  const near = await answered(account.requestQuota(aQuotaBody(endUsers("Clean Co", "Vogel Verlag"))));
  expect(near.answer).toMatchObject({
    outcome: "review",
    reasons: [{ code: "under-review" }],
    requiredEvidence: [],
  });
  expect(await account.newestCheck()).toMatchObject({ case: { state: "OPEN" }, markers: ["owesMessage"] });
  const clean = await answered((await aCustomer()).requestQuota(aQuotaBody(endUsers("Clean Co"))));
  expect(clean.answer.outcome).toBe("approve");
});

test("the customer on file is screened again, with everybody who was named", async () => {
  const account = await aCustomer();
  const asked: string[] = [];
  account.inForce.watchlist = aWatchlist(({ names }: Asked) => {
    asked.push(...names);
    return [];
  });
  await account.requestQuota(aQuotaBody(endUsers("Vogel Verlag")));
  expect(asked).toEqual([
    CUSTOMER,
    "Annegret Weissenfels owner-1",
    "Annegret Weissenfels owner-2",
    "Vogel Verlag",
  ]);
});

test.for([
  ["missing", undefined],
  ["too old", aWatchlist(undefined, aManifest({ checkedAt: "2026-11-20T11:00:00.000Z" }))],
] as const)("with a list that is %s nothing is granted", async ([, list]) => {
  const account = await aCustomer();
  account.inForce.watchlist = list;
  expect((await answered(account.requestQuota())).answer.outcome).toBe("review");
  expect(await account.grants()).toEqual([]);
});

test.for<[string, Body, string[]]>([
  ["a part that nobody knows", lines(line("Unheard-of 9000", 1)), ["accelerator-specification"]],
  [
    "an instance type that nobody knows",
    lines({ instanceType: "x9", count: 1, region: "eu-central-1", ...DE }),
    ["accelerator-specification"],
  ],
  [
    "end users who are not disclosed",
    aQuotaBody({
      endUse: { category: "inference", description: "x", for: { status: "undisclosed-end-users" } },
    }),
    ["end-users"],
  ],
])("reviews, and asks for what is missing: %s", async ([, body, codes]) => {
  const { answer } = await answered((await aCustomer()).requestQuota(body));
  expect(answer.outcome).toBe("review");
  expect(answer.requiredEvidence.map(({ code }) => code)).toEqual(codes);
});

test("the Singapore subsidiary of a Beijing parent that asks for H100s is reviewed", async () => {
  const parent = { status: "known", name: "Beijing Parent", headquarters: "CN" };
  const customer = anOrganization({
    headquarters: { country: "SG" },
    registration: { jurisdiction: { country: "SG" }, number: "1", date: "2011-05-02" },
    ultimateParent: parent,
  });
  const account = await aCustomer(customer);
  const { answer } = await answered(account.requestQuota());
  expect(answer).toMatchObject({ outcome: "review", reasons: [{ code: "under-review" }] });
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("allowed");
});

test("counts are totals: a later approval replaces the grant, and adds to it nowhere", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  await account.requestQuota(lines(line("H100 SXM5 80GB", 16)));
  expect(await account.grants()).toEqual(["16 × H100 SXM5 80GB in eu-central-1"]);
  await account.requestQuota(lines(line("nvidia h100 sxm5 80gb", 4)));
  expect(await account.grants()).toEqual(["4 × H100 SXM5 80GB in eu-central-1"]);
});

test("another part or another region is another grant, and lines for the same of both are one", async () => {
  const account = await aCustomer();
  await account.requestQuota();
  const instances = { instanceType: "p5.48xlarge", count: 1, region: "eu-north-1", ...DE };
  await account.requestQuota(
    lines(line("L4", 2), instances, line("H100 SXM5 80GB", 1, "eu-north-1"), line("L4", 3)),
  );
  expect(await account.grants()).toEqual([
    "8 × H100 SXM5 80GB in eu-central-1",
    "5 × L4 in eu-central-1",
    "9 × H100 SXM5 80GB in eu-north-1",
  ]);
});

// A transfer to a company with its headquarters in D:5 is denied by law; what it rented already is another matter.
test("a review or a denial of one request leaves earlier grants standing", async () => {
  const account = await aCustomer(
    anOrganization({ ultimateParent: { status: "known", name: "Beijing Parent", headquarters: "CN" } }),
  );
  await account.requestQuota(lines(line("T4", 8)));
  expect((await answered(account.requestQuota())).answer.outcome).toBe("review");
  const { answer } = await answered(account.requestQuota(aQuotaBody({ supply: "transfer" })));
  expect(answer).toMatchObject({ outcome: "deny", reasons: [{ code: "not-available" }] });
  expect(await account.grants()).toEqual(["8 × T4 in eu-central-1"]);
});

test.for<[string, number, Date]>([
  ["its duration", 90, days(90)],
  ["the sign-up", 1000, days(365)],
])("a grant ends with %s", async ([, durationDays, until]) => {
  const account = await aCustomer();
  const { claims } = await answered(account.requestQuota(aQuotaBody({ durationDays })));
  expect(claims.grants?.[0]?.until).toBe(until.toISOString());
});

test("an account holds as many grants as one can hold, and not one more", async () => {
  const account = await aCustomer();
  const parts = (count: number) =>
    Array.from({ length: count }, (_, index) => line("T4", 1, `region-${index}`));
  expect((await answered(account.requestQuota(lines(...parts(20))))).answer.outcome).toBe("approve");
  expect(await account.requestQuota(lines(line("T4", 1, "one-more")))).toBe("grant-limit");
  expect((await answered(account.requestQuota(lines(line("T4", 2, "region-0"))))).answer.outcome).toBe(
    "approve",
  );
  expect(account.checks()).toBe(3);
});

test("the same key and body give the same bytes and grant nothing twice; another body is refused", async () => {
  const account = await aCustomer();
  const first = await answered(account.requestQuota(undefined, { key: "one" }));
  await account.requestQuota(lines(line("H100 SXM5 80GB", 1)));
  const again = await answered(account.requestQuota(undefined, { key: "one", now: days(1) }));
  expect(again).toMatchObject({ replayed: true, body: first.body });
  expect(await account.grants()).toEqual(["1 × H100 SXM5 80GB in eu-central-1"]);
  expect(await account.requestQuota(lines(line("L4", 1)), { key: "one" })).toBe("idempotency-key-reused");
  expect(account.checks()).toBe(3);
});

test("a review for want of a specification is superseded; the sign-up's review is not its business", async () => {
  const account = await aCustomer();
  await account.requestQuota(lines(line("Unheard-of 9000", 1)));
  const superseding = (supersedes: number) => account.requestQuota(aQuotaBody({ supersedes }));
  expect(await superseding(1)).toBe("supersedes-invalid");
  expect(await superseding(9)).toBe("supersedes-invalid");
  expect((await answered(superseding(2))).answer).toMatchObject({
    attestationId: "acme.3",
    outcome: "approve",
  });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ supersedes: 2, markers: ["owesSupersede"], standing: { cases: [] } });
  expect(await superseding(2)).toBe("supersedes-invalid");
});

test("a sign-up's review cannot be superseded by a quota request", async () => {
  const account = anAccount();
  await account.signUp(aSignUpBody(undefined, { evidence: [] }));
  expect(await account.requestQuota(aQuotaBody({ supersedes: 1 }))).toBe("supersedes-invalid");
  expect(account.checks()).toBe(1);
});

test("evidence is judged at the time of the request, not of the sign-up", async () => {
  const account = anAccount();
  const evidence = ["customer", "owner-1", "owner-2"].map((ref) => evidenceFor(ref, "2025-11-24T12:00:00Z"));
  expect((await answered(account.signUp(aSignUpBody(undefined, { evidence })))).answer.outcome).toBe(
    "approve",
  );
  account.inForce.watchlist = aWatchlist(undefined, aManifest({ checkedAt: days(30).toISOString() }));
  const { answer } = await answered(account.requestQuota(undefined, { now: days(30) }));
  expect(answer).toMatchObject({ outcome: "review", reasons: [{ code: "identity-not-verified" }] });
});

test("the record names the sign-up that was judged, and the attestation commits to it", async () => {
  const account = await aCustomer();
  await account.signUp(
    aSignUpBody(
      anOrganization({ beneficialOwners: { status: "disclosed", owners: [anOwner("owner-1", 100)] } }),
      { evidence: [evidenceFor("customer"), evidenceFor("owner-1")] },
    ),
  );
  const { claims } = await answered(account.requestQuota());
  const { record, salt } = await account.openRecord(await account.newestCheck());
  expect(record).toMatchObject({ check: "acme.3", hook: "quota-request", customerCheck: 2 });
  expect(recordDigest(salt, record)).toBe(claims.record);
});

test("nothing about the customer or the end users is in the answer or the attestation", async () => {
  const account = await aCustomer();
  const canary = "Kanarienvogel Verlag 4711";
  const body = aQuotaBody(endUsers(canary));
  const { body: answer, claims } = await answered(account.requestQuota(body));
  const told = answer + JSON.stringify(claims);
  for (const text of [canary, "Weissenfels", "for others", "office@example.com", "Stuttgart"])
    expect(told).not.toContain(text);
});
