import { expect, test } from "vitest";
import {
  anOrganization,
  anOwner,
  aPerson,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../support/a-request.ts";
import { anAccount, answered } from "../support/an-account.ts";
import { policyOf, shippedPacks } from "../support/shipped-packs.ts";
import { ANNA, aZone } from "./identity/mrz/zones.ts";

const between = (min: number, max: number) => ({ share: { status: "between", min, max } });
const unknown = { share: { status: "unknown" } };
const ownedBy = (...shares: Body[]) =>
  anOrganization({
    beneficialOwners: {
      status: "disclosed",
      owners: shares.map((share, index) => anOwner(`owner-${index + 1}`, 0, share)),
    },
  });
const known = (percent: number) => ({ share: { status: "known", percent } });
const attested = (refs: string[]) => refs.map((ref) => evidenceFor(ref));
const OWNERS = ["owner-1", "owner-2"];

const outcomeOf = async (customer: Body, evidence: Body[]) => {
  const { answer } = await answered(anAccount().signUp({ customer, evidence }));
  return [answer.outcome, ...answer.requiredEvidence.map(({ code }) => code)];
};

test.for<[string, Body[], string[]]>([
  ["a band of a quarter to a half", [between(25, 50)], ["approve"]],
  ["a band that begins below a quarter", [between(24.9, 50)], ["review", "beneficial-ownership"]],
  ["a quarter and an unknown share", [known(25), unknown], ["approve"]],
  ["less than a quarter and an unknown share", [known(24.9), unknown], ["review", "beneficial-ownership"]],
  ["small owners who hold all but a quarter", [known(24), known(24), known(24), known(3.1)], ["approve"]],
  [
    "small owners who leave a quarter",
    [known(24), known(24), known(24), known(3)],
    ["review", "beneficial-ownership"],
  ],
  [
    "bands that sum to more than everything",
    [between(60, 75), between(50, 75)],
    ["review", "beneficial-ownership"],
  ],
])("what is not known of shares: %s", async ([, shares, expected]) => {
  const evidence = attested(["customer", ...shares.map((_, index) => `owner-${index + 1}`)]);
  expect(await outcomeOf(ownedBy(...shares), evidence)).toEqual(expected);
});

test("that nobody holds a quarter is explained by a public status, which only evidence shows", async () => {
  const customer = { ...ownedBy(), publicStatus: "exchange-listed" };
  const found = (publicStatus: string) => [{ ...evidenceFor("customer"), publicStatus }];
  expect(await outcomeOf(customer, attested(["customer"]))).toEqual(["review", "beneficial-ownership"]);
  expect(await outcomeOf(customer, found("government"))).toEqual(["review", "beneficial-ownership"]);
  expect(await outcomeOf(customer, found("exchange-listed"))).toEqual(["approve"]);
});

test("evidence of the status can follow, and settles the review", async () => {
  const account = anAccount();
  const { answer } = await answered(
    account.signUp({ customer: ownedBy(), evidence: attested(["customer"]) }),
  );
  expect(answer.outcome).toBe("review");
  const later = await answered(
    account.addEvidence([{ ...evidenceFor("customer", "2026-11-23T11:00:00Z"), publicStatus: "university" }]),
  );
  expect(later.answer.outcome).toBe("approve");
});

const withheld = anOrganization({ beneficialOwners: { status: "not-disclosed" } });
test.for<[string, Body, string[], string]>([
  ["no owners, and no public status", ownedBy(), [], "AWAITING_APPLICANT"],
  ["owners who are not disclosed", withheld, [], "AWAITING_APPLICANT"],
  ["a share that nobody knows", ownedBy(known(20), unknown), OWNERS, "AWAITING_APPLICANT"],
  // What contradicts is not missing, so people look.
  ["shares that contradict", ownedBy(known(60), known(50)), OWNERS, "OPEN"],
])("who is called where evidence of owners is missing: %s", async ([, customer, owners, state]) => {
  const account = anAccount();
  const named = ["customer", ...owners];
  const { answer } = await answered(account.signUp(aSignUpBody(customer, { evidence: attested(named) })));
  expect(answer.outcome).toBe("review");
  expect(answer.requiredEvidence).toContainEqual({ kind: "statement", code: "beneficial-ownership" });
  expect((await account.newestCheck()).case?.state).toBe(state);
});

const DIRECTOR = {
  ref: "director-1",
  role: "director",
  name: "Theodor Prokurist",
  dateOfBirth: "1980-02-29",
  country: "DE",
};
const strict = policyOf(
  shippedPacks().map(({ name, text }) => ({
    name,
    text: text.replace("signatoriesVerified: false", "signatoriesVerified: true"),
  })),
);

test("a director is verified where the provider asks for it, and waits for the applicant until then", async () => {
  const body = aSignUpBody(anOrganization({ signatories: [DIRECTOR] }));
  expect((await answered(anAccount().signUp(body))).answer.outcome).toBe("approve");
  const account = anAccount({ policy: strict });
  const { answer } = await answered(account.signUp(body));
  expect(answer).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ kind: "provider-attested", code: "signatory-identity", subject: "director-1" }],
  });
  expect((await account.newestCheck()).case?.state).toBe("AWAITING_APPLICANT");
  const later = await answered(account.addEvidence([evidenceFor("director-1")]));
  expect(later.answer.outcome).toBe("approve");
});

test("a director who is an owner proves it once, and is screened as both", async () => {
  const owner = anOwner("owner-1", 100);
  const { name, dateOfBirth } = owner;
  const customer = anOrganization({
    beneficialOwners: { status: "disclosed", owners: [owner] },
    signatories: [{ ref: "owner-1", role: "director", name, dateOfBirth }],
  });
  const account = anAccount({ policy: strict });
  const body = aSignUpBody(customer, { evidence: attested(["customer", "owner-1"]) });
  expect((await answered(account.signUp(body))).answer.outcome).toBe("approve");
  expect((await account.openRecord(await account.newestCheck())).record).toMatchObject({
    screened: [{ role: "customer" }, { role: "beneficial-owner" }, { role: "signatory" }],
  });
});

test("naming nobody does not meet a demand for directors", async () => {
  const account = anAccount({ policy: strict });
  const { answer } = await answered(account.signUp(aSignUpBody(anOrganization())));
  expect(answer).toMatchObject({
    outcome: "review",
    requiredEvidence: [{ kind: "statement", code: "signatory-identity" }],
  });
  expect((await account.newestCheck()).case?.state).toBe("AWAITING_APPLICANT");
  const named = aSignUpBody(anOrganization({ signatories: [DIRECTOR] }), {
    evidence: attested(["customer", ...OWNERS, "director-1"]),
    supersedes: 1,
  });
  expect((await answered(account.signUp(named))).answer.outcome).toBe("approve");
  expect((await answered(anAccount({ policy: strict }).signUp(aSignUpBody(aPerson())))).answer.outcome).toBe(
    "approve",
  );
});

const zone = (subject: string) => ({ kind: "machine-readable-zone", subject, lines: aZone("TD3") });
const ANNA_SAYS = { name: ANNA.name, dateOfBirth: ANNA.dateOfBirth };

test("a document of another nationality than the claimed one contradicts the customer", async () => {
  const outcome = async (nationality: string | undefined) =>
    (await outcomeOf(aPerson({ ...ANNA_SAYS, nationality }), [evidenceFor("customer"), zone("customer")]))[0];
  expect([await outcome(undefined), await outcome("SE"), await outcome("FI")]).toEqual([
    "approve",
    "approve",
    "review",
  ]);
});

test("a director is asked for where a document gives reason to doubt", async () => {
  const owner = { ...known(60), ...ANNA_SAYS, nationality: "FI" };
  const customer = { ...ownedBy(owner, known(40)), signatories: [DIRECTOR] };
  const { answer } = await answered(
    anAccount().signUp({ customer, evidence: [...attested(["customer", ...OWNERS]), zone("owner-1")] }),
  );
  expect(answer.outcome).toBe("review");
  expect(answer.requiredEvidence).toContainEqual({
    kind: "provider-attested",
    code: "signatory-identity",
    subject: "director-1",
  });
  // Of the customer nothing is asked: what contradicts is of the owner.
  expect(answer.requiredEvidence).toContainEqual({
    kind: "provider-attested",
    code: "beneficial-owner-identity",
    subject: "owner-1",
    method: "machine-readable-zone",
  });
  expect(answer.requiredEvidence.map(({ subject }) => subject)).not.toContain("customer");
});
