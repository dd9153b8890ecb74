import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { failure, type Result, success } from "../shared/result.ts";
import { compileWatchlist } from "../shared/watchlist/compile.ts";
import type { Settings } from "./settings.ts";

/** Our own list for trying things out. */
const SAMPLE = new URL("../shared/watchlist/sample.csv", import.meta.url).pathname;

/** Bounds what a wrong path can do: twenty times the CSL of 2026-07-31. */
const FILE_BYTES_MAX = 200_000_000;

/**
 * Compiles the list that the stack carries into a file in `folder`, and answers its path: the operator's file, else the sample
 * when local, else none. Fails with one sentence when the list cannot be read, or when the sample would be deployed.
 */
export function carriedWatchlist(settings: Settings, folder: string): Result<string | undefined, string> {
  const { stage, watchlist } = settings;
  if (watchlist === undefined && stage === "deployed") return success(undefined);
  const file = watchlist ?? SAMPLE;
  const bytes = readList(file);
  if (!bytes.ok) return bytes;
  const isSample = bytes.value.equals(readFileSync(SAMPLE));
  if (isSample && stage === "deployed")
    return failure("the sample watchlist is for trying things out and is never deployed");
  const checkedAt = settings.watchlistCheckedAt ?? statSync(file).mtime.toISOString();
  const compiled = compileWatchlist({
    kind: isSample ? "sample" : "official",
    sources: [{ name: basename(file), bytes: bytes.value, checkedAt }],
  });
  if (!compiled.ok) return failure(`the watchlist cannot be compiled: ${compiled.failure.message}`);
  const path = join(folder, "carried.watchlist");
  writeFileSync(path, compiled.value.bytes);
  return success(path);
}

function readList(file: string): Result<Buffer, string> {
  try {
    if (statSync(file).size > FILE_BYTES_MAX)
      return failure(`the watchlist \`${file}\` is longer than 200 MB`);
    return success(readFileSync(file));
  } catch {
    return failure(`the watchlist \`${file}\` cannot be read`);
  }
}
