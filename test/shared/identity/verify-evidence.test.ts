import { expect, test } from "vitest";
import { SignUpRequest } from "../../../shared/contract/sign-up-request.ts";
import { makeChallenge } from "../../../shared/identity/credential/challenge.ts";
import type { RegisterAnswer } from "../../../shared/identity/legal-entity/legal-entity.ts";
import { verifyEvidence } from "../../../shared/identity/verify-evidence.ts";
import { aLegalEntity, aParent, LEI } from "../../support/a-legal-entity.ts";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../../support/a-request.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";
import { ANNA, AS_OF, aZone } from "./mrz/zones.ts";

/** Verifies the evidence of a sign-up; the register has one answer to every question. */
async function verified(body: Body, answer: RegisterAnswer = "unavailable") {
  const ports = inMemoryPorts({ register: { entity: async () => answer } });
  const occasion = { accountId: "acme", now: AS_OF, challenges: [] };
  return (await verifyEvidence(ports, SignUpRequest.parse(body), occasion)).results;
}

const anna = (overrides: Body = {}) =>
  aPerson({ name: ANNA.name, dateOfBirth: ANNA.dateOfBirth, ...overrides });
const zone = (subject = "customer", lines: readonly string[] = aZone("TD3")): Body => ({
  kind: "machine-readable-zone",
  subject,
  lines,
});
const credential = (nonce: string): Body => ({
  kind: "digital-credential",
  subject: "customer",
  presentation: "not~a~presentation~",
  nonce,
});

test("the provider's own word is as old as it says, and strong", async () => {
  const [result] = await verified(aSignUpBody(aPerson(), { evidence: [evidenceFor("customer")] }));
  expect(result).toEqual({
    subject: "customer",
    method: "provider-attested",
    at: "2026-11-22T12:00:00Z",
    status: "verified",
    strength: "strong",
  });
});

test("a zone that agrees is fair, until its document expires", async () => {
  expect(await verified(aSignUpBody(anna(), { evidence: [zone()] }))).toMatchObject([
    { method: "machine-readable-zone", status: "verified", strength: "fair", until: "2032-04-15" },
  ]);
});

test.for<[string, Body, string, string]>([
  ["of another name", anna({ name: "Viktoria Lindqvist" }), "failed", "name-differs"],
  ["of another birthday", anna({ dateOfBirth: "1974-08-13" }), "failed", "birth-date-differs"],
  ["given for a company", anOrganization(), "indeterminate", "subject-is-no-person"],
])("a zone %s: %s", async ([, customer, status, problem]) => {
  const [result] = await verified(aSignUpBody(customer, { evidence: [zone()] }));
  expect(result).toMatchObject({ status, problems: [problem] });
});

test("an owner is verified by a zone of its own, and one without a birth date cannot be", async () => {
  const owners = [
    anOwner("owner-1", 60, { name: ANNA.name, dateOfBirth: ANNA.dateOfBirth }),
    anOwner("owner-2", 40, { dateOfBirth: undefined }),
  ];
  const customer = anOrganization({ beneficialOwners: { status: "disclosed", owners } });
  const results = await verified(
    JSON.parse(JSON.stringify(aSignUpBody(customer, { evidence: [zone("owner-1"), zone("owner-2")] }))),
  );
  expect(results).toMatchObject([
    { subject: "owner-1", status: "verified" },
    { subject: "owner-2", status: "indeterminate" },
  ]);
});

const registered = (overrides: Body = {}) =>
  aSignUpBody(anOrganization({ lei: LEI, ...overrides }), { evidence: [] });
const held = { report: "exception", reason: "NATURAL_PERSONS" } as const;
const record = aLegalEntity({ legalName: "Weissenfels Bildtechnik GmbH", ultimateParent: held });

test.for<[string, Body, RegisterAnswer, object]>([
  [
    "of a record that agrees",
    registered(),
    record,
    { status: "verified", strength: "fair", until: "2027-03-01" },
  ],
  [
    "of a record of another company",
    registered(),
    aLegalEntity({ legalName: "Zeeland Holding", ultimateParent: held }),
    { status: "failed", problems: ["name-differs"] },
  ],
  [
    "that the register does not know",
    registered(),
    "not-found",
    { status: "failed", problems: ["lei-not-found"] },
  ],
  [
    "while the register does not answer",
    registered(),
    "unavailable",
    { status: "indeterminate", problems: ["register-unavailable"] },
  ],
  [
    "whose parent the customer keeps back",
    registered(),
    { ...record, directParent: aParent(), ultimateParent: aParent() },
    { status: "failed", problems: ["parent-undeclared"], parent: "open" },
  ],
  [
    "whose parent is kept from the public",
    registered(),
    { ...record, ultimateParent: { report: "exception", reason: "NON_PUBLIC" } },
    { status: "indeterminate", problems: ["parent-not-shown"], parent: "open" },
  ],
  [
    "whose parent is not public, and the customer does not know it",
    registered({ ultimateParent: { status: "unknown" } }),
    { ...record, ultimateParent: { report: "exception", reason: "NON_PUBLIC" } },
    { status: "verified", parent: "open" },
  ],
  [
    "whose parent the customer does not know",
    registered({ ultimateParent: { status: "unknown" } }),
    { ...record, directParent: aParent(), ultimateParent: aParent() },
    { status: "verified", parentHeadquarters: "NL" },
  ],
])("a customer with an LEI %s", async ([, body, answer, result]) => {
  expect(await verified(body, answer)).toMatchObject([{ method: "legal-entity-register", ...result }]);
});

test.for<[string, RegisterAnswer]>([
  ["reports nothing", { ...record, ultimateParent: { report: "missing" } }],
  ["says that nobody is above", record],
  ["does not answer", "unavailable"],
  ["has another company there", aLegalEntity({ legalName: "Zeeland Holding", ultimateParent: aParent() })],
])("a register that %s opens no question of a parent", async ([, answer]) => {
  const [result] = await verified(registered(), answer);
  expect(result).not.toHaveProperty("parent");
});

test("the register is asked before the evidence is verified, and its answer comes last", async () => {
  const order: string[] = [];
  const ports = inMemoryPorts({
    register: {
      entity: async () => {
        order.push("register");
        return record;
      },
    },
  });
  const keys = {
    challengeKey: () => {
      order.push("challenge");
      return ports.keys.challengeKey();
    },
  };
  const owner = anOwner("owner-1", 60, { dateOfBirth: ANNA.dateOfBirth });
  const beneficialOwners = { status: "disclosed", owners: [owner] };
  const evidence = [{ ...credential("x"), subject: "owner-1" }];
  const body = aSignUpBody(anOrganization({ lei: LEI, beneficialOwners }), { evidence });
  const { results } = await verifyEvidence({ ...ports, keys }, SignUpRequest.parse(body), {
    accountId: "acme",
    now: AS_OF,
    challenges: [],
  });
  expect(order).toEqual(["register", "challenge"]);
  expect(results.map(({ method }) => method)).toEqual(["digital-credential", "legal-entity-register"]);
});

test("a customer without an LEI is not looked up", async () => {
  expect(await verified(aSignUpBody(anOrganization(), { evidence: [] }), record)).toEqual([]);
});

test("a challenge is spent by whatever answers it, and only once", async () => {
  const ports = inMemoryPorts();
  const key = await ports.keys.challengeKey();
  const { nonce } = makeChallenge(key, "acme", AS_OF, new Uint8Array(16));
  const request = SignUpRequest.parse(
    aSignUpBody(aPerson(), { evidence: [credential(nonce), credential(nonce)] }),
  );
  const { results, challenges } = await verifyEvidence(ports, request, {
    accountId: "acme",
    now: AS_OF,
    challenges: [],
  });
  expect(challenges).toHaveLength(1);
  expect(results).toMatchObject([
    { status: "indeterminate", problems: ["malformed"] },
    { status: "indeterminate", problems: ["challenge-already-used"] },
  ]);
  const again = await verifyEvidence(ports, request, { accountId: "acme", now: AS_OF, challenges });
  expect(again.results).toMatchObject([
    { problems: ["challenge-already-used"] },
    { problems: ["challenge-already-used"] },
  ]);
});

test.for<[string, string, number, object]>([
  ["of another account", "other", 0, { status: "indeterminate", problems: ["challenge-not-ours"] }],
  ["that has expired", "acme", 601, { status: "indeterminate", problems: ["challenge-expired"] }],
])("a challenge %s verifies nobody and contradicts nothing", async ([, accountId, secondsLater, result]) => {
  const ports = inMemoryPorts();
  const { nonce } = makeChallenge(await ports.keys.challengeKey(), accountId, AS_OF, new Uint8Array(16));
  const request = SignUpRequest.parse(aSignUpBody(aPerson(), { evidence: [credential(nonce)] }));
  const now = new Date(AS_OF.getTime() + secondsLater * 1000);
  const { results, challenges } = await verifyEvidence(ports, request, {
    accountId: "acme",
    now,
    challenges: [],
  });
  expect(results).toMatchObject([result]);
  expect(challenges).toEqual([]);
});
