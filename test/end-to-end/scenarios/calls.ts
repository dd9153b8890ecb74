import { findInstanceType } from "../../../shared/export-control/cloud-instances.ts";
import { aQuotaBody, type Body, evidenceFor } from "../../support/a-request.ts";
import type { ACustomer } from "./customers.ts";
import { type Changes, on, type Step } from "./scenario.ts";

type More = Partial<Pick<Step, "account" | "outcome">> & { changes?: Changes };

/** Signs up with evidence of a day ago for everybody who is named. */
export const signUp = (
  customer: ACustomer,
  { account = "", outcome = "approve", changes = {} }: More = {},
): Step => ({
  call: "sign-up",
  account,
  outcome,
  body: (ago) => {
    const body = customer(ago);
    const evidence = ["customer", ...ownerRefs(body)].map((ref) => evidenceFor(ref, ago.instant(1)));
    return { customer: body, evidence, ...on(ago, changes) };
  },
});

function ownerRefs(customer: Body): string[] {
  const { owners = [] } = (customer["beneficialOwners"] ?? {}) as { owners?: Body[] };
  return owners.map(({ ref }) => String(ref));
}

/** Evidence that the customer could not be verified, newer than any other. */
export const failing =
  (attempts: number): Changes =>
  ({ instant }) => ({
    evidence: [
      {
        kind: "provider-attested-failure",
        subject: "customer",
        attempts,
        verifiedBy: "kyc-desk",
        at: instant(0.5),
        reference: "file-2",
      },
    ],
  });

/** How many of what, an accelerator or an instance type, used where. */
type Line = readonly [count: number, name: string, country: string];

/** Asks for accelerators; rents them unless told otherwise. */
export const asks = (
  lines: readonly Line[],
  { account = "", outcome = "approve", changes = {} }: More = {},
): Step => ({
  call: "quota-requests",
  account,
  outcome,
  body: (ago) => aQuotaBody({ accelerators: lines.map(aLine), ...on(ago, changes) }),
});

const aLine = ([count, name, country]: Line): Body => ({
  [findInstanceType(name) ? "instanceType" : "accelerator"]: name,
  count,
  region: `${country.toLowerCase()}-1`,
  placeOfUse: { country },
});

/** What the accelerators are for, and for whom. */
export const endUse = (
  category: string,
  description: string,
  beneficiary: Body = { status: "customer" },
): Body => ({
  endUse: { category, description, for: beneficiary },
});

/** Organizations that use the accelerators, each with the country of its headquarters. */
export const endUsers = (...users: readonly (readonly [name: string, country: string])[]): Body => ({
  status: "end-users",
  endUsers: users.map(([name, country]) => ({
    kind: "organization",
    name,
    place: { country },
    headquarters: country,
  })),
});

/** Hardware that would change hands: from where, and under what. */
export const transfer = (shipFrom?: string, authorization: Body = { status: "none" }): Body => ({
  supply: "transfer",
  transfer: { authorization, ...(shipFrom && { shipFrom }) },
});
