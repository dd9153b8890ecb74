import { expect, test } from "vitest";
import { publicJwk } from "../../shared/attestation/jwks.ts";
import { verifyAttestation } from "../../shared/attestation/verify.ts";
import { gate } from "../../shared/ledger/gate.ts";
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
import { anAccount, answered } from "../support/an-account.ts";
import { aManifest, aWatchlist } from "../support/in-memory-ports.ts";

const CUSTOMER = "Weissenfels Bildtechnik GmbH";

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
    validUntil: daysLater(365).toISOString(),
    attestation: expect.any(String),
  });
  expect(claims).toMatchObject({ sub: "acme", jti: "acme.1", hook: "sign-up", outcome: "approve" });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ n: 1, outcome: "approve", markers: ["owesLinks"] });
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
        exp: daysLater(365).getTime() / 1000,
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
    validUntil: daysLater(30).toISOString(),
  });
  const check = await account.newestCheck();
  expect(check).toMatchObject({ case: { state: "AWAITING_APPLICANT", version: 1 }, markers: ["owesLinks"] });
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
    "unknown shares of owners of whom nobody certainly holds a quarter",
    aSignUpBody(
      anOrganization({
        beneficialOwners: {
          status: "disclosed",
          owners: [anOwner("owner-1", 24), anOwner("owner-2", 0, { share: { status: "unknown" } })],
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
  account.inForce.watchlist = aListOf(CUSTOMER);
  const { answer, claims } = await answered(account.signUp());
  expect(answer).toMatchObject({
    outcome: "deny",
    reasons: [{ code: "not-eligible", message: "We cannot offer our services to this account." }],
    requiredEvidence: [],
  });
  expect(answer).not.toHaveProperty("caseId");
  // As it is read: in base64 any three letters come up once in thirty signatures.
  const { watchlist: _digests, ...claimed } = claims;
  const told = JSON.stringify([{ ...answer, attestation: claimed }]);
  expect(told).not.toMatch(/SDN|list(ed)?\b|hit\b|REPORT|sanction/i);
  const check = await account.newestCheck();
  expect(check).toMatchObject({
    outcome: "deny",
    case: { state: "REPORT" },
    markers: ["owesMessage", "owesLinks"],
  });
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
  account.inForce.watchlist = aListOf(CUSTOMER, aNearHit());
  const { answer } = await answered(account.signUp());
  expect(answer.validUntil).toBe(daysLater(7).toISOString());
  expect(await account.newestCheck()).toMatchObject({
    outcome: "review",
    case: { state: "OPEN", version: 1, dueAt: daysLater(7).toISOString() },
    markers: ["owesMessage", "owesLinks"],
  });
});
