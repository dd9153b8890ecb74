import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { failUsage } from "../../../functions/commands/fail-usage.ts";
import { coldStartRows } from "./cold-start-rows.ts";
import { costRows, requestCosts } from "./cost-rows.ts";
import { bundleAsDeployed } from "./deployed.ts";
import { drainRows } from "./drain-rows.ts";
import { type LimitRows, limitRows } from "./limits.ts";
import { arrivalRows, besideStack, processorRows } from "./load-rows.ts";
import { memoryRows } from "./memory-rows.ts";
import { FULL, QUICK, type Scale } from "./scale.ts";

const USAGE =
  "usage: npm run bench:hooks -- [--quick] [costs] [cold-start] [processor] [arrivals] [drain] [memory]";

type Setting = { bundles: string; scale: Scale; limits: LimitRows };

const PARTS: ReadonlyMap<string, (setting: Setting) => unknown> = new Map<
  string,
  (setting: Setting) => unknown
>([
  ["costs", async ({ limits }) => costRows(await requestCosts(), limits)],
  ["cold-start", ({ bundles, scale, limits }) => coldStartRows(bundles, scale.coldStarts, limits)],
  [
    "processor",
    ({ bundles, scale, limits }) => besideStack(bundles, scale, (load) => processorRows(load, limits)),
  ],
  ["arrivals", ({ bundles, scale }) => besideStack(bundles, scale, arrivalRows)],
  ["drain", ({ bundles, scale }) => drainRows(bundles, scale.backlog)],
  ["memory", ({ bundles, scale, limits }) => besideStack(bundles, scale, (load) => memoryRows(load, limits))],
]);

await main();

/** Measures the named parts, or all. Exit codes: 0 measured, 1 a figure is over its limit, 2 wrong usage. */
async function main(): Promise<void> {
  const { parts, scale } = options();
  console.log(
    `machine   ${cpus()[0]?.model.trim()}, ${cpus().length} cores, node ${process.version}, load ${loadavg()[0]?.toFixed(1)} before`,
  );
  const bundles = mkdtempSync(join(tmpdir(), "bench-hooks-"));
  const limits = limitRows();
  try {
    bundleAsDeployed(bundles);
    for (const [name, rows] of PARTS)
      if (parts.length === 0 || parts.includes(name)) await rows({ bundles, scale, limits });
  } finally {
    rmSync(bundles, { recursive: true });
  }
  for (const missed of limits.missed) console.log(`over its limit: ${missed}`);
  if (limits.missed.length > 0) process.exitCode = 1;
}

function options(): { parts: readonly string[]; scale: Scale } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { quick: { type: "boolean", default: false } },
    });
    if (!positionals.every((name) => PARTS.has(name))) return failUsage(USAGE);
    return { parts: positionals, scale: values.quick ? QUICK : FULL };
  } catch {
    return failUsage(USAGE);
  }
}
