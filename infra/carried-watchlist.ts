import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { failure, type Result, success } from "../shared/result.ts";
import { compileWatchlist } from "../shared/watchlist/compile.ts";
import { unpackWatchlist } from "../shared/watchlist/container.ts";
import type { WatchlistManifest } from "../shared/watchlist/manifest.ts";
import type { Settings } from "./settings.ts";

/** Our own list for trying things out. */
const SAMPLE = new URL("../shared/watchlist/sample.csv", import.meta.url).pathname;

/** Bounds what a wrong path can do: twenty times the CSL of 2026-07-31. */
const FILE_BYTES_MAX = 200_000_000;

/**
 * Puts the list that the stack carries into a file in `folder`, compiled, and answers its path: the operator's file, list or
 * compiled index, else the sample when local, else none. Fails with one sentence when the list cannot be read, or when the sample would be deployed.
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
  const carried = file.endsWith(".watchlist")
    ? openIndexFile(bytes.value, stage)
    : compileList({ file, bytes: bytes.value, isSample, settings });
  if (!carried.ok) return carried;
  const path = join(folder, "carried.watchlist");
  writeFileSync(path, carried.value);
  return success(path);
}

/** An index that `npm run watchlist -- compile` wrote, of several lists for example; its check times stand. */
function openIndexFile(bytes: Buffer, stage: Settings["stage"]): Result<Uint8Array, string> {
  try {
    const { manifest } = unpackWatchlist(bytes);
    if (manifest.kind === "sample" && stage === "deployed")
      return failure("the sample watchlist is for trying things out and is never deployed");
    return requireScreeningList(manifest, bytes);
  } catch {
    return failure("the compiled watchlist is damaged or of another version; compile it again");
  }
}

/** A supplement alone would make everybody else unknown. */
function requireScreeningList({ sources }: WatchlistManifest, bytes: Uint8Array): Result<Uint8Array, string> {
  return sources.some(({ format }) => format.startsWith("csl-"))
    ? success(bytes)
    : failure("the watchlist must hold the Consolidated Screening List; a supplement alone is not enough");
}

type ListFile = { file: string; bytes: Buffer; isSample: boolean; settings: Settings };

function compileList({ file, bytes, isSample, settings }: ListFile): Result<Uint8Array, string> {
  const checkedAt = settings.watchlistCheckedAt ?? statSync(file).mtime.toISOString();
  const compiled = compileWatchlist({
    kind: isSample ? "sample" : "official",
    sources: [{ name: basename(file), bytes, checkedAt }],
  });
  if (!compiled.ok) return failure(`the watchlist cannot be compiled: ${compiled.failure.message}`);
  return requireScreeningList(compiled.value.manifest, compiled.value.bytes);
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
