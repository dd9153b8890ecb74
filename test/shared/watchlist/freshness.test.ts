import { expect, test } from "vitest";
import { ageHours, freshness } from "../../../shared/watchlist/freshness.ts";
import type { WatchlistManifest } from "../../../shared/watchlist/manifest.ts";

const NOW = new Date("2026-07-31T12:00:00Z");
const MINUTE_MS = 60_000;

function checked(...minutesAgo: number[]): WatchlistManifest {
  const sources = minutesAgo.map((minutes) => ({
    name: "csl.csv",
    format: "csl-csv" as const,
    rows: 1,
    digest: "0".repeat(64),
    entries: 1,
    rejected: 0,
    checkedAt: new Date(NOW.getTime() - minutes * MINUTE_MS).toISOString(),
  }));
  return { digest: "0".repeat(64), kind: "official", sources, entries: 1, names: 1 };
}

test.for([
  { minutes: 0, state: "fresh" },
  { minutes: 24 * 60, state: "fresh" },
  { minutes: 24 * 60 + 1, state: "ageing" },
  { minutes: 72 * 60, state: "ageing" },
  { minutes: 72 * 60 + 1, state: "stale" },
  { minutes: -5, state: "fresh" },
  { minutes: -6, state: "stale" },
])("a list checked $minutes minutes ago is $state", ({ minutes, state }) => {
  expect(freshness(checked(minutes), NOW)).toBe(state);
});

test("a list is as old as the source that was checked longest ago", () => {
  expect(ageHours(checked(60, 600, 30), NOW)).toBe(10);
});

test("one source checked in the future makes the list of unknown age", () => {
  expect(ageHours(checked(60, -600), NOW)).toBe(Number.POSITIVE_INFINITY);
});

test("no list is missing, not fresh", () => {
  expect(freshness(undefined, NOW)).toBe("missing");
});
