import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { Instant } from "../../shared/contract/vocabulary.ts";
import { type CompiledWatchlist, compileWatchlist } from "../../shared/watchlist/compiled.ts";
import type { RejectedRow } from "../../shared/watchlist/list-file.ts";
import { failUsage } from "./fail-usage.ts";

const USAGE = "usage: npm run watchlist -- compile FILE… --out DIR --checked-at ISO-TIME [--json]";

const SAMPLE = new URL("../../shared/watchlist/sample.csv", import.meta.url);

type CommandLine = { files: readonly string[]; out: string; checkedAt: string; asJson: boolean };

main();

/** Compiles CSL downloads into one file named by its digest. Exit codes: 0 compiled, 2 wrong usage or a bad file. */
function main(): void {
  const { files, out, checkedAt, asJson } = parseCommandLine();
  const contents = files.map(readList);
  const sample = readFileSync(SAMPLE);
  const compiled = compileWatchlist({
    kind: contents.some((bytes) => bytes.equals(sample)) ? "sample" : "official",
    sources: contents.map((bytes, index) => ({ name: basename(files[index] ?? ""), bytes, checkedAt })),
  });
  if (!compiled.ok) failUsage(compiled.failure.message);
  const path = write(out, compiled.value);
  console.log(asJson ? toJson(path, compiled.value) : describe(path, compiled.value));
}

function parseCommandLine(): CommandLine {
  const { values, positionals } = parseOptions();
  const [verb, ...files] = positionals;
  const checkedAt = values["checked-at"];
  if (verb !== "compile" || files.length === 0 || values.out === undefined) return failUsage(USAGE);
  // The file does not say when it was fetched, and the age of the list counts from then.
  if (checkedAt === undefined)
    return failUsage("--checked-at must say when the files were fetched and verified");
  if (!Instant.safeParse(checkedAt).success) {
    return failUsage("--checked-at must be an RFC 3339 time such as 2026-07-31T06:00:00Z");
  }
  if (Date.parse(checkedAt) > Date.now()) return failUsage("--checked-at lies in the future");
  return { files, out: values.out, checkedAt, asJson: values.json };
}

function parseOptions() {
  try {
    const options = {
      out: { type: "string" },
      "checked-at": { type: "string" },
      json: { type: "boolean", default: false },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return failUsage(USAGE);
  }
}

function readList(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return failUsage(`the file ${file} cannot be read`);
  }
}

function write(folder: string, { bytes, manifest }: CompiledWatchlist): string {
  const path = join(folder, `${manifest.digest}.watchlist`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
  } catch {
    return failUsage(`the folder ${folder} cannot be written`);
  }
  return path;
}

function toJson(path: string, { bytes, manifest, rejected }: CompiledWatchlist): string {
  return JSON.stringify({ path, bytes: bytes.length, manifest, rejected });
}

function describe(path: string, { bytes, manifest, rejected }: CompiledWatchlist): string {
  return [
    `${manifest.entries} entries, ${manifest.names} names (${manifest.kind})`,
    ...manifest.sources.map(
      (source) => `  ${source.name}: ${source.entries} rows, ${source.rejected} rejected`,
    ),
    ...rejected.map((row) => `  ${row.source}, ${placeOf(row)}: ${row.reason}`),
    `digest ${manifest.digest}`,
    `${path} (${bytes.length} bytes)`,
  ].join("\n");
}

function placeOf(row: RejectedRow): string {
  return "line" in row ? `line ${row.line}` : `entry ${row.entry}`;
}
