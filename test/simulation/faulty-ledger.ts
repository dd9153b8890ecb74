import type { CheckItem } from "../../shared/ledger/check.ts";
import type { CheckLedger } from "../../shared/ports.ts";
import type { World } from "./world.ts";

/** What a client sees when a dependency fails. */
export class Fault extends Error {}

const FAULT_PROBABILITY = 0.1;

/** A ledger across a network: every call waits its turn twice, and may fail at either end or be applied later. */
export function faultyLedger(world: World, ledger: CheckLedger): CheckLedger {
  const read = async <T>(run: () => Promise<T>): Promise<T> => {
    await world.step();
    if (world.strikes(FAULT_PROBABILITY)) throw new Fault("error before");
    const value = await run();
    await world.step();
    return value;
  };
  return {
    newestCheck: (accountId) => read(() => ledger.newestCheck(accountId)),
    checkByIdempotencyKey: (accountId, key) => read(() => ledger.checkByIdempotencyKey(accountId, key)),
    check: (key) => read(() => ledger.check(key)),
    append: (item) => faultyAppend(world, ledger, structuredClone(item)),
  };
}

/** `item` is what was sent: a late write must not see what its caller does afterwards. */
async function faultyAppend(world: World, ledger: CheckLedger, item: CheckItem) {
  await world.step();
  if (world.strikes(FAULT_PROBABILITY)) throw new Fault("error before");
  if (world.strikes(FAULT_PROBABILITY)) {
    world.start(async () => {
      for (let delay = Math.ceil(world.random() * 12); delay > 0; delay -= 1) await world.step();
      await ledger.append(item);
    });
    throw new Fault("applied later");
  }
  const written = await ledger.append(item);
  await world.step();
  if (world.strikes(FAULT_PROBABILITY)) throw new Fault("answer lost");
  // The SDK repeats a call whose answer was lost, and then meets its own write.
  return world.strikes(FAULT_PROBABILITY) ? ledger.append(item) : written;
}
