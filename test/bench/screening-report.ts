import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { failUsage } from "../../functions/commands/fail-usage.ts";
import { compileLists, isIndex } from "../../functions/commands/screening/open-watchlist.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { alterNames, type Generating } from "./altered-names.ts";
import { entriesOf } from "./compiled-entries.ts";
import { readLabelledNames, readQueries } from "./labelled-names.ts";
import { drawCurve } from "./screening-chart.ts";
import { type MeasuredList, measureScreening } from "./screening-figures.ts";
import { printReport } from "./screening-text.ts";

const USAGE =
  "usage: npm run screening:report -- [--set FILE | --generate SEED [--count N]] [--watchlist FILE] [--ambiguous FILE] [--svg FILE] [--json]";

const SHARED = join(import.meta.dirname, "../../../shared");

main();

/** Names of each kind that are made when it is not said how many. */
const GENERATED_NAMES = 200;

/** Measures the engine on an evaluation set, or on names made from the list itself. Exit codes: 0 measured, whatever the figures; 2 wrong usage or a bad file. */
function main(): void {
  const options = parseOptions();
  const { source } = options;
  const read = "file" in source ? orFailUsage(() => readLabelledNames(source.file)) : [];
  const ambiguous = orFailUsage(() => (existsSync(options.ambiguous) ? readQueries(options.ambiguous) : []));
  const list = openList(options.watchlist);
  const names = "file" in source ? read : alterNames(entriesOf(list.bytes), source);
  if (names.length === 0) failUsage("the set has no names");
  const report = measureScreening({
    set: { name: "file" in source ? basename(source.file) : `seed ${source.seed}`, names },
    ambiguous,
    list,
    say,
    progress: progressOver(names.length),
  });
  orFailUsage(() => writeFileSync(options.svg, drawCurve(report)));
  say(`the curve is drawn in ${options.svg}`);
  console.log(options.asJson ? JSON.stringify(report, undefined, 2) : printReport(report));
}

function parseOptions() {
  const values = readOptions();
  return {
    source: parseSource(values),
    watchlist: values.watchlist ?? join(SHARED, "watchlists/csl-composite-2026.csv"),
    ambiguous: values.ambiguous ?? join(SHARED, "screening/ambiguous.jsonl"),
    svg: values.svg ?? "screening-report.svg",
    asJson: values.json,
  };
}

function readOptions() {
  try {
    const text = { type: "string" } as const;
    const json = { type: "boolean", default: false } as const;
    const source = { set: text, generate: text, count: text };
    return parseArgs({ options: { ...source, watchlist: text, ambiguous: text, svg: text, json } }).values;
  } catch {
    return failUsage(USAGE);
  }
}

/** Where the names come from: a file, or the list itself. */
type Source = { file: string } | Generating;

function parseSource({
  set,
  generate,
  count,
}: Partial<Record<"set" | "generate" | "count", string>>): Source {
  if (generate === undefined) {
    return count === undefined ? { file: set ?? join(SHARED, "screening/open.jsonl") } : failUsage(USAGE);
  }
  if (set !== undefined) return failUsage(USAGE);
  if (count !== undefined && !/^[1-9]\d{0,5}$/.test(count)) {
    return failUsage("--count must be a number from 1 to 999999");
  }
  return { seed: generate, count: Number(count ?? GENERATED_NAMES) };
}

function openList(file: string): MeasuredList {
  const name = basename(file);
  if (isIndex(file)) {
    const bytes = orFailUsage(() => readFileSync(file));
    return { name, bytes, watchlist: orFailUsage(() => loadWatchlist(bytes)) };
  }
  say(`compiling ${name}`);
  const startedAt = performance.now();
  const compiled = compileLists({ files: [file], checkedAt: new Date().toISOString() });
  if (!compiled.ok) return failUsage(compiled.failure);
  const { bytes } = compiled.value;
  return { name, bytes, compileMs: performance.now() - startedAt, watchlist: loadWatchlist(bytes) };
}

function orFailUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return failUsage(error instanceof Error ? error.message : String(error));
  }
}

function say(sentence: string): void {
  console.error(sentence);
}

function progressOver(total: number): (done: number) => void {
  const tenth = Math.ceil(total / 10);
  return (done) => {
    if (done > 0 && done % tenth === 0) say(`${done} of ${total} names screened`);
  };
}
