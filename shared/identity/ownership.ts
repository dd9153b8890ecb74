import type { Customer, Share } from "../contract/customer.ts";
import type { ShareInterval } from "../policy/facts.ts";

/** Nobody holds more than everything. */
const ALL_PERCENT = 100;

/**
 * What the listed owners hold together, as [min, max] percent. OFAC's 50 Percent Rule adds the shares of all blocked owners
 * (guidance of 13 Aug 2014); an unknown share may be anything that the known shares of all owners leave, and anything at all
 * when those contradict each other by summing to more than everything.
 */
export function heldBy(customer: Customer, listedRefs: ReadonlySet<string>): ShareInterval {
  const owners = disclosedOwners(customer);
  const known = sum(owners.map((owner) => owner.share));
  const listed = owners.filter((owner) => listedRefs.has(owner.ref)).map((owner) => owner.share);
  const min = Math.min(sum(listed), ALL_PERCENT);
  if (listed.every((share) => share.status === "known")) return { min, max: min };
  return { min, max: known > ALL_PERCENT ? ALL_PERCENT : rounded(min + ALL_PERCENT - known) };
}

/** Percent whose owner was not named; undefined when the owners were not disclosed, a share is unknown, or they exceed 100. */
export function undisclosedShare(customer: Customer): number | undefined {
  if (customer.kind === "person") return 0;
  if (customer.beneficialOwners.status === "not-disclosed") return undefined;
  const owners = disclosedOwners(customer);
  if (owners.some((owner) => owner.share.status === "unknown")) return undefined;
  const named = sum(owners.map((owner) => owner.share));
  // Shares that sum to more than everything contradict each other: then nobody knows what is left.
  return named > ALL_PERCENT ? undefined : rounded(ALL_PERCENT - named);
}

/** The owners named; none for a person, or when they were not disclosed. */
export function disclosedOwners(customer: Customer) {
  if (customer.kind === "person" || customer.beneficialOwners.status === "not-disclosed") return [];
  return customer.beneficialOwners.owners;
}

const sum = (shares: readonly Share[]) =>
  rounded(shares.reduce((held, share) => held + (share.status === "known" ? share.percent : 0), 0));

/** To a millionth: in binary, shares that make 50 percent can sum to a little less. */
const rounded = (percent: number) => Math.round(percent * 1e6) / 1e6;
