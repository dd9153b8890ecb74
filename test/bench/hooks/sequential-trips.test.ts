import fc from "fast-check";
import { expect, test } from "vitest";
import { type Interval, sequentialTrips } from "./sequential-trips.ts";

const calls = (...all: [number, number][]): Interval[] =>
  all.map(([startedAt, endedAt]) => ({ startedAt, endedAt }));

test.for([
  ["no call", calls(), 0],
  ["one call", calls([1, 2]), 1],
  ["three, each after the other", calls([1, 2], [3, 4], [5, 6]), 3],
  ["three at once", calls([1, 4], [2, 5], [3, 6]), 1],
  ["two at once, then one", calls([1, 3], [2, 4], [5, 6]), 2],
  ["two beside one that takes as long", calls([1, 8], [2, 3], [4, 5]), 2],
  ["one that is sent as another is answered", calls([1, 2], [2, 3]), 2],
  ["in whatever order they are told", calls([5, 6], [1, 2], [3, 4]), 3],
] as const)("%s", ([, of, trips]) => {
  expect(sequentialTrips(of)).toBe(trips);
});

/** The longest chain, by trying every one. */
function longestChain(all: readonly Interval[], answeredAt = Number.NEGATIVE_INFINITY): number {
  const later = all.filter(({ startedAt }) => startedAt >= answeredAt);
  return Math.max(0, ...later.map((call) => 1 + longestChain(without(later, call), call.endedAt)));
}

const without = (all: readonly Interval[], one: Interval) => all.filter((call) => call !== one);

test("is the longest chain there is", () => {
  const call = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 6 })).map(([startedAt, takes]) => ({
    startedAt,
    endedAt: startedAt + takes,
  }));
  fc.assert(
    fc.property(fc.array(call, { maxLength: 6 }), (all) => {
      expect(sequentialTrips(all)).toBe(longestChain(all));
    }),
  );
});
