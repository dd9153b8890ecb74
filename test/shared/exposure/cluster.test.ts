import { expect, test } from "vitest";
import { CLUSTER_LIMITS, linkedAccounts, readCluster } from "../../../shared/exposure/cluster.ts";
import type { LinkToken } from "../../../shared/exposure/link.ts";
import { aCheck } from "../../support/a-check.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";

const token = (name: string): LinkToken => `phone#${name.padStart(43, "0")}`;

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
  const read = async (accountId: string) => {
    const start = await ledger.newestCheck(accountId);
    if (!start) throw new Error("expected an account");
    return readCluster(
      {
        ledger: { newestCheck: (id) => counted(() => ledger.newestCheck(id)) },
        links: { accountsWith: (one, max) => counted(() => links.accountsWith(one, max)) },
      },
      start,
    );
  };
  return { ledger, links, read, steps: () => steps };
}

test("an account linked to nobody is alone, and costs one round trip", async () => {
  const { read, steps } = await accounts({ acme: ["a", "b", "c"], beta: ["d"] });
  const cluster = await read("acme");
  expect({ ...cluster, members: linkedAccounts(cluster, "acme") }).toEqual({ members: [], complete: true });
  expect(steps()).toBe(1);
});

test("accounts are linked through others, and each finds the same cluster", async () => {
  const { read } = await accounts({ a: ["1"], b: ["1", "2"], c: ["2", "3"], d: ["3"], e: ["4"] });
  for (const start of ["a", "b", "c", "d"]) {
    const cluster = await read(start);
    expect(cluster.members.map(({ accountId }) => accountId)).toEqual(["a", "b", "c", "d"]);
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
