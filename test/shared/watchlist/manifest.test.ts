import { expect, test } from "vitest";
import { WatchlistManifest } from "../../../shared/watchlist/manifest.ts";

const SOURCE = {
  name: "csl.csv",
  format: "csl-csv",
  rows: 1,
  digest: "a".repeat(64),
  entries: 1,
  rejected: 0,
  checkedAt: "2026-07-31T06:00:00Z",
};
const MANIFEST = { digest: "b".repeat(64), kind: "official", sources: [SOURCE], entries: 1, names: 1 };

test("accepts a manifest with and without a publication time", () => {
  const published = { ...MANIFEST, sources: [{ ...SOURCE, publishedAt: "2026-07-30T00:00:00Z" }] };
  expect(WatchlistManifest.safeParse(MANIFEST).success).toBe(true);
  expect(WatchlistManifest.safeParse(published).success).toBe(true);
});

test.for([
  ["an upper-case digest", { ...MANIFEST, digest: "B".repeat(64) }],
  ["a short digest", { ...MANIFEST, digest: "b".repeat(63) }],
  ["no source", { ...MANIFEST, sources: [] }],
  ["21 sources", { ...MANIFEST, sources: Array.from({ length: 21 }, () => SOURCE) }],
  ["no entries", { ...MANIFEST, entries: 0 }],
  ["a local time", { ...MANIFEST, sources: [{ ...SOURCE, checkedAt: "2026-07-31T06:00:00" }] }],
  ["an unknown field", { ...MANIFEST, note: "x" }],
] as const)("rejects %s", ([, manifest]) => {
  expect(WatchlistManifest.safeParse(manifest).success).toBe(false);
});
