import type { Customer } from "../../contract/customer.ts";
import type { EvidenceResult } from "../evidence-result.ts";
import type { Verification } from "../verification.ts";
import type { LegalEntityRegister } from "./legal-entity.ts";
import { speaksOfParent, type UltimateParent } from "./ultimate-parent.ts";
import { verifyLegalEntity } from "./verify-legal-entity.ts";

/** What the register says of a customer; undefined for one that gives no LEI. */
export async function lookUpCustomer(
  register: LegalEntityRegister,
  customer: Customer,
  now: Date,
): Promise<EvidenceResult | undefined> {
  if (customer.kind === "person" || customer.lei === undefined) return undefined;
  const { verification, facts } = verifyLegalEntity(
    await register.entity(customer.lei),
    {
      lei: customer.lei,
      legalName: customer.name,
      aliases: customer.aliases,
      legalCountry: customer.registration.jurisdiction.country,
      ...(customer.headquarters && { headquarters: customer.headquarters.country }),
      ultimateParent: customer.ultimateParent,
    },
    now,
  );
  return {
    subject: "customer",
    method: "legal-entity-register",
    at: now.toISOString(),
    ...verification,
    ...parentShown(verification, facts?.ultimateParent),
  };
}

/** What the register shows of the parent, for policy. A record that does not verify the customer can raise a question, but answers none. */
function parentShown({ status }: Verification<string>, parent: UltimateParent | undefined) {
  if (parent === undefined || !speaksOfParent(parent)) return {};
  return status === "verified" && parent.status === "known" && parent.current
    ? { parentHeadquarters: parent.headquarters }
    : { parent: "open" as const };
}
