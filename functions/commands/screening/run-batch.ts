import { createWriteStream, openSync, realpathSync } from "node:fs";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import { failure, type Result, success } from "../../../shared/result.ts";
import { type BatchInput, readBatch } from "./batch-input.ts";
import { showProgress, summarize } from "./progress.ts";
import { type BatchCounts, nothingScreened, type Screening, screenBatch } from "./screen-batch.ts";

const SystemError = z.object({ code: z.string().optional(), syscall: z.string().optional() });

/** Why a batch ended before its input did. */
type Stop = { because: "interrupted" | "output-closed" } | { because: "broken"; sentence: string };

/** Opens what a batch is written to: standard output without a file. Fails with one sentence. */
export function openOutput(file: string | undefined, input: string): Result<Writable, string> {
  if (file === undefined) return success(process.stdout);
  if (input !== "-" && isSameFile(file, input)) return failure("--out must not be the file of --in");
  try {
    return success(createWriteStream(file, { fd: openSync(file, "w") }));
  } catch {
    return failure(`the file ${file} cannot be written`);
  }
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

/** Screens a batch from one stream to the other and says how it went; the answer is the exit code. */
export async function runBatch(
  input: BatchInput,
  output: Writable,
  screening: Omit<Screening, "isStopped">,
): Promise<number> {
  const counts = nothingScreened();
  const startedAt = performance.now();
  const interrupt = onInterrupt(() => input.stream.destroy());
  const hideProgress = showProgress({ counts, startedAt, share: () => shareRead(input) });
  const lines = screenBatch(readBatch(input), { ...screening, isStopped: interrupt.happened }, counts);
  const broken = await pipeline(lines, output, { end: output !== process.stdout }).catch(toStop);
  hideProgress();
  console.error(summarize(counts, startedAt));
  return conclude(counts, interrupt.happened() ? { because: "interrupted" } : (broken ?? undefined));
}

/** The first interrupt lets the line in hand be finished; a second one ends the process as usual. */
function onInterrupt(stop: () => void): { happened: () => boolean } {
  let happened = false;
  process.once("SIGINT", () => {
    happened = true;
    stop();
  });
  return { happened: () => happened };
}

const shareRead = ({ bytes, stream }: BatchInput): number | undefined =>
  bytes === undefined || !("bytesRead" in stream) ? undefined : stream.bytesRead / Math.max(1, bytes);

function toStop(error: unknown): Stop {
  const { code, syscall } = SystemError.catch({}).parse(error);
  if (code === "EPIPE") return { because: "output-closed" };
  if (syscall === "read") return { because: "broken", sentence: `the input cannot be read: ${code}` };
  if (syscall === "write") return { because: "broken", sentence: `the output cannot be written: ${code}` };
  throw error;
}

function conclude({ bad, unreadable }: BatchCounts, stop: Stop | undefined): number {
  if (unreadable !== undefined) return end(unreadable, 2);
  switch (stop?.because) {
    case "broken":
      return end(stop.sentence, 2);
    case "interrupted":
      // 128 and the number of SIGINT, as shells have it.
      return end("interrupted: what follows was not screened", 130);
    case "output-closed":
      return end("the output was closed: what follows was not screened", 1);
    case undefined:
      return bad > 0 ? 1 : 0;
  }
}

function end(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}
