import { expect, test } from "vitest";
import type { CheckItem } from "../../../shared/ledger/check.ts";
import { type DeliveryPorts, deliverOwed } from "../../../shared/ledger/deliver-owed.ts";
import type { Escalation } from "../../../shared/ports.ts";
import { aReview } from "../../support/a-check.ts";
import { anInMemoryLedger } from "../../support/in-memory-ledger.ts";

const KEY = { accountId: "acme", n: 2 };
const SUPERSEDED = { accountId: "acme", n: 1 };
const BOTH = aReview({ n: 2, supersedes: 1, markers: ["owesMessage", "owesSupersede"] });

/** Ports whose calls are listed; the call of index `failsAt` fails, before or after it has had its effect. */
async function delivery(checks: readonly CheckItem[], fault?: { at: number; applied: boolean }) {
  const ledger = anInMemoryLedger();
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
    outbox: {
      ...ledger,
      check: (key) => call(`get ${key.n}`, () => ledger.check(key)),
      settle: (key, marker) => call(`settle ${marker}`, () => ledger.settle(key, marker)),
      clear: (key) => call("clear", () => ledger.clear(key)),
      closeSuperseded: (key, by) => call(`close ${key.n} by ${by}`, () => ledger.closeSuperseded(key, by)),
    },
    queue: { send: (message) => call("send", async () => void sent.push(message)) },
  };
  return { ledger, ports, calls, sent };
}

test("reads, does what is owed, then removes the marker, in that order", async () => {
  const { ports, calls, sent } = await delivery([aReview({ n: 1 }), BOTH]);
  await deliverOwed(ports, KEY);
  expect(calls).toEqual(["get 2", "send", "settle owesMessage", "close 1 by 2", "settle owesSupersede"]);
  expect(sent).toEqual([{ caseId: "acme.2", accountId: "acme", hook: "sign-up", version: 1 }]);
});

test("a superseded case is closed, its version raised, and the check owes nothing any more", async () => {
  const { ledger, ports } = await delivery([aReview({ n: 1, markers: [] }), BOTH]);
  await deliverOwed(ports, KEY);
  expect((await ledger.check(SUPERSEDED))?.case).toMatchObject({ state: "SUPERSEDED", version: 2 });
  expect((await ledger.check(KEY))?.markers).toEqual([]);
});

/** Calls that delivering both effects takes, as the test above lists them. */
const CALLS = [0, 1, 2, 3, 4];

test.for(
  CALLS.flatMap((at) => [
    { at, applied: false },
    { at, applied: true },
  ]),
)("a crash at call $at, applied $applied, loses nothing: the next delivery ends it", async (fault) => {
  const { ledger, ports, sent } = await delivery([aReview({ n: 1, markers: [] }), BOTH], fault);
  await expect(deliverOwed(ports, KEY)).rejects.toThrow("crash");
  const owed = (await ledger.check(KEY))?.markers ?? [];
  expect(owed.includes("owesMessage") || sent.length > 0).toBe(true);
  await deliverOwed(ports, KEY);
  expect((await ledger.check(KEY))?.markers).toEqual([]);
  expect((await ledger.check(SUPERSEDED))?.case?.state).toBe("SUPERSEDED");
  expect(sent.length).toBe(fault.at === 1 && fault.applied ? 2 : Math.max(1, sent.length));
  expect(new Set(sent.map(({ caseId }) => caseId))).toEqual(new Set(["acme.2"]));
});

test("delivering again does nothing but clear what was left in the outbox", async () => {
  const { ports, calls, sent } = await delivery([aReview({ n: 1 }), BOTH]);
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
