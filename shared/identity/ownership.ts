import type { Customer } from "../contract/customer.ts";
import type { Share } from "../contract/share.ts";
import type { ShareInterval } from "../policy/facts.ts";

/** Nobody holds more than everything. */
const ALL_PERCENT = 100;
/** Percent by which shares may sum to more without a contradiction. House choice: three of 33.34 are three thirds, rounded. */
const ROUNDING_PERCENT = 0.1;

/**
 * What the listed owners hold together, as [min, max] percent. OFAC's 50 Percent Rule adds the shares of all blocked owners
 * (guidance of 13 Aug 2014). Once one is known, whatever the others do not certainly hold may be theirs or belong to more of them: a
 * share that is unknown, the width of a band, and what belongs to nobody named. Shares that contradict each other by summing to
 * more than everything leave nothing to reason from.
 */
export function heldBy(customer: Customer, listedRefs: ReadonlySet<string>): ShareInterval {
  const owners = disclosedOwners(customer);
  const isListed = ({ ref }: { ref: string }) => listedRefs.has(ref);
  if (!owners.some(isListed)) return { min: 0, max: 0 };
  const min = Math.min(leastSum(owners.filter(isListed)), ALL_PERCENT);
  const others = leastSum(owners.filter((owner) => !isListed(owner)));
  // What may only be rounded is not told from a contradiction here, where half decides.
  const max = leastSum(owners) > ALL_PERCENT ? ALL_PERCENT : rounded(ALL_PERCENT - others);
  return { min, max };
}

/**
 * Percent of shares that may belong to nobody named, at most; undefined when the owners were not disclosed, and when the shares of
 * those named contradict each other.
 */
export function undisclosedShare(customer: Customer): number | undefined {
  if (customer.kind === "person") return 0;
  if (customer.beneficialOwners.status === "not-disclosed" || shareContradiction(customer)) return undefined;
  return Math.max(0, rounded(ALL_PERCENT - leastSum(disclosedOwners(customer))));
}

/** What the largest of the named owners holds, as [min, max] percent; undefined when the owners were not disclosed. */
export function largestShare(customer: Customer): ShareInterval | undefined {
  if (customer.kind === "organization" && customer.beneficialOwners.status === "not-disclosed")
    return undefined;
  const shares = disclosedOwners(customer).map(({ share }) => shareInterval(share));
  return {
    min: Math.max(0, ...shares.map(({ min }) => min)),
    max: Math.max(0, ...shares.map(({ max }) => max)),
  };
}

/** Whether the named owners hold more than everything together, whatever their bands and however their shares are rounded. */
export const shareContradiction = (customer: Customer): boolean =>
  leastSum(disclosedOwners(customer)) > ALL_PERCENT + ROUNDING_PERCENT;

/** A share as [min, max] percent: an unknown one may be anything. */
export function shareInterval(share: Share): ShareInterval {
  switch (share.status) {
    case "known":
      return { min: share.percent, max: share.percent };
    case "between":
      return { min: share.min, max: share.max };
    case "unknown":
      return { min: 0, max: ALL_PERCENT };
  }
}

/** The owners named; none for a person, or when they were not disclosed. */
export function disclosedOwners(customer: Customer) {
  if (customer.kind === "person" || customer.beneficialOwners.status === "not-disclosed") return [];
  return customer.beneficialOwners.owners;
}

/** The directors and signatories named; none for a person. */
export const signatoriesOf = (customer: Customer) => (customer.kind === "person" ? [] : customer.signatories);

const leastSum = (owners: readonly { share: Share }[]): number =>
  rounded(owners.reduce((held, { share }) => held + shareInterval(share).min, 0));

/** To a millionth: in binary, shares that make 50 percent can sum to a little less. */
const rounded = (percent: number) => Math.round(percent * 1e6) / 1e6;
