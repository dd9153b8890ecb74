import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import type { ActiveWatchlist } from "../ports.ts";
import { failure, type Result, success } from "../result.ts";
import { createScreener } from "../screening/screener.ts";
import { packWatchlist, sha256Hex, unpackWatchlist } from "./container.ts";
import { type CslFailure, parseCsl, type RejectedRow } from "./csl.ts";
import type { WatchlistEntry } from "./entry.ts";
import { WatchlistManifest } from "./manifest.ts";

/** One list file to compile. `checkedAt` is when it was fetched and verified, RFC 3339. */
export type WatchlistFile = { name: string; text: string; publishedAt?: string; checkedAt: string };

/** What to compile, in the order of the sources. */
export type WatchlistSources = { kind: WatchlistManifest["kind"]; sources: readonly WatchlistFile[] };

/** A compiled list, and the rows left out of it by source and line. */
export type CompiledWatchlist = {
  bytes: Uint8Array;
  manifest: WatchlistManifest;
  rejected: readonly (RejectedRow & { source: string })[];
};

/** Why nothing was compiled; `message` is one clear sentence that names the source. */
export type CompileFailure = {
  code: CslFailure["code"] | "no-entries" | "too-many-rejected" | "bad-manifest";
  message: string;
};

type ParsedSource = {
  file: WatchlistFile;
  entries: readonly WatchlistEntry[];
  rejected: readonly RejectedRow[];
};

/**
 * Rows that may be left out of a file: none of the official lists of 2022 to 2026 loses one. A publisher that renames a list
 * must not make everybody on it unknown. Both bounds must be passed.
 */
const REJECTED_MAX = { rows: 10, share: 0.01 };

/** Largest index that is unpacked, in bytes: some ten times that of the list of 2026-07-31. */
const INDEX_BYTES_MAX = 200_000_000;

/** Compiles list files into one content-addressed file; the same input gives the same bytes. One bad file refuses all. */
export function compileWatchlist({
  kind,
  sources,
}: WatchlistSources): Result<CompiledWatchlist, CompileFailure> {
  const parsed: ParsedSource[] = [];
  for (const file of sources) {
    const csl = parseCsl(file.text);
    if (!csl.ok) return failure({ code: csl.failure.code, message: `${file.name}: ${csl.failure.message}` });
    if (csl.value.entries.length === 0) {
      return failure({ code: "no-entries", message: `${file.name}: no row of the file could be read` });
    }
    const { entries, rejected } = csl.value;
    if (rejected.length > REJECTED_MAX.rows && rejected.length > entries.length * REJECTED_MAX.share) {
      const message = `${file.name}: ${rejected.length} rows could not be read beside ${entries.length} that could`;
      return failure({ code: "too-many-rejected", message });
    }
    parsed.push({ file, entries, rejected });
  }
  return pack(kind, parsed);
}

function pack(
  kind: WatchlistManifest["kind"],
  parsed: readonly ParsedSource[],
): Result<CompiledWatchlist, CompileFailure> {
  const entries = parsed.flatMap((source) => source.entries);
  const payload = compress(entries);
  const manifest = WatchlistManifest.safeParse({
    digest: sha256Hex(payload),
    kind,
    sources: parsed.map(toManifestSource),
    entries: entries.length,
    names: entries.reduce((sum, entry) => sum + entry.names.length, 0),
  });
  if (!manifest.success) {
    const paths = manifest.error.issues.map((issue) => `/${issue.path.join("/")}`).join(", ");
    return failure({
      code: "bad-manifest",
      message: `the description of the sources is not valid at ${paths}`,
    });
  }
  const rejected = parsed.flatMap((source) =>
    source.rejected.map((row) => ({ source: source.file.name, ...row })),
  );
  return success({ bytes: packWatchlist(manifest.data, payload), manifest: manifest.data, rejected });
}

function toManifestSource({ file, entries, rejected }: ParsedSource) {
  return {
    name: file.name,
    digest: sha256Hex(file.text),
    entries: entries.length,
    rejected: rejected.length,
    ...(file.publishedAt !== undefined && { publishedAt: file.publishedAt }),
    checkedAt: file.checkedAt,
  };
}

/** Brotli at quality 5: its encoder has no time stamps and no code that differs between processors, as gzip's has. */
function compress(entries: readonly WatchlistEntry[]): Uint8Array {
  return brotliCompressSync(Buffer.from(JSON.stringify(entries)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** Loads a compiled watchlist; throws when any byte of it is not what was compiled. */
export function loadWatchlist(bytes: Uint8Array): ActiveWatchlist {
  const { manifest, payload } = unpackWatchlist(bytes);
  const index = brotliDecompressSync(payload, { maxOutputLength: INDEX_BYTES_MAX });
  // The digest says that these are the bytes which `compress` wrote, so they are not parsed a second time.
  const entries: readonly WatchlistEntry[] = JSON.parse(index.toString("utf8"));
  return { manifest, screen: createScreener(entries) };
}
