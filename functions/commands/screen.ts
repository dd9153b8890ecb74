import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { areComparable } from "../../shared/screening/comparable.ts";
import type { ScreeningThresholds } from "../../shared/screening/hit.ts";
import { failUsage } from "./fail-usage.ts";
import { openBatch } from "./screening/batch-input.ts";
import { type CommandLine, parseCommandLine } from "./screening/command-line.ts";
import { describeHits } from "./screening/describe-hits.ts";
import { isIndex, openWatchlists, screenAll } from "./screening/open-watchlist.ts";
import { openOutput, runBatch } from "./screening/run-batch.ts";
import { type Screening, toOutput } from "./screening/screen-batch.ts";
import { shippedThresholds } from "./screening/shipped-thresholds.ts";

const SAMPLE = fileURLToPath(new URL("../../shared/watchlist/sample.csv", import.meta.url));

await main();

/**
 * Screens one name, or a file of parties. Exit codes: 0 screened, 1 not every line of a batch was screened, 2 wrong usage or a
 * file that cannot be read, 130 interrupted.
 */
async function main(): Promise<void> {
  const commandLine = parseCommandLine(process.argv.slice(2));
  if (!commandLine.ok) return failUsage(commandLine.failure);
  process.exitCode = await run(commandLine.value);
}

async function run(commandLine: CommandLine): Promise<number> {
  switch (commandLine.mode) {
    case "batch":
      return screenFile(commandLine);
    case "name":
      return screenName(commandLine);
  }
}

async function screenFile({
  input,
  output,
  ...how
}: Extract<CommandLine, { mode: "batch" }>): Promise<number> {
  const batch = openBatch(input);
  if (!batch.ok) return failUsage(batch.failure);
  const screening = prepare(how);
  const opened = openOutput(output, input);
  if (!opened.ok) return failUsage(opened.failure);
  return runBatch(batch.value, opened.value, screening);
}

function screenName({ query, asJson, ...how }: Extract<CommandLine, { mode: "name" }>): number {
  const { screen, thresholds } = prepare(how);
  const hits = screen(query, thresholds);
  const complete = areComparable(query.names);
  if (asJson) console.log(JSON.stringify({ hits: hits.map(toOutput), ...(!complete && { complete }) }));
  else console.log(describeHits(query, hits));
  if (!complete)
    console.error(
      "the name is in no script that is spelled out in Latin letters, or not read to its end, so that the lack of a hit clears nobody",
    );
  return 0;
}

/** Loads the lists and says on standard error what is screened against. */
function prepare({
  watchlists,
  threshold,
}: Pick<CommandLine, "watchlists" | "threshold">): Omit<Screening, "isStopped"> {
  const files = watchlists.length > 0 ? watchlists : [SAMPLE];
  const lists = files.filter((file) => !isIndex(file)).map((file) => basename(file));
  if (watchlists.length === 0) console.error("no --watchlist is given: the built-in sample is used");
  else if (lists.length > 0) console.error(`compiling ${lists.join(", ")} in memory`);
  const opened = openWatchlists({ files, checkedAt: new Date().toISOString() });
  if (!opened.ok) return failUsage(opened.failure);
  const { watchlists: loaded, rejectedRows } = opened.value;
  const thresholds = thresholdsFrom(threshold);
  const against = loaded.map(
    ({ manifest }) => `${manifest.entries} entries (${manifest.digest.slice(0, 16)}…)`,
  );
  if (rejectedRows > 0) {
    console.error(`${rejectedRows} rows were left out; npm run watchlist -- compile names them`);
  }
  console.error(`screening against ${against.join(" and ")} from a score of ${thresholds.alert}`);
  return { screen: screenAll(loaded), thresholds };
}

function thresholdsFrom(threshold: number | undefined): ScreeningThresholds {
  const shipped = shippedThresholds();
  const alert = threshold ?? shipped.alert;
  return { alert, strong: Math.max(alert, shipped.strong) };
}
