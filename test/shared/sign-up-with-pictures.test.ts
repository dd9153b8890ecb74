import { expect, test } from "vitest";
import type { DocumentImages } from "../../shared/identity/document/document-images.ts";
import { gate } from "../../shared/ledger/gate.ts";
import { aPerson, aSignUpBody, type Body, evidenceFor } from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { policyOf, shippedPacks } from "../support/shipped-packs.ts";
import { aPassport } from "./identity/document/a-document.ts";
import { ANNA } from "./identity/mrz/zones.ts";

const CUSTOMER = aPerson({ name: ANNA.name, dateOfBirth: ANNA.dateOfBirth });
const [FRONT, SELFIE] = ["f".repeat(22), "s".repeat(22)];
const pictures = (more: Body = { selfie: SELFIE }): Body => ({
  kind: "document-image",
  subject: "customer",
  front: FRONT,
  ...more,
});
const signUp = (...evidence: Body[]) => aSignUpBody(CUSTOMER, { evidence });

const ANNAS: DocumentImages = {
  read: async ([key]) => (key?.endsWith(FRONT) ? [aPassport()] : [{}]),
  compareFaces: async () => 99.9,
};

/** Our policy where a document with a selfie is strong. */
const TRUSTING = policyOf(
  shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replace("documentWithSelfieStrength: fair", "documentWithSelfieStrength: strong"),
  })),
);
const trusting = (documents = ANNAS) => anAccount({ policy: TRUSTING }, { documents });

test("by the policy that ships pictures verify nobody alone: better evidence is asked for", async () => {
  const account = anAccount({}, { documents: ANNAS });
  const { answer, claims } = await answered(account.signUp(signUp(pictures())));
  expect(answer).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ subject: "customer", code: "customer-identity" }],
  });
  expect(claims.identity).toBeUndefined();
  expect((await account.newestCheck()).case?.state).toBe("AWAITING_APPLICANT");
});

test("where the provider says so, a document with its holder's face lets the customer in, and is attested as what it is", async () => {
  const { answer, claims } = await answered(trusting().signUp(signUp(pictures())));
  expect(answer.outcome).toBe("approve");
  expect(claims.identity).toEqual({ strength: "strong", methods: ["document-image"] });
});

test("even then a document without a face lets nobody in", async () => {
  const { answer } = await answered(trusting().signUp(signUp(pictures({}))));
  expect(answer.outcome).toBe("review");
});

test.for<[string, Partial<DocumentImages>, string]>([
  ["nobody reads them", { read: async () => "unavailable" }, "AWAITING_APPLICANT"],
  ["the selfie shows the document", { read: async () => [aPassport()] }, "AWAITING_APPLICANT"],
  ["faces are not compared", { compareFaces: async () => "unavailable" }, "AWAITING_APPLICANT"],
  ["faces may be of one person", { compareFaces: async () => 90 }, "AWAITING_APPLICANT"],
  ["faces differ", { compareFaces: async () => 10 }, "OPEN"],
  ["the document has expired", { read: async () => [aPassport({ dateOfExpiry: "2026-11-22" })] }, "OPEN"],
])("pictures are reviewed where %s", async ([, change, state]) => {
  const account = trusting({ ...ANNAS, ...change });
  const { answer } = await answered(account.signUp(signUp(pictures())));
  expect(answer.outcome).toBe("review");
  expect((await account.newestCheck()).case?.state).toBe(state);
});

test("pictures may come after the sign-up, and better ones settle a contradiction", async () => {
  const faces = [10, 99.9];
  const account = trusting({ ...ANNAS, compareFaces: async () => faces.shift() ?? 0 });
  expect((await answered(account.signUp(signUp(pictures())))).answer.outcome).toBe("review");
  const now = new Date("2026-11-23T12:05:00Z");
  const { answer } = await answered(account.addEvidence([pictures({ selfie: "t".repeat(22) })], { now }));
  expect(answer).toMatchObject({ attestationId: "acme.2" });
  const { record } = await account.openRecord(await account.newestCheck());
  expect(record).toMatchObject({
    evidence: [
      { method: "document-image", status: "failed", problems: ["face-differs"] },
      { method: "document-image", status: "verified", strength: "strong" },
    ],
  });
});

test("a face that differed is settled by no document without one, whatever else verifies the customer", async () => {
  const account = trusting({ ...ANNAS, compareFaces: async () => 10 });
  await account.signUp(signUp(evidenceFor("customer"), pictures()));
  const now = new Date("2026-11-23T12:05:00Z");
  const { answer } = await answered(account.addEvidence([pictures({})], { now }));
  expect(answer.outcome).toBe("review");
  const { standing, case: opened } = await account.newestCheck();
  expect(opened?.state).toBe("OPEN");
  expect(gate(standing, now)).toBe("pending");
});

test("people still look at the face that differed, once another picture of it does not", async () => {
  const faces = [10, 99.9];
  const account = trusting({ ...ANNAS, compareFaces: async () => faces.shift() ?? 0 });
  await account.signUp(signUp(pictures()));
  const now = new Date("2026-11-23T12:05:00Z");
  const { answer } = await answered(account.addEvidence([pictures({ selfie: "t".repeat(22) })], { now }));
  expect(answer.outcome).toBe("approve");
  expect(gate((await account.newestCheck()).standing, now)).toBe("pending");
});

test("nothing that was read is kept, not even sealed: the record says what it came to", async () => {
  const account = trusting();
  await account.signUp(signUp(pictures()));
  const { record } = await account.openRecord(await account.newestCheck());
  expect(JSON.stringify(record)).not.toMatch(/ERIKSSON|L898902C3|740812|99\.9/);
  expect(JSON.stringify(record)).toContain(FRONT);
});
