import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

const PEAK_MEMORY = new URL("./peak-memory.ts", import.meta.url).href;

/** What a command took by the clock, its start included, and the most memory that its process held. */
export type RunCost = { seconds: number; peakBytes: number };

/** Runs a command in a process of its own, its output thrown away; throws where it fails. */
export async function runMeasured(command: string, args: readonly string[]): Promise<RunCost> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", PEAK_MEMORY, command, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [, , errors, peak] = child.stdio;
  const ended = once(child, "close");
  const [said, kibibytes] = await Promise.all([textOf(errors), textOf(peak), ended]);
  if (child.exitCode !== 0) throw new Error(`the command ended with ${child.exitCode}: ${said}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakBytes: Number(kibibytes) * 1024 };
}

const textOf = (stream: unknown): Promise<string> =>
  stream instanceof Readable ? text(stream) : Promise.resolve("");
