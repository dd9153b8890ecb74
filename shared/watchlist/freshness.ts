import type { WatchlistManifest } from "./manifest.ts";

const HOUR_MS = 3_600_000;

/**
 * Ages at which a list alarms and at which it stops approving. House policy: the CSL is published daily, so a list that
 * missed a day is late and one that missed three may hide a new designation.
 */
const FRESHNESS_LIMITS = { softHours: 24, hardHours: 72 } as const;

export type Freshness = "fresh" | "ageing" | "stale" | "missing";

/** Hours since the oldest source was last fetched and verified; Infinity for a source checked in the future. */
export function ageHours(manifest: WatchlistManifest, now: Date): number {
  const ages = manifest.sources.map((source) => (now.getTime() - Date.parse(source.checkedAt)) / HOUR_MS);
  // A check time in the future says that a clock is wrong, not that the list is fresh. Five minutes of skew are tolerated.
  if (ages.some((age) => !(age >= -5 / 60))) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...ages);
}

/** Whether a list may still clear names: nothing `stale` or `missing` approves. */
export function freshness(manifest: WatchlistManifest | undefined, now: Date): Freshness {
  if (manifest === undefined) return "missing";
  const hours = ageHours(manifest, now);
  if (hours <= FRESHNESS_LIMITS.softHours) return "fresh";
  return hours <= FRESHNESS_LIMITS.hardHours ? "ageing" : "stale";
}
