import { type Cluster, type ClusterPorts, ClusterSearch, type Member } from "./cluster-search.ts";
import { isTransitive, type LinkToken } from "./link.ts";

/**
 * All customers that an account is linked to, and itself. Breadth first, all reads of a step at once, so that an account linked
 * to nobody costs one round trip. Tokens only lead to accounts; what those hold is read from their newest checks, which are
 * never stale.
 */
export async function readCluster(ports: ClusterPorts, start: Member, now: Date): Promise<Cluster> {
  const search = new ClusterSearch(ports, start, now);
  let reached = await search.follow(start.links);
  while (reached.length > 0) reached = await search.follow(linksOf(reached).filter(isTransitive));
  return search.found();
}

/**
 * The accounts in whose clusters an account is, and itself: weak links are followed last, from everybody who is found, as they
 * count for whoever asks and are followed no further then.
 */
export async function affectedAccounts(ports: ClusterPorts, start: Member, now: Date): Promise<Cluster> {
  const search = new ClusterSearch(ports, start, now);
  let reached: readonly Member[] = [start];
  while (reached.length > 0) reached = await search.follow(linksOf(reached).filter(isTransitive));
  await search.follow(linksOf(search.found().members));
  return search.found();
}

/** The other accounts of a cluster. */
export const linkedAccounts = ({ members }: Cluster, own: string): string[] =>
  members.map(({ accountId }) => accountId).filter((accountId) => accountId !== own);

const linksOf = (members: readonly Member[]): LinkToken[] => members.flatMap(({ links }) => links);
