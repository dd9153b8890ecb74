import { expect, test } from "vitest";
import { gate, liveGrants } from "../../shared/ledger/gate.ts";
import { aListOf, aNearHit } from "../support/a-hit.ts";
import {
  aLine,
  anOrganization,
  aQuotaBody,
  aQuotaFor,
  aSignUpBody,
  type Body,
  daysLater,
  evidenceFor,
  NOW,
} from "../support/a-request.ts";
import { aCustomer, anAccount, answered } from "../support/an-account.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";

test("approves a clean request of an account that is allowed, and grants what was asked for until the end of its time", async () => {
  const account = await aCustomer();
  const { answer, claims } = await answered(account.requestQuota());
  expect(answer).toEqual({
    attestationId: "acme.2",
    outcome: "approve",
    reasons: [{ code: "requirements-met", message: "The requirements for this request are met." }],
    requiredEvidence: [],
    validUntil: daysLater(90).toISOString(),
    attestation: expect.any(String),
  });
  expect(claims.grants).toEqual([
    {
      accelerator: "H100 SXM5 80GB",
      count: 8,
      region: "eu-central-1",
      supply: "rental",
      use: "inference",
      until: daysLater(90).toISOString(),
    },
  ]);
  expect(await account.grants()).toEqual(["8 × H100 SXM5 80GB in eu-central-1"]);
  expect(await account.grants(daysLater(90))).toEqual([]);
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
  account.inForce.watchlist = aWatchlist(undefined, aManifest({ checkedAt: daysLater(365).toISOString() }));
  expect((await answered(account.requestQuota(undefined, { now: daysLater(365) }))).answer.outcome).toBe(
    "review",
  );
});

const CUSTOMER = "Weissenfels Bildtechnik GmbH";

test("while the account is blocked a request is denied, even when the name is off the list again", async () => {
  const account = anAccount();
  account.inForce.watchlist = aListOf(CUSTOMER);
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
  account.inForce.watchlist = aListOf(CUSTOMER);
  const { answer, body } = await answered(account.requestQuota(aQuotaFor(aLine("L4", 1))));
  expect(answer).toMatchObject({ outcome: "deny", reasons: [{ code: "not-eligible" }] });
  expect(body.replace(/"attestation":"[^"]*"/, "")).not.toMatch(/caseId|SDN|hit\b|listed/);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ case: { state: "REPORT" }, markers: ["owesMessage", "owesLinks"] });
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
  account.inForce.watchlist = aListOf("Vogel Verlag", aNearHit({ queryName: "Vogel Verlag" }));
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
  account.inForce.watchlist = aWatchlist(({ names }) => {
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
  ["a part that nobody knows", aQuotaFor(aLine("Unheard-of 9000", 1)), ["accelerator-specification"]],
  [
    "an instance type that nobody knows",
    aQuotaFor({ instanceType: "x9", count: 1, region: "eu-central-1", placeOfUse: { country: "DE" } }),
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

test("an embargoed place is judged, of use and of an end user alike", async () => {
  const endUser = { kind: "person", name: "Ida Vogel", place: { country: "UA", subdivision: "UA-43" } };
  const forOthers = { status: "end-users", endUsers: [endUser] };
  const bodies = [
    aQuotaFor({ ...aLine("T4", 1), placeOfUse: { country: "IR" } }),
    aQuotaBody({ endUse: { category: "inference", description: "x", for: forOthers } }),
  ];
  for (const body of bodies)
    expect((await answered((await aCustomer()).requestQuota(body))).answer.outcome).toBe("deny");
});

test("evidence is judged at the time of the request, not of the sign-up", async () => {
  const account = anAccount();
  const evidence = ["customer", "owner-1", "owner-2"].map((ref) => evidenceFor(ref, "2025-11-24T12:00:00Z"));
  expect((await answered(account.signUp(aSignUpBody(undefined, { evidence })))).answer.outcome).toBe(
    "approve",
  );
  account.inForce.watchlist = aWatchlist(undefined, aManifest({ checkedAt: daysLater(30).toISOString() }));
  const { answer } = await answered(account.requestQuota(undefined, { now: daysLater(30) }));
  expect(answer).toMatchObject({ outcome: "review", reasons: [{ code: "identity-not-verified" }] });
});
