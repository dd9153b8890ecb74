import type { S3Client } from "@aws-sdk/client-s3";
import type { ActiveWatchlist, WatchlistSource } from "../../shared/ports.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { describeError, log } from "../log.ts";
import { readObject } from "./watchlist-objects.ts";
import { type PointerTable, readPointer, type WatchlistPointer } from "./watchlist-pointer.ts";

/** How long a process trusts the pointer it has read: a new list is in force everywhere within this time. */
const POINTER_TTL_MS = 60_000;

/** Where compiled lists lie, and whether this stage may use a sample. */
export type WatchlistSettings = PointerTable & { s3: S3Client; bucket: string; stage: "local" | "deployed" };

/**
 * The list that the pointer names, loaded once a digest. A list that cannot be read or may not be used here is no list:
 * then nothing is approved, and the failure is logged.
 */
export function s3Watchlist(settings: WatchlistSettings, clock: () => number = Date.now): WatchlistSource {
  let pointer: { value: WatchlistPointer | undefined; readAt: number } | undefined;
  let loaded: ActiveWatchlist | undefined;
  const currentPointer = async () => {
    if (!pointer || clock() - pointer.readAt >= POINTER_TTL_MS)
      pointer = { value: await readPointer(settings), readAt: clock() };
    return pointer.value;
  };
  return {
    async active() {
      const current = await currentPointer();
      if (!current || refused(current, settings.stage)) return undefined;
      const { manifest } = current;
      if (loaded?.manifest.digest !== manifest.digest) loaded = await tryLoad(settings, current);
      // The pointer knows when the list was last verified; the file only knows when it was compiled.
      return loaded && { ...loaded, manifest };
    },
  };
}

function refused({ manifest }: WatchlistPointer, stage: WatchlistSettings["stage"]): boolean {
  if (manifest.kind !== "sample" || stage === "local") return false;
  log("watchlist-refused", { digest: manifest.digest, kind: manifest.kind });
  return true;
}

async function tryLoad({ s3, bucket }: WatchlistSettings, { objectKey, manifest }: WatchlistPointer) {
  const startedAt = Date.now();
  try {
    const list = loadWatchlist(await readObject(s3, bucket, objectKey));
    // The digest is of the entries alone; a sample that is called official has the same.
    if (list.manifest.digest !== manifest.digest || list.manifest.kind !== manifest.kind)
      throw new Error("the object is another list than the pointer names");
    log("watchlist-loaded", {
      digest: manifest.digest,
      count: manifest.entries,
      durationMs: Date.now() - startedAt,
    });
    return list;
  } catch (error) {
    log("watchlist-unreadable", { digest: manifest.digest, ...describeError(error) });
    return undefined;
  }
}
