import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { compileLists } from "../../functions/commands/screening/open-watchlist.ts";
import { shippedThresholds } from "../../functions/commands/screening/shipped-thresholds.ts";
import { loadWatchlist } from "../../shared/watchlist/load.ts";
import { alterNames } from "./altered-names.ts";
import { runBatchOnce } from "./batch-once.ts";
import { entriesOf } from "./compiled-entries.ts";
import { fullList } from "./full-list.ts";
import { type LabelledName, readLabelledNames } from "./labelled-names.ts";
import { percentile, printRow, printSample } from "./percentiles.ts";
import { loadInFreshProcess, queryOf, timeQueries } from "./screening-run.ts";

const PROJECT = join(import.meta.dirname, "../..");
const OPEN_SET = join(PROJECT, "../shared/screening/open.jsonl");

const SEED = "bench";
/** Names of each kind for one-name times where there is no set. */
const NAMES_PER_KIND = 200;
/** Customers are seldom listed; and whoever is costs more, as every alert is explained. */
const BATCHES = {
  unlisted: { count: 7000, kinds: ["person_crossed", "company_rebranded", "company_generic"] },
  listed: { count: 1500, kinds: ["exact", "case_punct", "reorder", "typo1_swap", "legal_form"] },
} as const;

/** Prints what the engine costs: on the real list where there is one, else on the built-in sample. */
export async function screeningRows(): Promise<void> {
  const { file, name } = fullList();
  const { bytes, milliseconds } = compile(file);
  const { manifest, screen } = loadWatchlist(bytes);
  printRow("list", `${name}, ${manifest.entries} entries, ${manifest.names} names`);
  printRow("compile", `${(milliseconds / 1000).toFixed(2)} s`);
  printRow("index", `${megabytes(bytes.length)} MB`);
  const names = namesFor(bytes);
  const { firstAnswerMs, memoryBytes } = loadInFreshProcess(bytes, names.lines[0]?.query.name ?? "");
  printRow("load to first answer, fresh process", `${firstAnswerMs.toFixed(1)} ms`);
  printRow("heap and buffers after load", `${megabytes(memoryBytes)} MB`);
  oneName(names, screen);
  await batches(bytes);
}

function compile(file: string): { bytes: Uint8Array; milliseconds: number } {
  const startedAt = performance.now();
  const compiled = compileLists({ files: [file], checkedAt: new Date().toISOString() });
  if (!compiled.ok) throw new Error(compiled.failure);
  return { bytes: compiled.value.bytes, milliseconds: performance.now() - startedAt };
}

type Names = { from: string; lines: readonly LabelledName[] };

function namesFor(bytes: Uint8Array): Names {
  if (existsSync(OPEN_SET)) return { from: basename(OPEN_SET), lines: readLabelledNames(OPEN_SET) };
  return { from: "made names", lines: alterNames(entriesOf(bytes), { seed: SEED, count: NAMES_PER_KIND }) };
}

function oneName({ from, lines }: Names, screen: ReturnType<typeof loadWatchlist>["screen"]): void {
  const queries = lines.map(({ query }) => queryOf(query));
  const { sample, cpuSeconds } = timeQueries(queries, { screen, thresholds: shippedThresholds() });
  const seconds = sample.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
  printSample(`one name, warm, ${from}`, sample, 3);
  printRow("  slowest", `${percentile(sample, 1).toFixed(1)} ms`);
  const perSecond = Math.round(sample.length / seconds);
  printRow(
    "names per second on one core",
    `${perSecond}, ${Math.round(sample.length / cpuSeconds)} of its time`,
  );
}

async function batches(bytes: Uint8Array): Promise<void> {
  const entries = entriesOf(bytes);
  for (const [what, { count, kinds }] of Object.entries(BATCHES)) {
    const lines = alterNames(entries, { seed: SEED, count, kinds });
    const { seconds, peakBytes } = await runBatchOnce(bytes, lines);
    const perSecond = Math.round(lines.length / seconds);
    printRow(
      `screen command, made names, ${what}`,
      `${lines.length} lines in ${seconds.toFixed(1)} s, ${perSecond} a second, peak memory ${megabytes(peakBytes)} MB`,
    );
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
