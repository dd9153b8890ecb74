import { expect, test } from "vitest";
import { percentile } from "../percentiles.ts";
import { type LoopClock, openLoop } from "./open-loop.ts";

/** A clock that only moves when somebody sleeps; who sleeps less wakes first. */
function aClock(): LoopClock {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const wakeNext = () => {
    const next = sleepers.sort((a, b) => a.at - b.at).shift();
    if (!next) return;
    now = Math.max(now, next.at);
    next.wake();
  };
  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: now + milliseconds, wake });
        setImmediate(wakeNext);
      }),
  };
}

test("requests arrive evenly, and each latency is its own where nothing is slow", async () => {
  const clock = aClock();
  const sentAt: number[] = [];
  const { latencies, mostAtOnce } = await openLoop(
    async () => {
      sentAt.push(clock.now());
      await clock.sleep(3);
    },
    { perSecond: 100, count: 5 },
    clock,
  );
  expect(sentAt).toEqual([0, 10, 20, 30, 40]);
  expect(latencies).toEqual([3, 3, 3, 3, 3]);
  expect(mostAtOnce).toBe(1);
});

test("a slow answer does not slow the arrivals down", async () => {
  const clock = aClock();
  const sentAt: number[] = [];
  const { latencies, mostAtOnce } = await openLoop(
    async (index) => {
      sentAt.push(clock.now());
      await clock.sleep(index === 0 ? 35 : 1);
    },
    { perSecond: 100, count: 5 },
    clock,
  );
  expect(sentAt).toEqual([0, 10, 20, 30, 40]);
  expect(latencies).toEqual([35, 1, 1, 1, 1]);
  expect(mostAtOnce).toBe(2);
});

test("a server that serves one at a time and stops once makes all wait who arrive meanwhile", async () => {
  const clock = aClock();
  let free = Promise.resolve();
  const serve = (index: number) => {
    free = free.then(async () => void (await clock.sleep(index === 0 ? 40 : 1)));
    return free;
  };
  const { latencies } = await openLoop(serve, { perSecond: 100, count: 10 }, clock);
  // Sent one after the other, nine of ten would have taken a millisecond.
  expect(latencies).toEqual([40, 31, 22, 13, 4, 1, 1, 1, 1, 1]);
  expect(percentile(latencies, 0.5)).toBe(4);
});

test("latency counts from the arrival, though the sender was late itself", async () => {
  let now = 0;
  const clock: LoopClock = { now: () => now, sleep: async () => undefined };
  const { latencies } = await openLoop(
    async (index) => {
      // Whoever is busy without waiting keeps the sender from sending.
      if (index === 0) now = 50;
    },
    { perSecond: 100, count: 3 },
    clock,
  );
  expect(latencies).toEqual([50, 40, 30]);
});

test("fails when a request fails", async () => {
  const broken = openLoop(async () => Promise.reject(new Error("status 503")), { perSecond: 1000, count: 3 });
  await expect(broken).rejects.toThrow("status 503");
});
