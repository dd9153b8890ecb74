import {
  aLine,
  anOrganization,
  anOwner,
  aPerson,
  aQuotaFor,
  aSignUpBody,
  type Body,
  evidenceFor,
} from "../support/a-request.ts";
import { makeCanaries } from "../support/canaries.ts";
import type { Call } from "./call.ts";

/** Texts of the applicants that must be nowhere but in sealed records. */
export const CANARIES = makeCanaries();

/** By the policy that ships people look at 64 of this part over linked accounts (15,832 TPP each), and at 127 on one account. */
const PART = "H100 SXM5 80GB";
export const LIMITS = { alone: 126, linked: 63 } as const;

/** All evidence is from before any run begins. */
const aProof = (subject: string): Body => ({
  ...evidenceFor(subject, "2026-11-20T12:00:00Z"),
  reference: CANARIES.text(),
});

const aName = (): string => `${CANARIES.text()} ${CANARIES.text()}`;
const anEmail = (): string => `${CANARIES.text().toLowerCase()}@example.com`;

let phones = 0;
/** A telephone number that nobody else has. */
const aPhone = (): string => {
  phones += 1;
  return `+4930${1_000_000 + phones}`;
};

/** The sign-up of a person who has nothing in common with anybody. */
export const aPersonsSignUp = (overrides: Body = {}, more: Body = {}): Body =>
  aSignUpBody(aPerson({ name: aName(), phone: aPhone(), email: anEmail(), purpose: aName(), ...overrides }), {
    evidence: [aProof("customer")],
    ...more,
  });

/** Names of owners, so that two companies can have the same one. */
export const anOwnerName = aName;

/** The sign-up of a company with these owners, of equal shares. */
export function aCompanysSignUp(owners: readonly string[], overrides: Body = {}): Body {
  const company = anOrganization({
    name: `${aName()} GmbH`,
    phone: aPhone(),
    email: anEmail(),
    registration: { jurisdiction: { country: "DE" }, number: CANARIES.text(), date: "2011-05-02" },
    beneficialOwners: {
      status: "disclosed",
      owners: owners.map((name, index) => anOwner(`owner-${index}`, 100 / owners.length, { name })),
    },
    ...overrides,
  });
  return aSignUpBody(company, {
    evidence: ["customer", ...owners.map((_, index) => `owner-${index}`)].map(aProof),
  });
}

/** Proof of a subject that comes after the sign-up of check 1, of which it is `signUp` unless said otherwise. */
export const furtherEvidence = (subjects: readonly string[], more: Body = {}): Body => ({
  signUp: 1,
  evidence: subjects.map(aProof),
  ...more,
});

/** The answer to a challenge, which is no presentation: it spends the challenge and verifies nobody. */
export const anAnswerTo = (nonce: string, presentation: string): Body => ({
  signUp: 1,
  evidence: [{ kind: "digital-credential", subject: "customer", nonce, presentation }],
});

/** A request for so many, in a region. */
export const quotaOf = (count: number, region = "eu-central-1"): Body =>
  aQuotaFor(aLine(PART, count, region));

/** Calls of one account. */
export const callsOf = (accountId: string) => ({
  signUp: (body: Body, key = "sign-up"): Call => ({ hook: "sign-up", accountId, key, body }),
  addEvidence: (body: Body, key = "evidence", refusals: readonly string[] = []): Call => ({
    hook: "evidence",
    accountId,
    key,
    body,
    refusals,
  }),
  requestQuota: (body: Body, key = "quota"): Call => ({ hook: "quota-request", accountId, key, body }),
});
