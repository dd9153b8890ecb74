import type { WatchlistManifest } from "./manifest.ts";

/**
 * How much of the list in force must be left. House policy: lists grow by some names a day, and the largest removal of recent
 * years, the end of the Syria programme, took some 4 percent of the list.
 */
const SHRINKAGE_MIN = 0.9;

/**
 * Whether a list may take the place of the one in force: it was verified no earlier, and its publication time does not go
 * backwards. An official list is never replaced by a sample, nor by one that has lost a tenth of its entries.
 */
export function mayReplace(active: WatchlistManifest, next: WatchlistManifest): boolean {
  if (active.kind === "official" && next.kind === "sample") return false;
  if (active.kind === "sample" && next.kind === "official") return true;
  const [before, after] = [newestPublication(active), newestPublication(next)];
  const isOlder = before !== undefined && after !== undefined && after < before;
  return (
    oldestCheck(next) >= oldestCheck(active) && !isOlder && next.entries >= active.entries * SHRINKAGE_MIN
  );
}

const oldestCheck = ({ sources }: WatchlistManifest) =>
  Math.min(...sources.map(({ checkedAt }) => Date.parse(checkedAt)));

/** Undefined for a list without publication times, which cannot be told to be older. */
const newestPublication = ({ sources }: WatchlistManifest) => {
  const times = sources.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : []));
  return times.length === 0 ? undefined : Math.max(...times);
};
