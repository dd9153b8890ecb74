import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { failUsage } from "../../functions/commands/fail-usage.ts";
import { compileLists, isIndex } from "../../functions/commands/screening/open-watchlist.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { readLabelledNames, readQueries } from "./labelled-names.ts";
import { drawCurve } from "./screening-chart.ts";
import { type MeasuredList, measureScreening } from "./screening-figures.ts";
import { printReport } from "./screening-text.ts";

const USAGE =
  "usage: npm run screening:report -- [--set FILE] [--watchlist FILE] [--ambiguous FILE] [--svg FILE] [--json]";

const SHARED = join(import.meta.dirname, "../../../shared");

main();

/** Measures the engine on an evaluation set. Exit codes: 0 measured, whatever the figures; 2 wrong usage or a bad file. */
function main(): void {
  const options = parseOptions();
  const names = orFailUsage(() => readLabelledNames(options.set));
  const ambiguous = orFailUsage(() => (existsSync(options.ambiguous) ? readQueries(options.ambiguous) : []));
  const report = measureScreening({
    set: { name: basename(options.set), names },
    ambiguous,
    list: openList(options.watchlist),
    say,
    progress: progressOver(names.length),
  });
  orFailUsage(() => writeFileSync(options.svg, drawCurve(report)));
  say(`the curve is drawn in ${options.svg}`);
  console.log(options.asJson ? JSON.stringify(report, undefined, 2) : printReport(report));
}

function parseOptions() {
  try {
    const text = { type: "string" } as const;
    const json = { type: "boolean", default: false } as const;
    const options = { set: text, watchlist: text, ambiguous: text, svg: text, json };
    const { values } = parseArgs({ options });
    return {
      set: values.set ?? join(SHARED, "screening/open.jsonl"),
      watchlist: values.watchlist ?? join(SHARED, "watchlists/csl-composite-2026.csv"),
      ambiguous: values.ambiguous ?? join(SHARED, "screening/ambiguous.jsonl"),
      svg: values.svg ?? "screening-report.svg",
      asJson: values.json,
    };
  } catch {
    return failUsage(USAGE);
  }
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
