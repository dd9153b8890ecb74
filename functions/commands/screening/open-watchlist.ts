import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ActiveWatchlist } from "../../../shared/ports.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import { HITS_MAX, type Screener } from "../../../shared/screening/hit.ts";
import { type CompiledWatchlist, compileWatchlist } from "../../../shared/watchlist/compile.ts";
import { loadWatchlist } from "../../../shared/watchlist/load.ts";

/** Files to screen against, and when they were fetched as far as that is known (RFC 3339). */
export type WatchlistFiles = { files: readonly string[]; checkedAt: string };

/** Whether a file is an index that `npm run watchlist -- compile` wrote, by its name. */
export const isIndex = (file: string): boolean => file.endsWith(".watchlist");

/** Lists ready to screen against, and how many rows of list files were left out as unreadable. */
export type OpenedWatchlists = { watchlists: readonly ActiveWatchlist[]; rejectedRows: number };

/** Opens compiled indexes, and compiles all other files together in memory. Fails with one sentence that names the file. */
export function openWatchlists({ files, checkedAt }: WatchlistFiles): Result<OpenedWatchlists, string> {
  const watchlists: ActiveWatchlist[] = [];
  for (const file of files.filter(isIndex)) {
    const loaded = loadIndex(file);
    if (!loaded.ok) return loaded;
    watchlists.push(loaded.value);
  }
  const lists = files.filter((file) => !isIndex(file));
  if (lists.length === 0) return success({ watchlists, rejectedRows: 0 });
  const compiled = compileLists({ files: lists, checkedAt });
  if (!compiled.ok) return compiled;
  watchlists.push(loadWatchlist(compiled.value.bytes));
  return success({ watchlists, rejectedRows: compiled.value.rejected.length });
}

/** Compiles list files in memory. Fails with one sentence that names the file. */
export function compileLists({ files, checkedAt }: WatchlistFiles): Result<CompiledWatchlist, string> {
  const sources: { name: string; bytes: Buffer; checkedAt: string }[] = [];
  for (const file of files) {
    const bytes = readBytes(file);
    if (!bytes.ok) return bytes;
    sources.push({ name: basename(file), bytes: bytes.value, checkedAt });
  }
  const compiled = compileWatchlist({ kind: "official", sources });
  return compiled.ok ? compiled : failure(compiled.failure.message);
}

/** One engine over several lists; hits come best first, and at most as many as one list would give. */
export function screenAll(watchlists: readonly ActiveWatchlist[]): Screener {
  const [only, ...others] = watchlists;
  if (only && others.length === 0) return only.screen;
  return (query, thresholds) =>
    watchlists
      .flatMap(({ screen }) => screen(query, thresholds))
      .sort((a, b) => b.score - a.score)
      .slice(0, HITS_MAX);
}

function loadIndex(file: string): Result<ActiveWatchlist, string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return success(loadWatchlist(bytes.value));
  } catch (error) {
    return failure(`${file}: ${error instanceof Error ? error.message : "not a compiled watchlist"}`);
  }
}

function readBytes(file: string): Result<Buffer, string> {
  try {
    return success(readFileSync(file));
  } catch {
    return failure(`the file ${file} cannot be read`);
  }
}
