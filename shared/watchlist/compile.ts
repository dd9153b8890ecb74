import { failure, type Result, success } from "../result.ts";
import { packIndex } from "../screening/index/pack-index.ts";
import { packWatchlist, sha256Hex } from "./container.ts";
import type { WatchlistEntry } from "./entry.ts";
import type { ListCode } from "./list-code.ts";
import type { ReadFailure, RejectedRow } from "./list-file.ts";
import { WatchlistManifest } from "./manifest.ts";
import { type ReadList, readLists } from "./read-list.ts";

/**
 * One list file to compile, as it was fetched. `checkedAt` is when it was fetched and verified, RFC 3339; it may only be absent
 * for a file that states its own date. A publication time in the file goes before `publishedAt`.
 */
export type WatchlistFile = { name: string; bytes: Uint8Array; publishedAt?: string; checkedAt?: string };

/** What to compile, in the order of the sources. `onRead` is told the name of each file before it is read. */
export type WatchlistSources = {
  kind: WatchlistManifest["kind"];
  sources: readonly WatchlistFile[];
  onRead?: (name: string) => void;
};

/** A compiled list, its entries by the list they are on, and the rows left out of it by source and line. */
export type CompiledWatchlist = {
  bytes: Uint8Array;
  manifest: WatchlistManifest;
  lists: Readonly<Partial<Record<ListCode, number>>>;
  rejected: readonly (RejectedRow & { source: string })[];
};

/** Why nothing was compiled; `message` is one clear sentence that names the source. */
export type CompileFailure = {
  code:
    | ReadFailure["code"]
    | "no-entries"
    | "too-many-rejected"
    | "no-check-time"
    | "bad-times"
    | "bad-manifest";
  message: string;
};

type ReadSource = { file: WatchlistFile; list: ReadList; checkedAt: string; publishedAt: string | undefined };

/**
 * Rows that may be left out of a file: none of the official lists of 2022 to 2026 loses one. A publisher that renames a list
 * must not make everybody on it unknown. Both bounds must be passed.
 */
const REJECTED_MAX = { rows: 10, share: 0.01 };

/** Compiles list files into one content-addressed file; the same input gives the same bytes. One bad file refuses all. */
export function compileWatchlist({
  kind,
  sources,
  onRead,
}: WatchlistSources): Result<CompiledWatchlist, CompileFailure> {
  const lists = readLists(sources, onRead);
  if (!lists.ok) return lists;
  const read: ReadSource[] = [];
  for (const [index, list] of lists.value.entries()) {
    const file = sources[index];
    const source = file && checkSource(file, list);
    if (source?.ok === false) return source;
    if (source) read.push(source.value);
  }
  return pack(kind, read);
}

function checkSource(file: WatchlistFile, list: ReadList): Result<ReadSource, CompileFailure> {
  const { rows, rejected } = list;
  if (rejected.length === rows) {
    return failure({ code: "no-entries", message: `${file.name}: no row of the file could be read` });
  }
  const good = rows - rejected.length;
  if (rejected.length > REJECTED_MAX.rows && rejected.length > good * REJECTED_MAX.share) {
    const message = `${file.name}: ${rejected.length} rows could not be read beside ${good} that could`;
    return failure({ code: "too-many-rejected", message });
  }
  const publishedAt = list.publishedAt ?? file.publishedAt;
  const checkedAt = file.checkedAt ?? list.checkedAt ?? list.publishedAt;
  if (checkedAt === undefined) {
    const message = `${file.name}: the file does not say of when it is, so the time at which it was fetched must be given`;
    return failure({ code: "no-check-time", message });
  }
  if (publishedAt !== undefined && Date.parse(publishedAt) > Date.parse(checkedAt)) {
    const message = `${file.name}: it was published at ${publishedAt}, after it was fetched at ${checkedAt}`;
    return failure({ code: "bad-times", message });
  }
  return success({ file, list, checkedAt, publishedAt });
}

function pack(
  kind: WatchlistManifest["kind"],
  read: readonly ReadSource[],
): Result<CompiledWatchlist, CompileFailure> {
  const entries = read.flatMap(({ list }) => list.entries);
  const payload = packIndex(entries);
  const manifest = WatchlistManifest.safeParse({
    digest: sha256Hex(payload),
    kind,
    sources: read.map(toManifestSource),
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
  const rejected = read.flatMap(({ file, list }) =>
    list.rejected.map((row) => ({ source: file.name, ...row })),
  );
  const bytes = packWatchlist(manifest.data, payload);
  return success({ bytes, manifest: manifest.data, lists: countByList(entries), rejected });
}

function countByList(entries: readonly WatchlistEntry[]): Partial<Record<ListCode, number>> {
  const counts: Partial<Record<ListCode, number>> = {};
  for (const { list } of entries) counts[list] = (counts[list] ?? 0) + 1;
  return counts;
}

function toManifestSource({ file, list, checkedAt, publishedAt }: ReadSource) {
  return {
    name: file.name,
    format: list.format,
    digest: sha256Hex(file.bytes),
    rows: list.rows,
    entries: list.entries.length,
    rejected: list.rejected.length,
    ...(publishedAt !== undefined && { publishedAt }),
    checkedAt,
  };
}
