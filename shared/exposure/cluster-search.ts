import type { CheckItem } from "../ledger/check.ts";
import { unexpiredGrants } from "../ledger/standing.ts";
import type { CheckLedger, LinkReader } from "../ports.ts";
import type { LinkToken } from "./link.ts";
import { unlessUnreadable } from "./readable.ts";

/**
 * Most customers of a cluster, most accounts that are read to find them, and most tokens that are followed, before its exposure
 * counts as unknown. House choice: what one request may cost. Whoever has more accounts is for people to judge. Accounts of ten
 * tokens or fewer, as most are, meet the first limit first; with a full list of devices in each the tokens are met first, at
 * about 20 accounts; what is read is met first only where many an account was never approved.
 */
export const CLUSTER_LIMITS = { accounts: 50, reads: 200, tokens: 500 } as const;

/** An account as its newest check has it. */
export type Member = Pick<CheckItem, "accountId" | "links" | "linksShed" | "standing">;

/** Accounts that share something, directly or through others, by id. */
export type Cluster = {
  members: readonly Member[];
  /** Accounts that were met and are no customers, so that they hold nothing and lead nowhere. */
  bystanders: readonly Member[];
  /** Whether these are all members, with all that links them. */
  complete: boolean;
};

/** What reading a cluster needs of the world outside. */
export type ClusterPorts = { ledger: Pick<CheckLedger, "newestCheck">; links: LinkReader };

/** A search along tokens from one account: what was found so far, and the next step. */
export class ClusterSearch {
  readonly #ports: ClusterPorts;
  readonly #now: Date;
  readonly #members: Map<string, Member>;
  readonly #bystanders = new Map<string, Member>();
  readonly #met: Set<string>;
  readonly #followed = new Set<LinkToken>();
  /** Whether a limit was met. */
  #exhausted = false;
  /** Whether somebody may be missing nevertheless. */
  #unsure: boolean;

  constructor(ports: ClusterPorts, start: Member, now: Date) {
    this.#ports = ports;
    this.#now = now;
    this.#members = new Map([[start.accountId, start]]);
    this.#met = new Set([start.accountId]);
    this.#unsure = start.linksShed === true;
  }

  /** Follows tokens that were not followed before; answers the members that are new. */
  async follow(tokens: readonly LinkToken[]): Promise<readonly Member[]> {
    if (this.#exhausted) return [];
    const found = await this.#read(await this.#accountsBeyond(tokens));
    for (const one of found) if (!isCustomer(one, this.#now)) this.#bystanders.set(one.accountId, one);
    const customers = found.filter((one) => isCustomer(one, this.#now));
    const members = this.#within(customers, CLUSTER_LIMITS.accounts - this.#members.size);
    for (const member of members) this.#members.set(member.accountId, member);
    // Nobody knows any more to whom such a one is linked.
    if (members.some(({ linksShed }) => linksShed)) this.#unsure = true;
    return members;
  }

  /** What was found, by id. */
  found(): Cluster {
    return {
      members: [...this.#members.values()].toSorted(byId),
      bystanders: [...this.#bystanders.values()].toSorted(byId),
      complete: !this.#unsure && !this.#exhausted,
    };
  }

  async #accountsBeyond(tokens: readonly LinkToken[]): Promise<readonly string[]> {
    const fresh = [...new Set(tokens)].filter((token) => !this.#followed.has(token));
    const followable = this.#within(fresh, CLUSTER_LIMITS.tokens - this.#followed.size);
    for (const token of followable) this.#followed.add(token);
    const ids = await Promise.all(
      followable.map((token) => this.#ports.links.accountsWith(token, CLUSTER_LIMITS.reads + 1)),
    );
    const beyond = [...new Set(ids.flat())].filter((id) => !this.#met.has(id)).sort();
    return this.#within(beyond, CLUSTER_LIMITS.reads - this.#met.size);
  }

  async #read(ids: readonly string[]): Promise<readonly Member[]> {
    for (const id of ids) this.#met.add(id);
    const { ledger } = this.#ports;
    const checks = await Promise.all(ids.map((id) => unlessUnreadable(() => ledger.newestCheck(id))));
    const found = checks.filter((check) => check !== undefined);
    // What cannot be read may be a customer's.
    if (found.length < ids.length) this.#unsure = true;
    // Whoever was closed shares nothing with anybody any more, even where an item that says so has outlived the closing.
    return found.filter(({ closedAt }) => closedAt === undefined);
  }

  /** As many of them as may still be had. */
  #within<T>(all: readonly T[], left: number): readonly T[] {
    if (all.length > left) this.#exhausted = true;
    return all.slice(0, left);
  }
}

/**
 * Whether an account counts: it was approved, or still has grants. Anybody can sign up with another's telephone; until an
 * approval that holds nothing, and must not hide what customers hold.
 */
const isCustomer = ({ standing }: Member, now: Date): boolean =>
  standing.signUp?.outcome === "approve" || unexpiredGrants(standing.grants, now).length > 0;

const byId = (a: Member, b: Member): number => (a.accountId < b.accountId ? -1 : 1);
