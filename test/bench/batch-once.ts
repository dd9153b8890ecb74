import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LabelledName } from "./labelled-names.ts";
import { type RunCost, runMeasured } from "./measured-run.ts";

const SCREEN = fileURLToPath(new URL("../../functions/commands/screen.ts", import.meta.url));

/** Screens lines against a compiled list with the `screen` command in a process of its own; throws where it fails. */
export async function runBatchOnce(index: Uint8Array, lines: readonly LabelledName[]): Promise<RunCost> {
  const folder = mkdtempSync(join(tmpdir(), "bench-screening-"));
  try {
    const [list, input] = [join(folder, "list.watchlist"), join(folder, "names.jsonl")];
    writeFileSync(list, index);
    writeFileSync(input, lines.map(({ id, query }) => `${JSON.stringify({ id, query })}\n`).join(""));
    return await runMeasured(SCREEN, ["--watchlist", list, "--in", input, "--out", devNull]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
