import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { Screener, ScreeningQuery, ScreeningThresholds } from "../../shared/screening/hit.ts";
import type { LabelledName } from "./labelled-names.ts";
import type { Sample } from "./percentiles.ts";
import type { Screened } from "./screening-measures.ts";

const LOAD_ONCE = fileURLToPath(new URL("./load-once.ts", import.meta.url));

/** Called now and then with how many names are done. */
export type Progress = (done: number) => void;

/** The engine's query of a labelled name. */
export const queryOf = ({ name, type, country }: LabelledName["query"]): ScreeningQuery => ({
  names: [name],
  kind: type ?? "unknown",
  countries: country === undefined ? [] : [country],
  addresses: [],
  identifiers: [],
});

/** Screens every name once; all that is asked of a threshold above `alert` can be answered from the scores. */
export function screenNames(
  names: readonly LabelledName[],
  { screen, thresholds }: { screen: Screener; thresholds: ScreeningThresholds },
  progress: Progress,
): Screened[] {
  return names.map(({ query, kind, accept }, index) => {
    progress(index);
    const hits = screen(queryOf(query), thresholds).map(({ entryId, score }) => ({ entryId, score }));
    return { kind, accept, hits };
  });
}

/** What screening every name took: milliseconds of each, and the processor's seconds for all, which other processes do not add to. */
export type Timed = { sample: Sample; cpuSeconds: number; alerting: number };

/** Times each query, one after the other, after some that do not count; and counts those that alert. */
export function timeQueries(
  queries: readonly ScreeningQuery[],
  { screen, thresholds }: { screen: Screener; thresholds: ScreeningThresholds },
): Timed {
  for (const query of queries.slice(0, 2000)) screen(query, thresholds);
  const sample = new Float64Array(queries.length);
  let alerting = 0;
  const cpuBefore = process.cpuUsage();
  for (const [index, query] of queries.entries()) {
    const startedAt = performance.now();
    const hits = screen(query, thresholds);
    sample[index] = performance.now() - startedAt;
    if (hits.length > 0) alerting += 1;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return { sample: [...sample], cpuSeconds: (user + system) / 1e6, alerting };
}

const Loaded = z.object({ firstAnswerMs: z.number(), memoryBytes: z.number() });
export type Loaded = z.infer<typeof Loaded>;

/** From the read of the index to its first answer, in processes of their own: the median of `runs` in time, and its memory. */
export function loadInFreshProcess(index: Uint8Array, name: string, runs = 5): Loaded {
  const folder = mkdtempSync(join(tmpdir(), "screening-report-"));
  try {
    const file = join(folder, "list.watchlist");
    writeFileSync(file, index);
    const once = () =>
      execFileSync(process.execPath, ["--expose-gc", LOAD_ONCE, file, name], { encoding: "utf8" });
    const loaded = Array.from({ length: runs }, () => Loaded.parse(JSON.parse(once())));
    const [median] = loaded.toSorted((a, b) => a.firstAnswerMs - b.firstAnswerMs).slice(Math.floor(runs / 2));
    if (!median) throw new Error("expected at least one run");
    return median;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
