import type { CompiledWatchlist } from "../../../shared/watchlist/compile.ts";
import type { RejectedRow } from "../../../shared/watchlist/list-file.ts";
import { FORMAT_NAMES } from "../../../shared/watchlist/list-format.ts";
import { table } from "../table.ts";

const HEADER = ["file", "format", "rows", "entries", "rejected", "published"];

/**
 * What was compiled, for people: a table of the files, the entries by list, the rows left out, the digest and where the index
 * lies. A download that was cut between two rows shows by a list that is short or missing.
 */
export function describeWatchlist(
  path: string,
  { bytes, manifest, lists, rejected }: CompiledWatchlist,
): string {
  const rows = manifest.sources.map((source) => [
    source.name,
    FORMAT_NAMES[source.format],
    String(source.rows),
    String(source.entries),
    String(source.rejected),
    source.publishedAt ?? "not stated",
  ]);
  return [
    `${manifest.entries} entries, ${manifest.names} names (${manifest.kind})`,
    ...table([HEADER, ...rows]).map((line) => `  ${line}`),
    `lists ${Object.entries(lists)
      .map(([list, count]) => `${list} ${count}`)
      .join(", ")}`,
    ...rejected.map((row) => `  ${row.source}, ${placeOf(row)}: ${row.reason}`),
    `digest ${manifest.digest}`,
    `${path} (${bytes.length} bytes)`,
  ].join("\n");
}

const placeOf = (row: RejectedRow): string => ("line" in row ? `line ${row.line}` : `entry ${row.entry}`);
