import { disclosedOwners, signatoriesOf } from "../identity/ownership.ts";
import type { Customer } from "./customer.ts";

/** What the customer calls its owners, directors and signatories. */
export const partyRefs = (customer: Customer): string[] => [
  ...disclosedOwners(customer).map(({ ref }) => ref),
  ...signatoriesOf(customer).flatMap(({ ref }) => ref ?? []),
];

type Owner = ReturnType<typeof disclosedOwners>[number];
type Signatory = ReturnType<typeof signatoriesOf>[number];

/**
 * Where a ref names two parties, of whom evidence of the one would verify the other; undefined where none does. A director or signatory
 * may bear the ref of an owner who is the same person, and need not prove it twice.
 */
export function ambiguousRefs(customer: Customer): string[] | undefined {
  const owners = disclosedOwners(customer);
  if (areRepeated(owners)) return ["beneficialOwners", "owners"];
  const signatories = signatoriesOf(customer).filter(({ ref }) => ref !== undefined);
  const areOthers = signatories.some((one) =>
    owners.some((owner) => owner.ref === one.ref && !isSamePerson(owner, one)),
  );
  return areOthers || areRepeated(signatories) ? ["signatories"] : undefined;
}

const areRepeated = (parties: readonly { ref?: string | undefined }[]): boolean =>
  new Set(parties.map(({ ref }) => ref)).size !== parties.length;

/** Whether all that is said of the signatory is said of the owner: no claim may pass for verified that evidence was not compared with. */
const isSamePerson = (owner: Owner, { name, dateOfBirth, nationality, country }: Signatory): boolean =>
  owner.kind === "person" &&
  owner.name === name &&
  dateOfBirth !== undefined &&
  owner.dateOfBirth === dateOfBirth &&
  (nationality === undefined || owner.nationality === nationality) &&
  (country === undefined || owner.country === country);
