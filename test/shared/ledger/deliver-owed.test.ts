import { expect, test } from "vitest";
import { type CheckItem, MARKERS } from "../../../shared/ledger/check.ts";
import { type DeliveryPorts, deliverOwed as deliver } from "../../../shared/ledger/deliver-owed.ts";
import type { CheckKey } from "../../../shared/ledger/ids.ts";
import type { Escalation } from "../../../shared/ports.ts";
import { eraseAccount } from "../../../shared/retention/erase-account.ts";
import { anOldCheck, aReview } from "../../support/a-check.ts";
import { NOW } from "../../support/a-request.ts";
import { inMemoryPorts } from "../../support/in-memory-ports.ts";
import { policyOf } from "../../support/shipped-packs.ts";

const ON = { policy: policyOf(), now: NOW };
const deliverOwed = (ports: DeliveryPorts, key: CheckKey) => deliver(ports, key, ON);

const KEY = { accountId: "acme", n: 2 };
const SUPERSEDED = { accountId: "acme", n: 1 };
const TOKENS = [`phone#${"p".repeat(43)}`, `device#${"d".repeat(43)}`] as const;
const ALL = aReview({ n: 2, supersedes: 1, links: TOKENS, markers: MARKERS });

/** Ports whose calls are listed; the call of index `failsAt` fails, before or after it has had its effect. */
async function delivery(checks: readonly CheckItem[], fault?: { at: number; applied: boolean }) {
  const memory = inMemoryPorts();
  const { ledger } = memory;
  for (const check of checks) await ledger.append(check);
  const calls: string[] = [];
  const sent: Escalation[] = [];
  const call = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const fails = fault?.at === calls.length;
    calls.push(name);
    if (fails && !fault.applied) throw new Error("crash");
    const value = await run();
    if (fails) throw new Error("crash");
    return value;
  };
  const ports: DeliveryPorts = {
    ...memory,
    links: {
      ...memory.links,
      link: (token, accountId) => call(`link ${token}`, () => memory.links.link(token, accountId)),
    },
    ledger: { ...ledger, newestCheck: (id) => call(`newest of ${id}`, () => ledger.newestCheck(id)) },
    outbox: {
      ...ledger,
      check: (key) => call(`get ${key.n}`, () => ledger.check(key)),
      settle: (key, marker) => call(`settle ${marker}`, () => ledger.settle(key, marker)),
      clear: (key) => call("clear", () => ledger.clear(key)),
      closeSuperseded: (key, by) => call(`close ${key.n} by ${by}`, () => ledger.closeSuperseded(key, by)),
    },
    queue: { send: (message) => call("send", async () => void sent.push(message)) },
  };
  return { ledger, links: memory.links, ports, calls, sent };
}

test("reads, does what is owed, then removes the marker, in that order", async () => {
  const { ports, calls, sent } = await delivery([aReview({ n: 1 }), ALL]);
  await deliverOwed(ports, KEY);
  expect(calls).toEqual([
    "get 2",
    "send",
    "settle owesMessage",
    "close 1 by 2",
    "settle owesSupersede",
    "newest of acme",
    `link ${TOKENS[0]}`,
    `link ${TOKENS[1]}`,
    "newest of acme",
    "settle owesLinks",
  ]);
  expect(sent).toEqual([{ caseId: "acme.2", accountId: "acme", hook: "sign-up", version: 1 }]);
});

test("an account that was closed to be erased gets no links back", async () => {
  const { ledger, links, ports } = await delivery([aReview({ n: 1 }), ALL]);
  await ledger.close({ accountId: "acme", n: 3 }, NOW);
  await deliverOwed(ports, KEY);
  expect([...links.all]).toEqual([]);
  expect((await ledger.check(KEY))?.markers).toEqual([]);
});

test("an account that is closed while its links are written has none of them in the end, wherever the delivery breaks off", async () => {
  const call = { accountId: "acme", now: NOW, provider: { usPerson: true }, policy: ON.policy };
  for (const breaks of [undefined, "newestCheck", "settle"] as const) {
    const memory = inMemoryPorts();
    const { links, ledger } = memory;
    for (const n of [1, 2]) await ledger.append(anOldCheck({ n, links: TOKENS, markers: ["owesLinks"] }));
    const ports: DeliveryPorts = { ...memory, outbox: ledger, queue: { send: async () => {} } };
    // The erasure is over between the two writes, so that the second comes back after it.
    ports.links = {
      ...links,
      async link(token, accountId) {
        if (token === TOKENS[1]) expect(await eraseAccount(memory, call)).toMatchObject({ ok: true });
        await links.link(token, accountId);
      },
    };
    const crash = async () => Promise.reject(new Error("crash"));
    // The first read is before the erasure.
    const newestCheck: typeof ledger.newestCheck = async (id) =>
      (await ledger.newestCheck(id))?.closedAt === undefined ? ledger.newestCheck(id) : crash();
    const broken: DeliveryPorts = {
      ...ports,
      ...(breaks === "newestCheck" && { ledger: { ...ledger, newestCheck } }),
      ...(breaks === "settle" && { outbox: { ...ledger, settle: crash } }),
    };
    await deliverOwed(broken, KEY).catch(() => {});
    await deliverOwed({ ...ports, links }, KEY);
    expect([...links.all]).toEqual([]);
    expect((await ledger.check(KEY))?.markers).toEqual([]);
  }
});

test("a superseded case is closed, its version raised, and the check owes nothing any more", async () => {
  const { ledger, ports } = await delivery([aReview({ n: 1, markers: [] }), ALL]);
  await deliverOwed(ports, KEY);
  expect((await ledger.check(SUPERSEDED))?.case).toMatchObject({ state: "SUPERSEDED", version: 2 });
  expect((await ledger.check(KEY))?.markers).toEqual([]);
});

test("every token of a check is written for its account", async () => {
  const { ports, links } = await delivery([aReview({ n: 1 }), ALL]);
  await deliverOwed(ports, KEY);
  expect([...links.all]).toEqual(TOKENS.map((token) => `${token} acme`));
});

/** Calls that delivering all effects takes, as the first test lists them. */
const CALLS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

test.for(
  CALLS.flatMap((at) => [
    { at, applied: false },
    { at, applied: true },
  ]),
)("a crash at call $at, applied $applied, loses nothing: the next delivery ends it", async (fault) => {
  const { ledger, links, ports, sent } = await delivery([aReview({ n: 1, markers: [] }), ALL], fault);
  await expect(deliverOwed(ports, KEY)).rejects.toThrow("crash");
  const owed = (await ledger.check(KEY))?.markers ?? [];
  expect(owed.includes("owesMessage") || sent.length > 0).toBe(true);
  expect(owed.includes("owesLinks") || links.all.size === TOKENS.length).toBe(true);
  await deliverOwed(ports, KEY);
  expect((await ledger.check(KEY))?.markers).toEqual([]);
  expect((await ledger.check(SUPERSEDED))?.case?.state).toBe("SUPERSEDED");
  expect(links.all.size).toBe(TOKENS.length);
  expect(sent.length).toBe(fault.at === 1 && fault.applied ? 2 : Math.max(1, sent.length));
  expect(new Set(sent.map(({ caseId }) => caseId))).toEqual(new Set(["acme.2"]));
});

test("delivering again does nothing but clear what was left in the outbox", async () => {
  const { ports, calls, sent } = await delivery([aReview({ n: 1 }), ALL]);
  await deliverOwed(ports, KEY);
  calls.length = 0;
  await deliverOwed(ports, KEY);
  expect(calls).toEqual(["get 2", "clear"]);
  expect(sent).toHaveLength(1);
});

test("a check that does not exist owes nothing", async () => {
  const { ports, calls } = await delivery([]);
  await deliverOwed(ports, KEY);
  expect(calls).toEqual(["get 2"]);
});

test.for([
  ["a message without a case", { markers: ["owesMessage"] }, "no case"],
  ["a supersession without the other check", { markers: ["owesSupersede"] }, "names no other check"],
] as const)("fails on %s rather than settle it", async ([, overrides, message]) => {
  const { case: _, ...withoutCase } = aReview({ n: 2, ...overrides });
  const { ledger, ports } = await delivery([withoutCase]);
  await expect(deliverOwed(ports, KEY)).rejects.toThrow(message);
  expect((await ledger.check(KEY))?.markers).toEqual(overrides.markers);
});
