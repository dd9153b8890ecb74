import { QuotaRequest } from "../../shared/contract/quota-request.ts";
import { SignUpRequest } from "../../shared/contract/sign-up-request.ts";
import type { GateConfiguration } from "../../shared/gate-configuration.ts";
import type { SignUpPorts } from "../../shared/ports.ts";
import { quotaRequest } from "../../shared/quota-request.ts";
import { signUp } from "../../shared/sign-up.ts";
import {
  aLine,
  anOrganization,
  anOwner,
  aQuotaFor,
  aSignUpBody,
  evidenceFor,
  NOW,
} from "../support/a-request.ts";
import { policyOf } from "../support/shipped-packs.ts";

/** The policy that ships: 64 H100 over linked accounts are too many, 63 are not. */
export const CONFIGURATION: GateConfiguration = { policy: policyOf(), provider: { usPerson: true } };

/** What each account asks for. */
export const PART = "H100 SXM5 80GB";

/** Accelerators that each account asks for: as many as linked accounts may have together. */
export const COUNT = 63;

/** One call of an account. */
export type Wish = { accountId: string; run: (ports: SignUpPorts) => Promise<boolean> };

/** A company of one owner, or of the owners of other companies. */
function company(accountId: string, ownersOf: readonly string[], phone = accountId) {
  const owners = ownersOf.map((name, index) =>
    anOwner(`owner-${index}`, 100 / ownersOf.length, { name: `Ida ${name}` }),
  );
  return anOrganization({
    name: `${accountId} Rechenwerk GmbH`,
    phone: `+4930${[...phone]
      .map((letter) => letter.charCodeAt(0))
      .join("")
      .slice(0, 9)}`,
    registration: { jurisdiction: { country: "DE" }, number: `HRB ${accountId}`, date: "2011-05-02" },
    beneficialOwners: { status: "disclosed", owners },
  });
}

function signUpOf(accountId: string, ownersOf: readonly string[] = [accountId], phone = accountId): Wish {
  const evidence = ["customer", ...ownersOf.map((_, index) => `owner-${index}`)].map((ref) =>
    evidenceFor(ref),
  );
  const body = aSignUpBody(company(accountId, ownersOf, phone), { evidence });
  const call = { hook: "sign-up", accountId, idempotencyKey: `sign-up ${phone}`, body, now: NOW } as const;
  const request = SignUpRequest.parse(body);
  return { accountId, run: async (ports) => (await signUp(ports, CONFIGURATION, { ...call, request })).ok };
}

function quotaOf(accountId: string, accelerator = PART, count = COUNT): Wish {
  const body = aQuotaFor(aLine(accelerator, count));
  const call = {
    hook: "quota-request",
    accountId,
    idempotencyKey: `quota ${accelerator}`,
    body,
    now: NOW,
  } as const;
  const request = QuotaRequest.parse(body);
  return {
    accountId,
    run: async (ports) => (await quotaRequest(ports, CONFIGURATION, { ...call, request })).ok,
  };
}

/** Accounts that have nothing in common but an account that both their owners own. */
export const LINKED = ["acme", "beta"];
/** An account that shares nothing with anybody. */
export const STRANGER = "stranger";

/** Everybody signs up; whoever does so last links the two accounts that ask for something then. */
export const SIGN_UPS: readonly Wish[] = [
  ...[...LINKED, STRANGER].map((accountId) => signUpOf(accountId)),
  signUpOf("gamma", LINKED),
  // And moves to another owner and telephone, which unlinks nobody.
  signUpOf("gamma", ["gamma"], "another"),
];
/** Two requests of each, the second for next to nothing. */
export const QUOTA_REQUESTS: readonly Wish[] = [
  ...[...LINKED, STRANGER].flatMap((accountId) => [quotaOf(accountId), quotaOf(accountId, "T4", 1)]),
];
