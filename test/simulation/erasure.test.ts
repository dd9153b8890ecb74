import fc from "fast-check";
import { expect, test } from "vitest";
import { type HookCall, recordOnce, type UnwrittenCheck } from "../../shared/ledger/record-once.ts";
import type { CheckLedger } from "../../shared/ports.ts";
import { success } from "../../shared/result.ts";
import { type ErasurePorts, eraseAccount } from "../../shared/retention/erase-account.ts";
import { anOldCheck } from "../support/a-check.ts";
import { NOW } from "../support/a-request.ts";
import { inMemoryPorts } from "../support/in-memory-ports.ts";
import { policyOf } from "../support/shipped-packs.ts";

const POLICY = policyOf();

const DUE = NOW.toISOString();

/** One world: calls of a hook and erasures at once, every step of them in any order. */
async function race(scheduler: fc.Scheduler, longer: readonly boolean[], erasures: number) {
  const ports = inMemoryPorts();
  await ports.keys.accountKey("acme");
  await ports.ledger.append(anOldCheck());
  const inAnyOrder = <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    scheduler.scheduleFunction(async (...args: A) => act(...args));
  const { newestCheck, checkByIdempotencyKey, append, close } = ports.ledger;
  const ledger: CheckLedger & ErasurePorts["ledger"] = {
    check: ports.ledger.check,
    pastChecks: ports.ledger.pastChecks,
    newestCheck: inAnyOrder(newestCheck),
    checkByIdempotencyKey: inAnyOrder(checkByIdempotencyKey),
    append: inAnyOrder(append),
    close: inAnyOrder(close),
  };
  const { destroyAccountKey, accountKey } = ports.keys;
  const keys = { ...ports.keys, destroyAccountKey: inAnyOrder(destroyAccountKey) };

  const calls = longer.map((isLonger, index) => {
    const call: HookCall<undefined> = {
      hook: "sign-up",
      accountId: "acme",
      idempotencyKey: `key-${index}`,
      request: undefined,
      body: index,
      now: NOW,
    };
    return recordOnce({ ledger, keys }, call, async (newest) => {
      await accountKey("acme");
      const until = isLonger ? "2036-11-23T12:00:00.000Z" : (newest?.standing.kept?.until ?? DUE);
      const {
        accountId: _,
        idempotencyKey: __,
        requestMac: ___,
        hook: ____,
        ...check
      } = anOldCheck({ n: (newest?.n ?? 0) + 1 }, { until });
      return success(check satisfies UnwrittenCheck);
    });
  });
  const erased = Array.from({ length: erasures }, () =>
    eraseAccount(
      { ...ports, ledger, keys },
      { accountId: "acme", now: NOW, provider: { usPerson: true }, policy: POLICY },
    ),
  );
  const settled = Promise.all([Promise.all(calls), Promise.all(erased)]);
  await scheduler.waitFor(settled);
  const [answers, results] = await settled;
  return { ports, answers, results };
}

test("whatever comes at once, no record is lost that a duty keeps, and no check follows an erasure", async () => {
  let [erasedWorlds, keptWorlds] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 2 }),
      async (scheduler, longer, erasures) => {
        const { ports, answers, results } = await race(scheduler, longer, erasures);
        const newest = await ports.ledger.newestCheck("acme");
        const key = await ports.keys.existingAccountKey("acme");
        // Every check that was answered is in the ledger.
        expect(newest?.n).toBe(1 + answers.filter((answer) => answer.ok).length);
        expect(key === undefined).toBe(newest?.closedAt !== undefined);
        expect(key === undefined).toBe(results.some((result) => result.ok));
        if (key === undefined) expect(newest?.standing.kept?.until).toBe(DUE);
        if (key === undefined) erasedWorlds += 1;
        else keptWorlds += 1;
      },
    ),
    { numRuns: 500 },
  );
  // Both kinds of worlds were met, or nothing was shown.
  expect(Math.min(erasedWorlds, keptWorlds)).toBeGreaterThan(20);
});
