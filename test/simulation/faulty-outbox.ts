import type { LinkReader, LinkWriter, Outbox } from "../../shared/ports.ts";
import { Fault } from "./faulty-ledger.ts";
import type { World } from "./world.ts";

/** Of a call. */
const FAULT_PROBABILITY = 0.1;
/** Of one of the many calls that reading or writing all links of an account takes. */
const LINK_FAULT_PROBABILITY = 0.015;

type Links = LinkReader & LinkWriter;

/** The outbox across a network, as `faultyLedger` has the ledger. */
export const faultyOutbox = (world: World, outbox: Outbox): Outbox => ({
  ...outbox,
  check: (key) => faulty(world, () => outbox.check(key)),
  settle: (key, marker) => faultyWrite(world, () => outbox.settle(key, marker)),
  clear: (key) => faultyWrite(world, () => outbox.clear(key)),
});

/** Links across a network. */
export const faultyLinks = (world: World, links: Links): Links => ({
  accountsWith: (token, max) => faulty(world, () => links.accountsWith(token, max), LINK_FAULT_PROBABILITY),
  link: (token, accountId) => faultyWrite(world, () => links.link(token, accountId), LINK_FAULT_PROBABILITY),
});

/** A call that waits its turn twice, and may fail at either end. */
export async function faulty<T>(
  world: World,
  run: () => Promise<T>,
  probability = FAULT_PROBABILITY,
): Promise<T> {
  await world.step();
  if (world.strikes(probability)) throw new Fault("error before");
  const value = await run();
  await world.step();
  if (world.strikes(probability)) throw new Fault("answer lost");
  return value;
}

/** A write that may be applied when its caller has long given it up. */
async function faultyWrite(
  world: World,
  run: () => Promise<void>,
  probability = FAULT_PROBABILITY,
): Promise<void> {
  if (!world.strikes(probability)) return faulty(world, run, probability);
  world.start(async () => {
    for (let delay = Math.ceil(world.random() * 12); delay > 0; delay -= 1) await world.step();
    await run();
  });
  throw new Fault("applied later");
}
