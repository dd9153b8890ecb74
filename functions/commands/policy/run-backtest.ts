import * as z from "zod";
import {
  type BacktestCounts,
  backtest,
  nothingTested,
  type Policies,
} from "../../../shared/policy/backtest.ts";
import { parseStoredFacts, type StoredFacts } from "../../../shared/policy/stored-record.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { BatchInput } from "../screening/batch-input.ts";
import { type Line, splitLines } from "../screening/split-lines.ts";
import { firstIssue, issueText } from "./first-issue.ts";

/** Longest line that is read, in bytes: a decision record carries the request and what every party was compared with. */
const LINE_BYTES_MAX = 4_000_000;

/** How many bad lines are named one by one; after them they are only counted. */
const BAD_LINES_TOLD = 20;

const PROGRESS_MS = 1000;

/** How far a backtest is. `lines` are those tested; a blank line is none, and a bad one is told on standard error. */
export type LineCounts = { lines: number; bad: number; tested: BacktestCounts };

/** How a backtest ended; all but `end` came before the end of its input. */
export type BacktestEnd = "end" | "interrupted" | { unreadable: string };

/** Policies, and as of when facts are decided that do not say so themselves; `always` also those that do. */
export type Backtest = { policies: Policies; asOf: Date; always: boolean };

/** Tests line after line, says on standard error how far it is, and holds one line at a time. */
export async function runBacktest(input: BatchInput, how: Backtest): Promise<[LineCounts, BacktestEnd]> {
  const counts: LineCounts = { lines: 0, bad: 0, tested: nothingTested() };
  const startedAt = performance.now();
  let isInterrupted = false;
  process.once("SIGINT", () => {
    isInterrupted = true;
    input.stream.destroy();
  });
  const timer = setInterval(() => tell(counts, startedAt, shareRead(input)), PROGRESS_MS);
  try {
    for await (const line of splitLines(input.stream, LINE_BYTES_MAX)) testLine(line, how, counts);
    return [counts, "end"];
  } catch (error) {
    return [counts, isInterrupted ? "interrupted" : unreadable(error)];
  } finally {
    clearInterval(timer);
    tell(counts, startedAt);
  }
}

const SystemError = z.object({ code: z.string(), syscall: z.literal("read") });

/** Only a file that cannot be read is expected to fail. */
function unreadable(error: unknown): BacktestEnd {
  const expected = SystemError.safeParse(error);
  if (!expected.success) throw error;
  return { unreadable: `the facts cannot be read: ${expected.data.code}` };
}

function testLine(line: Line, { policies, asOf, always }: Backtest, counts: LineCounts): void {
  if ("text" in line && line.text.trim() === "") return;
  const read = readLine(line);
  if (!read.ok) {
    tellBad(line.number, read.failure, counts);
    return;
  }
  const { facts, lacks, decidedAt = asOf } = read.value;
  backtest(policies, { facts, lacks, asOf: always ? asOf : decidedAt }, counts.tested);
  counts.lines += 1;
}

function readLine(line: Line): Result<StoredFacts, string> {
  if ("expected" in line) return failure(`expected ${line.expected}`);
  const json = parseJson(line.text);
  if (!json.ok) return json;
  const parsed = parseStoredFacts(json.value);
  return parsed.ok ? parsed : failure(issueText(firstIssue(parsed.failure)));
}

/** The parser's own message would quote the line. */
function parseJson(text: string): Result<unknown, string> {
  try {
    return success(JSON.parse(text));
  } catch {
    return failure("expected JSON");
  }
}

function tellBad(line: number, problem: string, counts: LineCounts): void {
  counts.bad += 1;
  if (counts.bad <= BAD_LINES_TOLD) console.error(`line ${line}: ${problem}`);
  else if (counts.bad === BAD_LINES_TOLD + 1) console.error("more bad lines are only counted");
}

const shareRead = ({ bytes, stream }: BatchInput): number | undefined =>
  bytes === undefined || !("bytesRead" in stream) ? undefined : stream.bytesRead / Math.max(1, bytes);

function tell({ lines, bad }: LineCounts, startedAt: number, share?: number): void {
  const seconds = (performance.now() - startedAt) / 1000;
  const read = share === undefined ? "" : ` (${Math.floor(share * 100)} %)`;
  console.error(
    `${count(lines)} lines${read}, ${count(lines / seconds)} lines/s, ${count(bad)} bad, ${seconds.toFixed(1)} s`,
  );
}

const count = (value: number): string => Math.round(value).toLocaleString("en");
