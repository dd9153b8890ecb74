import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { LabelledName } from "./labelled-names.ts";

const SCREEN = fileURLToPath(new URL("../../functions/commands/screen.ts", import.meta.url));
const PEAK_MEMORY = new URL("./peak-memory.ts", import.meta.url).href;

/** What a batch took by the clock, its start included, and the most memory that its process held. */
export type BatchCost = { seconds: number; peakBytes: number };

/** Screens lines against a compiled list with the `screen` command in a process of its own; throws where it fails. */
export async function runBatchOnce(index: Uint8Array, lines: readonly LabelledName[]): Promise<BatchCost> {
  const folder = mkdtempSync(join(tmpdir(), "bench-screening-"));
  try {
    const [list, input] = [join(folder, "list.watchlist"), join(folder, "names.jsonl")];
    writeFileSync(list, index);
    writeFileSync(input, lines.map(({ id, query }) => `${JSON.stringify({ id, query })}\n`).join(""));
    return await measure(["--watchlist", list, "--in", input, "--out", devNull]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(args: readonly string[]): Promise<BatchCost> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", PEAK_MEMORY, SCREEN, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [, , errors, peak] = child.stdio;
  const ended = once(child, "close");
  const [said, kibibytes] = await Promise.all([textOf(errors), textOf(peak), ended]);
  if (child.exitCode !== 0) throw new Error(`the batch ended with ${child.exitCode}: ${said}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakBytes: Number(kibibytes) * 1024 };
}

const textOf = (stream: unknown): Promise<string> =>
  stream instanceof Readable ? text(stream) : Promise.resolve("");
