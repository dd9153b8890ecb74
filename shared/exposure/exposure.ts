import type { Grant } from "../contract/answer.ts";
import { grantedTpp, totalTpp } from "../gather/accelerator-facts.ts";
import { gate } from "../ledger/gate.ts";
import { unexpiredGrants } from "../ledger/standing.ts";
import type { ExposureFact } from "../policy/facts.ts";
import type { Cluster, Member } from "./cluster-search.ts";
import { shareLink } from "./link.ts";

/**
 * What the accounts of a cluster hold together, when `own` is what its account would hold. Grants count until they end, whatever
 * the gate says of their account today. The sum is absent when not all accounts are known, or not every part.
 */
export function exposureOf(
  cluster: Cluster,
  own: Pick<Member, "accountId" | "links"> & { grants: readonly Grant[] },
  now: Date,
): ExposureFact {
  const others = cluster.members.filter(({ accountId }) => accountId !== own.accountId);
  const held = others.flatMap(({ standing }) => unexpiredGrants(standing.grants, now));
  const together = [...held, ...own.grants].map((grant) => grantedTpp(grant, now));
  const aggregateTpp = cluster.complete ? totalTpp(together) : undefined;
  return {
    // Where not all are known there is one more at least: none would tell a rule that there is nothing to add up.
    linkedAccounts: others.length + (cluster.complete ? 0 : 1),
    otherCustomers: others.filter((other) => isOtherCustomer(own.links, other.links)).length,
    deniedAccounts: [...others, ...cluster.bystanders].filter((other) => isDenied(other, own.links, now))
      .length,
    ...(aggregateTpp !== undefined && { aggregateTpp }),
  };
}

/** Whether accounts are used with the same device or paid by the same means, and no person or organization is in both. */
const isOtherCustomer = (own: Member["links"], other: Member["links"]): boolean =>
  shareLink(own, other, ["device", "payment"]) && !shareLink(own, other, ["party"]);

/** Whether an account was denied that is used with the same device or paid by the same means, for as long as that is in force. */
const isDenied = ({ standing, links }: Member, own: Member["links"], now: Date): boolean =>
  gate(standing, now) === "blocked" && shareLink(own, links, ["device", "payment"]);
