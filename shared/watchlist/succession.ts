import type { WatchlistManifest } from "./manifest.ts";

/**
 * Whether a list may take the place of the one in force: it was verified no earlier, and its publication time does not go
 * backwards. An official list is never replaced by a sample.
 */
export function mayReplace(active: WatchlistManifest, next: WatchlistManifest): boolean {
  if (active.kind === "official" && next.kind === "sample") return false;
  if (active.kind === "sample" && next.kind === "official") return true;
  return oldestCheck(next) >= oldestCheck(active) && newestPublication(next) >= newestPublication(active);
}

const oldestCheck = ({ sources }: WatchlistManifest) =>
  Math.min(...sources.map(({ checkedAt }) => Date.parse(checkedAt)));

/** A list without publication times cannot be told to be older. */
const newestPublication = ({ sources }: WatchlistManifest) => {
  const times = sources.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : []));
  return times.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...times);
};
