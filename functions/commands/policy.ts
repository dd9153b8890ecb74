import { failUsage } from "./fail-usage.ts";
import { backtestPacks } from "./policy/backtest.ts";
import { checkPacks } from "./policy/check.ts";
import { explainFacts } from "./policy/explain.ts";
import { HELP } from "./policy/help.ts";
import { replayRecord } from "./policy/replay.ts";

const USAGE = "usage: npm run policy -- check|explain|record|replay|backtest [options], or --help";

type Verb = (args: readonly string[]) => number | Promise<number>;

const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ["check", checkPacks],
  ["explain", explainFacts],
  // It alone needs the AWS SDK, which takes longer to load than the others to run.
  ["record", async (args) => (await import("./policy/record.ts")).takeRecord(args)],
  ["replay", replayRecord],
  ["backtest", backtestPacks],
]);

await main();

/** Runs one verb. Each has exit codes of its own; 2 is wrong usage for all of them. */
async function main(): Promise<void> {
  const [verb = "", ...args] = process.argv.slice(2);
  if (verb === "--help" || args.includes("--help")) {
    console.log(HELP);
    return;
  }
  const run = VERBS.get(verb) ?? (() => failUsage(USAGE));
  process.exitCode = await run(args);
}
