import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { Instant } from "../../shared/contract/vocabulary.ts";
import {
  type CompiledWatchlist,
  type CompileFailure,
  compileWatchlist,
} from "../../shared/watchlist/compile.ts";
import { failUsage } from "./fail-usage.ts";
import { describeWatchlist } from "./watchlist/describe-watchlist.ts";
import { createProgress } from "./watchlist/progress.ts";

const USAGE =
  "usage: npm run watchlist -- compile FILE… --out DIR [--checked-at ISO-TIME] [--published-at ISO-TIME] [--json]";

const SAMPLE = new URL("../../shared/watchlist/sample.csv", import.meta.url);

/** Bounds what a wrong path can do: more than any list file that is read. */
const FILE_BYTES_MAX = 200_000_000;

type Times = { checkedAt?: string; publishedAt?: string };
type CommandLine = { files: readonly string[]; out: string; times: Times; asJson: boolean };

main();

/** Compiles list files into one file named by its digest. Exit codes: 0 compiled, 2 wrong usage or a bad file. */
function main(): void {
  const { files, out, times, asJson } = parseCommandLine();
  const progress = createProgress(process.stderr, () => performance.now());
  const contents = files.map(readList);
  const sample = readFileSync(SAMPLE);
  const compiled = compileWatchlist({
    kind: contents.some((bytes) => bytes.equals(sample)) ? "sample" : "official",
    sources: contents.map((bytes, index) => ({ name: basename(files[index] ?? ""), bytes, ...times })),
    onRead: (name) => progress(`reading ${name}`),
  });
  if (!compiled.ok) failUsage(sentence(compiled.failure));
  progress(`writing ${compiled.value.manifest.entries} entries`);
  const path = write(out, compiled.value);
  console.log(asJson ? toJson(path, compiled.value) : describeWatchlist(path, compiled.value));
}

function parseCommandLine(): CommandLine {
  const { values, positionals } = parseOptions();
  const [verb, ...files] = positionals;
  if (verb !== "compile" || files.length === 0 || values.out === undefined) return failUsage(USAGE);
  const checkedAt = readTime("--checked-at", values["checked-at"]);
  const publishedAt = readTime("--published-at", values["published-at"]);
  const times = { ...(checkedAt && { checkedAt }), ...(publishedAt && { publishedAt }) };
  return { files, out: values.out, times, asJson: values.json };
}

function parseOptions() {
  try {
    const options = {
      out: { type: "string" },
      "checked-at": { type: "string" },
      "published-at": { type: "string" },
      json: { type: "boolean", default: false },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return failUsage(USAGE);
  }
}

function readTime(flag: string, time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  if (!Instant.safeParse(time).success)
    return failUsage(`${flag} must be an RFC 3339 time such as 2026-07-31T06:00:00Z`);
  return Date.parse(time) > Date.now() ? failUsage(`${flag} lies in the future`) : time;
}

function readList(file: string): Buffer {
  try {
    if (statSync(file).size > FILE_BYTES_MAX) return failUsage(`the file ${file} is longer than 200 MB`);
    return readFileSync(file);
  } catch {
    return failUsage(`the file ${file} cannot be read`);
  }
}

/** The age of the list counts from when its files were fetched, which most of them do not say. */
function sentence({ code, message }: CompileFailure): string {
  return code === "no-check-time" ? `${message} (--checked-at)` : message;
}

/** Writes the index under its digest, and beside it the manifest of what was compiled last. */
function write(folder: string, { bytes, manifest }: CompiledWatchlist): string {
  const path = join(folder, `${manifest.digest}.watchlist`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
    writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch {
    return failUsage(`the folder ${folder} cannot be written`);
  }
  return path;
}

function toJson(path: string, { bytes, manifest, lists, rejected }: CompiledWatchlist): string {
  return JSON.stringify({ path, bytes: bytes.length, manifest, lists, rejected });
}
