import fc from "fast-check";
import { expect, test } from "vitest";
import type { WatchlistManifest } from "../../../shared/watchlist/manifest.ts";
import { mayReplace } from "../../../shared/watchlist/succession.ts";
import { aManifest } from "../../support/in-memory-ports.ts";

type Times = { checked: number; published?: number };
const day = (number: number) => new Date(Date.UTC(2026, 10, number)).toISOString();
const list = (kind: WatchlistManifest["kind"], ...times: Times[]): WatchlistManifest => {
  const { sources, ...manifest } = aManifest({ kind });
  return {
    ...manifest,
    sources: times.flatMap(({ checked, published }) =>
      sources.map((source) => ({
        ...source,
        checkedAt: day(checked),
        ...(published !== undefined && { publishedAt: day(published) }),
      })),
    ),
  };
};
const official = (...times: Times[]) => list("official", ...times);

const ACTIVE = official({ checked: 10, published: 9 });
test.for([
  ["checked later", official({ checked: 11, published: 9 }), true],
  ["checked and published later", official({ checked: 11, published: 10 }), true],
  ["the same once more", ACTIVE, true],
  ["checked earlier", official({ checked: 9, published: 9 }), false],
  ["checked later, published earlier", official({ checked: 11, published: 8 }), false],
  ["without a publication time", official({ checked: 11 }), true],
  // A list is only as fresh as the source that was checked first.
  [
    "of which one source was checked earlier",
    official({ checked: 12, published: 9 }, { checked: 9, published: 9 }),
    false,
  ],
  [
    "of which one source is older, and none is missing",
    official({ checked: 11, published: 9 }, { checked: 11, published: 2 }),
    true,
  ],
  ["a sample, however new", list("sample", { checked: 30, published: 30 }), false],
] as const)("an official list and one that is %s", ([, next, may]) => {
  expect(mayReplace(ACTIVE, next)).toBe(may);
});

test("a sample gives way to an official list, however old, and to a newer sample", () => {
  const sample = list("sample", { checked: 10 });
  expect(mayReplace(sample, official({ checked: 1, published: 1 }))).toBe(true);
  expect(mayReplace(sample, list("sample", { checked: 11 }))).toBe(true);
  expect(mayReplace(sample, list("sample", { checked: 9 }))).toBe(false);
});

test("of two lists at least one may follow the other only forwards in time", () => {
  const times = fc.record({ checked: fc.nat({ max: 20 }), published: fc.nat({ max: 20 }) });
  fc.assert(
    fc.property(times, times, (one, other) => {
      const both = mayReplace(official(one), official(other)) && mayReplace(official(other), official(one));
      expect(both).toBe(one.checked === other.checked && one.published === other.published);
    }),
  );
});

test.for([
  [900, true],
  [899, false],
] as const)("of a thousand entries %i are left: %s", ([entries, may]) => {
  const active = { ...official({ checked: 10 }), entries: 1_000 };
  expect(mayReplace(active, { ...official({ checked: 11 }), entries })).toBe(may);
});

test("after a list without publication time one that has it may follow", () => {
  expect(mayReplace(official({ checked: 10 }), official({ checked: 11, published: 9 }))).toBe(true);
});
