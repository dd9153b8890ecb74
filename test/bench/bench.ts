import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { failUsage } from "../../functions/commands/fail-usage.ts";
import { identityRows } from "./identity-rows.ts";
import { policyRows } from "./policy-rows.ts";
import { requestRows } from "./request-rows.ts";
import { screeningRows } from "./screening-rows.ts";

const USAGE = "usage: npm run bench -- [policy] [identity] [requests] [screening]";

const PARTS: ReadonlyMap<string, () => void | Promise<void>> = new Map([
  ["policy", policyRows],
  ["identity", identityRows],
  ["requests", requestRows],
  ["screening", screeningRows],
]);

await main();

/** Measures the named parts, or all. Exit codes: 0 measured, 2 wrong usage. */
async function main(): Promise<void> {
  const parts = parseParts();
  console.log(`machine   ${cpus()[0]?.model.trim()}, ${cpus().length} cores, node ${process.version}`);
  for (const [name, rows] of PARTS) if (parts.length === 0 || parts.includes(name)) await rows();
}

function parseParts(): readonly string[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    return positionals.every((name) => PARTS.has(name)) ? positionals : failUsage(USAGE);
  } catch {
    return failUsage(USAGE);
  }
}
