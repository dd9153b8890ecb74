import { expect, test } from "vitest";
import { publicJwk } from "../../shared/attestation/jwks.ts";
import { verifyAttestation } from "../../shared/attestation/verify.ts";
import { recordDigest } from "../../shared/ledger/decision-record.ts";
import { gate } from "../../shared/ledger/gate.ts";
import type { ScreeningQuery } from "../../shared/screening/hit.ts";
import { aHit, aNearHit } from "../support/a-hit.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  evidenceFor,
  NOW,
} from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { fullOrganizationBody } from "../support/full-requests.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";
import { at, changed, pathsIn } from "../support/paths.ts";

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const listing = (...names: string[]) =>
  aWatchlist(({ names: asked }: ReadonlyQuery) =>
    asked.some((name) => names.includes(name)) ? [aHit()] : [],
  );
type ReadonlyQuery = Pick<ScreeningQuery, "names">;
const CUSTOMER = "Weissenfels Bildtechnik GmbH";
const nearList = aWatchlist(({ names }: ReadonlyQuery) => (names.includes(CUSTOMER) ? [aNearHit()] : []));

test.for<[string, Body]>([
  ["an organization", anOrganization()],
  ["a person", aPerson()],
  [
    "a company without beneficial owners of a quarter",
    anOrganization({
      beneficialOwners: { status: "disclosed", owners: [anOwner("owner-1", 80), anOwner("owner-2", 10)] },
    }),
  ],
])("approves %s with everything clear, for a year, and lets it in", async ([, customer]) => {
  const account = anAccount();
  const { answer, claims } = await answered(account.signUp(aSignUpBody(customer)));
  expect(answer).toEqual({
    attestationId: "acme.1",
    outcome: "approve",
    reasons: [{ code: "requirements-met", message: "The requirements for this request are met." }],
    requiredEvidence: [],
    validUntil: days(365).toISOString(),
    attestation: expect.any(String),
  });
  expect(claims).toMatchObject({ sub: "acme", jti: "acme.1", hook: "sign-up", outcome: "approve" });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 1, outcome: "approve", markers: [] });
  expect(check).not.toHaveProperty("case");
  expect(gate(check.standing, NOW)).toBe("allowed");
});

test("the attestation verifies with the published key, and says when, on which list and policy", async () => {
  const account = anAccount();
  const { answer } = await answered(account.signUp());
  const keys = { keys: [await publicJwk(await account.ports.signer.publicKey())] };
  const verified = await verifyAttestation(answer.attestation, keys, NOW);
  expect(verified).toMatchObject({
    ok: true,
    value: {
      expired: false,
      claims: {
        iss: "https://gate.example",
        iat: NOW.getTime() / 1000,
        exp: days(365).getTime() / 1000,
        policy: expect.stringMatching(/^[0-9a-f]{64}$/),
        watchlist: { digest: aManifest().digest, checkedAt: "2026-11-23T00:00:00.000Z" },
      },
    },
  });
});

test("missing proof of identity waits for the applicant, who is told whose it is", async () => {
  const account = anAccount();
  const { answer } = await answered(
    account.signUp(aSignUpBody(undefined, { evidence: [evidenceFor("owner-1")] })),
  );
  expect(answer).toMatchObject({
    outcome: "review",
    caseId: "acme.1",
    reasons: [{ code: "identity-not-verified" }],
    requiredEvidence: [
      { kind: "provider-attested", code: "beneficial-owner-identity", subject: "owner-2" },
      { kind: "provider-attested", code: "customer-identity", subject: "customer" },
    ],
    validUntil: days(30).toISOString(),
  });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ case: { state: "AWAITING_APPLICANT", version: 1 }, markers: [] });
  expect(gate(check.standing, NOW)).toBe("pending");
});

test.for<[string, Body, string[]]>([
  [
    "old evidence",
    aSignUpBody(aPerson(), { evidence: [evidenceFor("customer", "2025-11-22T12:00:00Z")] }),
    ["customer-identity"],
  ],
  [
    "evidence from the future",
    aSignUpBody(aPerson(), { evidence: [evidenceFor("customer", "2026-11-24T12:00:00Z")] }),
    ["customer-identity"],
  ],
  [
    "an unknown ultimate parent",
    aSignUpBody(anOrganization({ ultimateParent: { status: "unknown" } })),
    ["ultimate-parent"],
  ],
  [
    "owners who are not disclosed",
    aSignUpBody(anOrganization({ beneficialOwners: { status: "not-disclosed" } }), {
      evidence: [evidenceFor("customer")],
    }),
    ["beneficial-ownership"],
  ],
  [
    "an owner's unknown share",
    aSignUpBody(
      anOrganization({
        beneficialOwners: {
          status: "disclosed",
          owners: [anOwner("owner-1", 60), anOwner("owner-2", 0, { share: { status: "unknown" } })],
        },
      }),
    ),
    ["beneficial-ownership"],
  ],
])("reviews, and asks for what is missing: %s", async ([, body, codes]) => {
  const { answer } = await answered(anAccount().signUp(body));
  expect(answer.outcome).toBe("review");
  expect(answer.requiredEvidence.map(({ code }) => code)).toEqual(codes);
});

const checkedAgo = (hours: number) =>
  aWatchlist(undefined, aManifest({ checkedAt: new Date(NOW.getTime() - hours * 3_600_000).toISOString() }));

test.for([
  ["fresh", checkedAgo(1), "approve"],
  ["late", checkedAgo(72), "approve"],
  ["too old", checkedAgo(72.01), "review"],
  ["from the future", checkedAgo(-1), "review"],
  ["missing", undefined, "review"],
] as const)("with a list that is %s a clean customer gets as far", async ([, list, outcome]) => {
  const account = anAccount();
  account.inForce.watchlist = list;
  const { answer, claims } = await answered(account.signUp());
  expect(answer.outcome).toBe(outcome);
  expect(claims.watchlist === undefined).toBe(list === undefined);
  expect(gate((await account.newestCheck()).standing, NOW)).toBe(
    outcome === "approve" ? "allowed" : "pending",
  );
});

test("a listed customer is denied, an officer is called, and nothing of it reaches the applicant", async () => {
  const account = anAccount();
  account.inForce.watchlist = listing(CUSTOMER);
  const { answer, body } = await answered(account.signUp());
  expect(answer).toMatchObject({
    outcome: "deny",
    reasons: [{ code: "not-eligible", message: "We cannot offer our services to this account." }],
    requiredEvidence: [],
  });
  expect(answer).not.toHaveProperty("caseId");
  expect(body).not.toMatch(/SDN|list(ed)?\b|hit\b|REPORT|sanction/i);
  const check = await account.newestCheck();
  expect(check).toMatchObject({ outcome: "deny", case: { state: "REPORT" }, markers: ["owesMessage"] });
  expect(gate(check.standing, NOW)).toBe("blocked");
});

test("an embargoed residence is denied for the account", async () => {
  const customer = aPerson({ address: { lines: ["1"], place: { country: "IR" } } });
  const account = anAccount();
  expect((await answered(account.signUp(aSignUpBody(customer)))).answer.outcome).toBe("deny");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("blocked");
});

test("a name like a listed one is reviewed by people", async () => {
  const account = anAccount();
  account.inForce.watchlist = nearList;
  const { answer } = await answered(account.signUp());
  expect(answer.validUntil).toBe(days(7).toISOString());
  expect(await account.newestCheck()).toMatchObject({
    outcome: "review",
    case: { state: "OPEN", version: 1, dueAt: days(7).toISOString() },
    markers: ["owesMessage"],
  });
});

// Tipping-off: the two answers differ in ids and signature only.
test("the review of a near name reads like any other review", async () => {
  const [near, ordinary] = [anAccount(), anAccount()];
  near.inForce.watchlist = nearList;
  ordinary.inForce.watchlist = undefined;
  const { attestation: _, ...told } = (await answered(near.signUp())).answer;
  const { attestation: __, ...usual } = (await answered(ordinary.signUp())).answer;
  expect(told).toEqual(usual);
});

test("the same key and body give the same bytes, whatever has changed since, and write nothing", async () => {
  const account = anAccount();
  const first = await answered(account.signUp(undefined, { key: "one" }));
  account.inForce.watchlist = listing(CUSTOMER);
  const again = await answered(account.signUp(undefined, { key: "one", now: days(400) }));
  expect(again.body).toBe(first.body);
  expect([first.replayed, again.replayed]).toEqual([false, true]);
  expect(account.checks()).toBe(1);
});

test("the same key with another body is refused, and so is it at the other hook", async () => {
  const account = anAccount();
  await account.signUp(undefined, { key: "one" });
  expect(await account.signUp(aSignUpBody(aPerson()), { key: "one" })).toBe("idempotency-key-reused");
  expect(await account.requestQuota(undefined, { key: "one" })).toBe("idempotency-key-reused");
  expect(account.checks()).toBe(1);
});

test("the same key of another account is another request", async () => {
  const account = anAccount();
  await account.signUp(undefined, { key: "one" });
  const other = await answered(account.signUp(undefined, { key: "one", accountId: "beta" }));
  expect(other).toMatchObject({ replayed: false, answer: { attestationId: "beta.1" } });
});

/** Somebody in every role, with every field there is. */
const FULL = changed(fullOrganizationBody(), ["supersedes"], undefined);

const UNVERIFIED = aSignUpBody(undefined, { evidence: [] });

test("a review that only waited for evidence is superseded by a complete check, which lets the account in", async () => {
  const account = anAccount();
  await account.signUp(UNVERIFIED);
  const { answer } = await answered(account.signUp(aSignUpBody(undefined, { supersedes: 1 })));
  expect(answer).toMatchObject({ attestationId: "acme.2", outcome: "approve" });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ supersedes: 1, markers: ["owesSupersede"] });
  expect(gate(check.standing, NOW)).toBe("allowed");
});

test("a complete check that supersedes nothing leaves the review in force, and the account out", async () => {
  const account = anAccount();
  await account.signUp(UNVERIFIED);
  expect((await answered(account.signUp())).answer.outcome).toBe("approve");
  expect(gate((await account.newestCheck()).standing, NOW)).toBe("pending");
});

// A refusal would tell the applicant that there is a hit.
test("a review with a hit stays in force beside the check that names it, and the answer tells nothing of it", async () => {
  const account = anAccount();
  account.inForce.watchlist = nearList;
  await account.signUp();
  account.inForce.watchlist = aWatchlist();
  const { answer } = await answered(account.signUp(aSignUpBody(undefined, { supersedes: 1 })));
  expect(answer).toMatchObject({ outcome: "approve", reasons: [{ code: "requirements-met" }] });
  const check = await account.newestCheck();
  expect(check).not.toHaveProperty("supersedes");
  expect(gate(check.standing, NOW)).toBe("pending");
});

test("what is no review in force of a sign-up cannot be superseded", async () => {
  const account = anAccount();
  const superseding = (n: number) => account.signUp(aSignUpBody(undefined, { supersedes: n }));
  expect(await superseding(1)).toBe("supersedes-invalid");
  await account.signUp();
  expect(await superseding(1)).toBe("supersedes-invalid");
  await account.signUp(UNVERIFIED);
  await account.requestQuota();
  expect((await account.newestCheck()).outcome).toBe("review");
  expect(await superseding(3)).toBe("supersedes-invalid");
  expect(await superseding(2)).toMatchObject({ answer: { outcome: "approve" } });
  expect(await superseding(2)).toBe("supersedes-invalid");
});

test("the attestation commits to the record as it was sealed, with each name and its result", async () => {
  const account = anAccount();
  account.inForce.watchlist = nearList;
  const { claims } = await answered(account.signUp());
  const { record, salt } = await account.openRecord(await account.newestCheck());
  expect(recordDigest(salt, record)).toBe(claims.record);
  expect(recordDigest(new Uint8Array(32), record)).not.toBe(claims.record);
  expect(record).toMatchObject({
    format: "sallyport-decision-record/1",
    check: "acme.1",
    hook: "sign-up",
    decidedAt: NOW.toISOString(),
    facts: { screening: { hits: [{ role: "customer", list: "SDN", disposition: "potential" }] } },
    screened: [
      { role: "customer", names: [CUSTOMER], hits: [{ listedName: "WEISSENFELS BILDTECHNIK GMBH" }] },
      { role: "beneficial-owner", ref: "owner-1", hits: [] },
      { role: "beneficial-owner", ref: "owner-2", hits: [] },
    ],
    watchlist: { digest: aManifest().digest },
    decision: { outcome: "review", grounds: [{ rule: "potential-hit" }] },
  });
});

test("nothing that the applicant typed is in the answer, the attestation, or anywhere in the ledger in the clear", async () => {
  const account = anAccount();
  const { body: answer, claims } = await answered(account.signUp(FULL));
  const { record, ...rest } = await account.newestCheck();
  const inTheClear = [
    answer,
    JSON.stringify(claims),
    JSON.stringify(rest),
    Buffer.from(record).toString("latin1"),
  ].join("\n");
  // Refs are the caller's own, made to be repeated.
  const typed = pathsIn(FULL)
    .filter((path) => !["ref", "subject", "kind", "status", "at"].includes(String(path.at(-1))))
    .map((path) => at(FULL, path))
    .filter((value): value is string => typeof value === "string" && value.length > 4);
  expect(typed.length).toBeGreaterThan(25);
  expect(typed.filter((text) => inTheClear.includes(text))).toEqual([]);
});

test("every party named is put to the list", async () => {
  const account = anAccount();
  const asked: string[] = [];
  account.inForce.watchlist = aWatchlist(({ names }: ReadonlyQuery) => {
    asked.push(...names);
    return [];
  });
  await account.signUp(FULL);
  expect(asked).toEqual(
    expect.arrayContaining([
      "Weissenfels Beteiligungs SE",
      "Zahlungsdienst Vogel AG",
      "Theodor Prokurist",
      "WBT",
    ]),
  );
});
