import type { BatchCounts } from "./screen-batch.ts";

/** What is told while a batch runs. `share` is how much of the input is read, from 0 to 1, where that is known. */
export type Progress = { counts: BatchCounts; startedAt: number; share: () => number | undefined };

const EVERY_MS = 1000;

/** Says once a second on standard error how far a batch is; the answer stops that. */
export function showProgress(progress: Progress): () => void {
  // Where the answers go to the same terminal, a line that overwrites itself would overwrite them.
  const overwrites = process.stderr.isTTY && !process.stdout.isTTY;
  const [start, end] = overwrites ? ["\r\u001b[K", ""] : ["", "\n"];
  const timer = setInterval(() => process.stderr.write(`${start}${describe(progress)}${end}`), EVERY_MS);
  return () => {
    clearInterval(timer);
    if (overwrites) process.stderr.write(start);
  };
}

function describe({ counts, startedAt, share }: Progress): string {
  const read = share();
  return [
    `${count(counts.screened + counts.bad)} lines${read === undefined ? "" : ` (${Math.floor(read * 100)} %)`}`,
    rate(counts, startedAt),
    `${count(counts.alerting)} with hits`,
    `${count(counts.bad)} bad`,
    `${seconds(startedAt).toFixed(0)} s`,
  ].join(", ");
}

/** One sentence for the end of a batch. */
export function summarize(counts: BatchCounts, startedAt: number): string {
  const remarks = [
    `${count(counts.alerting)} with hits`,
    counts.incomplete > 0 && `${count(counts.incomplete)} not comparable`,
    counts.bad > 0 && `${count(counts.bad)} bad lines were not screened`,
  ];
  const spent = `${seconds(startedAt).toFixed(1)} s (${rate(counts, startedAt)})`;
  return `screened ${count(counts.screened)} lines in ${spent}: ${remarks.filter(Boolean).join(", ")}`;
}

const seconds = (startedAt: number): number => (performance.now() - startedAt) / 1000;

const rate = ({ screened }: BatchCounts, startedAt: number): string =>
  `${count(screened / seconds(startedAt))} lines/s`;

const count = (value: number): string => Math.round(value).toLocaleString("en");
