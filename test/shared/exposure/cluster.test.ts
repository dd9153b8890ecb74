import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../../../shared/contract/vocabulary.ts";
import { affectedAccounts, linkedAccounts, readCluster } from "../../../shared/exposure/cluster.ts";
import { CLUSTER_LIMITS, type Cluster } from "../../../shared/exposure/cluster-search.ts";
import { LinkToken } from "../../../shared/exposure/link.ts";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import type { Standing } from "../../../shared/ledger/standing.ts";
import { aCheck, aGrant, aStanding, hours } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";

/** A telephone, or a domain where the name begins so. */
const token = (name: string): LinkToken =>
  `${name.startsWith("domain") ? "domain" : "phone"}#${name.padStart(43, "0")}`;

/** A ledger in which accounts carry tokens; counts the steps that have to wait for one another. */
async function accounts(carried: Record<string, readonly string[]>) {
  const { ledger, links } = inMemoryPorts();
  let [steps, waiting] = [0, 0];
  const counted = async <T>(read: () => Promise<T>): Promise<T> => {
    if (waiting === 0) steps += 1;
    waiting += 1;
    const value = await read();
    await new Promise(setImmediate);
    waiting -= 1;
    return value;
  };
  for (const [accountId, names] of Object.entries(carried)) {
    await ledger.append(aCheck({ accountId, links: names.map(token) }));
    for (const name of names) await links.link(token(name), accountId);
  }
  const from = async (accountId: string, search = readCluster) => {
    const start = await ledger.newestCheck(accountId);
    if (!start) throw new Error("expected an account");
    const reads = {
      ledger: { newestCheck: (id: string) => counted(() => ledger.newestCheck(id)) },
      links: {
        accountsWith: (one: LinkToken, max: number) => counted(() => links.accountsWith(one, max)),
      },
    };
    return search(reads, start, NOW);
  };
  const read = (accountId: string) => from(accountId);
  return { ledger, links, read, affected: (id: string) => from(id, affectedAccounts), steps: () => steps };
}

const ids = ({ members }: Cluster) => members.map(({ accountId }) => accountId);
const signedUp = (outcome: Outcome) => ({ n: 1, outcome, until: hours(168) });

test("an account linked to nobody is alone, and costs one round trip", async () => {
  const { read, steps } = await accounts({ acme: ["a", "b", "c"], beta: ["d"] });
  const cluster = await read("acme");
  expect({ ...cluster, members: linkedAccounts(cluster, "acme") }).toEqual({
    members: [],
    bystanders: [],
    complete: true,
  });
  expect(steps()).toBe(1);
});

test("accounts are linked through others, and each finds the same cluster", async () => {
  const { read } = await accounts({ a: ["1"], b: ["1", "2"], c: ["2", "3"], d: ["3"], e: ["4"] });
  for (const start of ["a", "b", "c", "d"]) {
    const cluster = await read(start);
    expect(ids(cluster)).toEqual(["a", "b", "c", "d"]);
    expect(cluster.complete).toBe(true);
  }
});

test("members are read from their newest checks", async () => {
  const { ledger, read } = await accounts({ a: ["1"], b: ["1"] });
  await ledger.append(aCheck({ accountId: "b", n: 2, links: [token("1"), token("2")] }));
  const cluster = await read("a");
  expect(cluster.members.find(({ accountId }) => accountId === "b")?.links).toHaveLength(2);
});

const star = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`account-${index}`, ["shared"]]));
const chain = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`account-${i}`, [`link-${i}`, `link-${i + 1}`]]),
  );

test.for([
  ["around one thing", star, CLUSTER_LIMITS.accounts, true],
  ["around one thing", star, CLUSTER_LIMITS.accounts + 1, false],
  ["in a chain", chain, CLUSTER_LIMITS.accounts, true],
  ["in a chain", chain, CLUSTER_LIMITS.accounts + 1, false],
] as const)("of accounts %s as many are read as are allowed: %#", async ([, shape, count, complete]) => {
  const { read } = await accounts(shape(count));
  const cluster = await read("account-0");
  expect(cluster.complete).toBe(complete);
  expect(cluster.members).toHaveLength(CLUSTER_LIMITS.accounts);
});

test.for([
  ["as many tokens as are followed", 0, true],
  ["one token more", 1, false],
] as const)("%s", async ([, more, complete]) => {
  const names = (start: number, count: number) => Array.from({ length: count }, (_, i) => `t-${start + i}`);
  const { read } = await accounts({
    a: ["shared", ...names(0, 99)],
    b: ["shared", ...names(1000, CLUSTER_LIMITS.tokens - 100 + more)],
  });
  expect((await read("a")).complete).toBe(complete);
});

test("a link to an account that cannot be found leaves the cluster incomplete rather than small", async () => {
  const { links, read } = await accounts({ a: ["1"] });
  await links.link(token("1"), "lost");
  expect((await read("a")).complete).toBe(false);
});

test.for([
  ["a customer", "approve"],
  ["nobody's customer", "deny"],
] as const)(
  "a closed account that was %s and has left a link is no part of a cluster, nor missing from it",
  async ([, outcome]) => {
    const { ledger, links, read, affected } = await accounts({ a: ["1"], c: ["2"] });
    const standing = aStanding({ signUp: signedUp(outcome) });
    await ledger.append(aCheck({ accountId: "b", links: ["1", "2"].map(token), standing }));
    for (const name of ["1", "2"]) await links.link(token(name), "b");
    await ledger.close({ accountId: "b", n: 2 }, NOW);
    for (const search of [read, affected]) {
      const cluster = await search("a");
      expect({ ...cluster, members: ids(cluster) }).toEqual({
        members: ["a"],
        bystanders: [],
        complete: true,
      });
    }
  },
);

test.for<[string, Partial<Standing>, boolean]>([
  ["was approved", {}, true],
  ["was approved, and is denied now", { denied: { n: 2, until: hours(1) } }, true],
  ["is under review", { signUp: signedUp("review") }, false],
  ["was denied", { signUp: signedUp("deny") }, false],
  ["is under review, with a grant in force", { signUp: signedUp("review"), grants: [aGrant()] }, true],
  [
    "is under review, its grants over",
    { signUp: signedUp("review"), grants: [aGrant({ until: hours(0) })] },
    false,
  ],
])("an account that %s is followed or not, and is not missing then", async ([, standing, isMember]) => {
  const { ledger, links, read } = await accounts({ a: ["1"], c: ["2"] });
  await ledger.append(
    aCheck({ accountId: "b", links: ["1", "2"].map(token), standing: aStanding(standing) }),
  );
  for (const name of ["1", "2"]) await links.link(token(name), "b");
  const cluster = await read("a");
  expect(ids(cluster)).toEqual(isMember ? ["a", "b", "c"] : ["a"]);
  expect(cluster.bystanders.map(({ accountId }) => accountId)).toEqual(isMember ? [] : ["b"]);
  expect(cluster.complete).toBe(true);
});

test.for([
  ["as many strangers as are read", CLUSTER_LIMITS.reads - 2, true],
  ["more strangers than are read", CLUSTER_LIMITS.reads - 1, false],
] as const)("%s, who typed in a telephone, and a customer behind them", async ([, count, complete]) => {
  const { ledger, links, read } = await accounts({ a: ["1"], z: ["1"] });
  for (let index = 0; index < count; index += 1) {
    const standing = aStanding({ signUp: signedUp("deny") });
    await ledger.append(aCheck({ accountId: `m${index}`, links: [token("1")], standing }));
    await links.link(token("1"), `m${index}`);
  }
  const cluster = await read("a");
  expect(cluster.complete).toBe(complete);
  expect(ids(cluster)).toEqual(complete ? ["a", "z"] : ["a"]);
});

test("a domain is followed from the account that asks, and from nobody it leads to", async () => {
  const { read } = await accounts({
    a: ["domain 1", "1"],
    b: ["domain 1", "2"],
    c: ["2"],
    d: ["1", "domain 2"],
    e: ["domain 2"],
  });
  expect(ids(await read("a"))).toEqual(["a", "b", "c", "d"]);
  expect(ids(await read("c"))).toEqual(["b", "c"]);
  expect(ids(await read("e"))).toEqual(["a", "d", "e"]);
});

test("affected are exactly the accounts in whose clusters an account is", async () => {
  const name = fc.constantFrom("1", "2", "3", "4", "domain 1", "domain 2", "domain 3");
  const carried = fc.record(
    Object.fromEntries(
      ["a", "b", "c", "d", "e", "f"].map((id) => [id, fc.uniqueArray(name, { maxLength: 3 })]),
    ),
  );
  const property = fc.asyncProperty(carried, async (all) => {
    const { read, affected } = await accounts(all);
    for (const id of Object.keys(all)) {
      const having = [];
      for (const other of Object.keys(all)) if (ids(await read(other)).includes(id)) having.push(other);
      expect(ids(await affected(id))).toEqual(having);
    }
  });
  await fc.assert(property, { numRuns: 30 });
});

test.for<[string, Partial<CheckItem>, Partial<CheckItem>]>([
  ["the account itself", { links: [token("1")], linksShed: true }, {}],
  ["a member", {}, { linksShed: true }],
])("%s that has shed links leaves the cluster incomplete", async ([, own, other]) => {
  const { ledger, read } = await accounts({ a: ["1"], b: ["1"] });
  await ledger.append(aCheck({ accountId: "a", n: 2, links: [token("1")], ...own }));
  await ledger.append(aCheck({ accountId: "b", n: 2, links: [token("1")], ...other }));
  const cluster = await read("a");
  expect([cluster.complete, ids(cluster)]).toEqual([false, ["a", "b"]]);
});

test("an account whose newest check is no check leaves the cluster incomplete, and the others in it", async () => {
  const { ledger, read } = await accounts({ a: ["1"], b: ["1"], c: ["1"] });
  const { newestCheck } = ledger;
  ledger.newestCheck = async (id) => {
    if (id === "b") LinkToken.parse("not a token");
    return newestCheck(id);
  };
  const cluster = await read("a");
  expect([cluster.complete, ids(cluster)]).toEqual([false, ["a", "c"]]);
});

test("an outage is not taken for an account that cannot be read", async () => {
  const { ledger, read } = await accounts({ a: ["1"], b: ["1"] });
  const { newestCheck } = ledger;
  ledger.newestCheck = async (id) => (id === "b" ? Promise.reject(new Error("throttled")) : newestCheck(id));
  await expect(read("a")).rejects.toThrow("throttled");
});
