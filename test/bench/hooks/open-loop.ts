import { setTimeout as delay } from "node:timers/promises";
import type { Sample } from "../percentiles.ts";

/** How requests arrive: so many a second, evenly, and so many in all. */
export type Arrivals = { perSecond: number; count: number };

/** What an open loop found: milliseconds from each arrival to its answer, and the greatest number that waited at once. */
export type OpenLoop = { latencies: Sample; mostAtOnce: number };

/** Where the time comes from, in milliseconds. */
export type LoopClock = { now(): number; sleep(milliseconds: number): Promise<unknown> };

const CLOCK: LoopClock = { now: () => performance.now(), sleep: (milliseconds) => delay(milliseconds) };

/**
 * Sends requests at a fixed rate, whatever the answers take: nobody who signs up waits for the answer to another. The latency of
 * a request counts from when it was to arrive and not from when it was sent, so that the wait behind a slow answer is in the
 * figures and not left out of them ("coordinated omission"). Throws when a request does.
 */
export async function openLoop(
  request: (index: number) => Promise<unknown>,
  { perSecond, count }: Arrivals,
  clock = CLOCK,
): Promise<OpenLoop> {
  const startedAt = clock.now();
  const waiting = { now: 0, most: 0 };
  const answered = async (index: number, arrivesAt: number): Promise<number> => {
    waiting.now += 1;
    waiting.most = Math.max(waiting.most, waiting.now);
    await request(index);
    waiting.now -= 1;
    return clock.now() - arrivesAt;
  };
  const answers: Promise<number>[] = [];
  for (let index = 0; index < count; index += 1) {
    const arrivesAt = startedAt + (index * 1000) / perSecond;
    const early = arrivesAt - clock.now();
    if (early > 0) await clock.sleep(early);
    const answer = answered(index, arrivesAt);
    // It is awaited below; until then a failure is nobody's.
    answer.catch(() => undefined);
    answers.push(answer);
  }
  return { latencies: await Promise.all(answers), mostAtOnce: waiting.most };
}
