import type { CheckItem } from "../ledger/check.ts";
import type { CheckLedger, LinkReader } from "../ports.ts";
import type { LinkToken } from "./link.ts";

/**
 * Most accounts of a cluster, and most tokens that are followed, before its exposure counts as unknown. House choice: what one
 * request may cost. Whoever has more accounts is for people to judge.
 */
export const CLUSTER_LIMITS = { accounts: 50, tokens: 500 } as const;

/** An account as its newest check has it. */
export type Member = Pick<CheckItem, "accountId" | "links" | "standing">;

/** Accounts that share something, directly or through others, by id; `complete` when these are all of them. */
export type Cluster = { members: readonly Member[]; complete: boolean };

/**
 * Everybody that an account is linked to, and itself. Breadth first, all reads of a step at once, so that an account linked to
 * nobody costs one round trip. Tokens only lead to accounts; what those hold is read from their newest checks, which are never
 * stale.
 */
export async function readCluster(
  ports: { ledger: Pick<CheckLedger, "newestCheck">; links: LinkReader },
  start: Member,
): Promise<Cluster> {
  const found = new Map([[start.accountId, start]]);
  const followed = new Set<LinkToken>();
  let complete = true;
  let tokens = [...new Set(start.links)];
  while (complete && tokens.length > 0) {
    const followable = tokens.slice(0, CLUSTER_LIMITS.tokens - followed.size);
    for (const token of followable) followed.add(token);
    const ids = await accountsBeyond(ports.links, followable, found);
    const readable = ids.slice(0, CLUSTER_LIMITS.accounts - found.size);
    const checks = await Promise.all(readable.map((id) => ports.ledger.newestCheck(id)));
    const members = checks.filter((check) => check !== undefined);
    for (const member of members) found.set(member.accountId, member);
    complete = followable.length === tokens.length && members.length === ids.length;
    tokens = [...new Set(members.flatMap(({ links }) => links))].filter((token) => !followed.has(token));
  }
  const members = [...found.values()].toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1));
  return { members, complete };
}

/** The other accounts of a cluster. */
export const linkedAccounts = ({ members }: Cluster, own: string): string[] =>
  members.map(({ accountId }) => accountId).filter((accountId) => accountId !== own);

/** Accounts that carry one of the tokens and are not found yet, in a fixed order. */
async function accountsBeyond(
  links: LinkReader,
  tokens: readonly LinkToken[],
  found: ReadonlyMap<string, Member>,
): Promise<string[]> {
  const ids = await Promise.all(
    tokens.map((token) => links.accountsWith(token, CLUSTER_LIMITS.accounts + 1)),
  );
  return [...new Set(ids.flat())].filter((id) => !found.has(id)).sort();
}
