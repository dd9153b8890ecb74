import { expect, test } from "vitest";
import type { CheckItem } from "../../shared/ledger/check.ts";
import type { CheckLedger } from "../../shared/ports.ts";
import { success } from "../../shared/result.ts";
import { anInMemoryLedger } from "../support/in-memory-ledger.ts";
import { anInMemoryKeyVault } from "../support/in-memory-ports.ts";
import { faultyLedger } from "./faulty-ledger.ts";
import { broken, notDurable, notFinal } from "./invariants.ts";
import { callHook, type Received, WISHES, type Wish } from "./quota-clients.ts";
import { aWorld } from "./world.ts";

/** The ledger as one client sees it; a variant that breaks the protocol shows that the simulation can fail. */
type View = (ledger: CheckLedger, idempotencyKey: string) => CheckLedger;

/** Tries of a client while faults strike, before it gets its last one in a healed world. */
const TRIES = 3;

type Run = { base: CheckLedger & { items: Map<string, CheckItem> }; view: View };

/** Runs all clients at once in the world of a seed, then heals it; answers every invariant that was broken. */
async function simulate(seed: number, { base, view }: Run): Promise<string[]> {
  const world = aWorld(seed);
  const keys = anInMemoryKeyVault();
  const network = faultyLedger(world, base);
  const received: Received[] = [];
  const violations: string[] = [];
  const call = async (wish: Wish) => {
    const answer = await callHook({ world, keys, ledger: view(network, wish.key) }, wish);
    violations.push(...notDurable(answer, base.items.values()));
    received.push(answer);
    return answer;
  };
  for (const wish of WISHES) {
    world.start(async () => {
      for (let tries = 0; tries < TRIES; tries += 1) await call(wish);
    });
  }
  await world.run();
  world.stopFaults();
  for (const wish of WISHES) {
    world.start(async () => void violations.push(...notFinal(await call(wish))));
    await world.run();
  }
  for (const accountId of new Set(WISHES.map((wish) => wish.accountId))) {
    const items = [...base.items.values()].filter((item) => item.accountId === accountId);
    violations.push(
      ...broken(
        items,
        received.filter(({ wish }) => wish.accountId === accountId),
      ),
    );
  }
  return violations;
}

const asItIs: View = (ledger) => ledger;

/** Reads the key before the newest check: a twin that commits between the two is missed. */
const readsSwapped: View = (ledger, idempotencyKey) => {
  let early: CheckItem | undefined;
  return {
    ...ledger,
    async newestCheck(accountId) {
      early = await ledger.checkByIdempotencyKey(accountId, idempotencyKey);
      return ledger.newestCheck(accountId);
    },
    checkByIdempotencyKey: async () => early,
  };
};

/** Finds a key only some time after its check was written, as a global index would. */
const keyReadStale: View = (ledger) => {
  let reads = 0;
  return {
    ...ledger,
    async checkByIdempotencyKey(accountId, key) {
      reads += 1;
      const found = await ledger.checkByIdempotencyKey(accountId, key);
      return reads % 2 === 1 ? undefined : found;
    },
  };
};

const conditional = () => {
  const ledger = anInMemoryLedger();
  return { ...ledger, items: ledger.items as Map<string, CheckItem> };
};

/** Puts without the condition. */
const unconditional = () => {
  const ledger = conditional();
  return {
    ...ledger,
    async append(item: CheckItem) {
      ledger.items.set(`${item.accountId}.${item.n}`, structuredClone(item));
      return success(undefined);
    },
  };
};

test("whatever the order of steps and faults, a request is decided once and limits hold: 3,000 seeds", async () => {
  for (let seed = 1; seed <= 3000; seed += 1)
    expect(await simulate(seed, { base: conditional(), view: asItIs }), `seed ${seed}`).toEqual([]);
});

test.for([
  ["the two reads swapped", conditional, readsSwapped, "one check a key"],
  ["the idempotency key read from a stale index", conditional, keyReadStale, "one check a key"],
  ["the put without its condition", unconditional, asItIs, "what was granted stands"],
] as const)("the simulation catches %s", async ([, ledger, view, invariant]) => {
  const found = new Set<string>();
  for (let seed = 1; seed <= 500 && !found.has(invariant); seed += 1)
    for (const violation of await simulate(seed, { base: ledger(), view })) found.add(violation);
  expect(found).toContain(invariant);
});
