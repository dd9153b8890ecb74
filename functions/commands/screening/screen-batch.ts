import { areComparable } from "../../../shared/screening/comparable.ts";
import type { Hit, Screener, ScreeningThresholds } from "../../../shared/screening/hit.ts";
import type { BatchRecord, NamedQuery } from "./batch-line.ts";

/** With what a batch is screened, and whether to stop before its end. */
export type Screening = { screen: Screener; thresholds: ScreeningThresholds; isStopped: () => boolean };

/** What became of a batch so far; counted while it is screened. */
export type BatchCounts = {
  screened: number;
  /** Lines with at least one hit. */
  alerting: number;
  /** Lines whose names are not comparable (`areComparable`), so that the lack of a hit clears nobody. */
  incomplete: number;
  bad: number;
  unreadable?: string;
};

/** The counts of a batch that has not begun. */
export const nothingScreened = (): BatchCounts => ({ screened: 0, alerting: 0, incomplete: 0, bad: 0 });

/** Screens a batch line by line, in its order: each line is answered by one JSON line, a bad one by what is wrong with it. */
export async function* screenBatch(
  records: AsyncIterable<BatchRecord>,
  screening: Screening,
  counts: BatchCounts,
): AsyncGenerator<string> {
  try {
    for await (const record of records) {
      if (screening.isStopped()) return;
      const line = answer(record, screening, counts);
      if (line === undefined) return;
      yield `${line}\n`;
    }
  } catch (error) {
    // Whoever stops a batch closes its input, which then fails to be read.
    if (!screening.isStopped()) throw error;
  }
}

/** The answer to one record; undefined where nothing can follow. */
function answer(record: BatchRecord, screening: Screening, counts: BatchCounts): string | undefined {
  if (record.ok) return screenLine(record.value, screening, counts);
  if ("unreadable" in record.failure) {
    counts.unreadable = record.failure.unreadable;
    return undefined;
  }
  counts.bad += 1;
  return JSON.stringify(record.failure);
}

function screenLine(
  { id, query }: NamedQuery,
  { screen, thresholds }: Screening,
  counts: BatchCounts,
): string {
  const hits = screen(query, thresholds);
  const complete = areComparable(query.names);
  counts.screened += 1;
  if (hits.length > 0) counts.alerting += 1;
  if (!complete) counts.incomplete += 1;
  return JSON.stringify({ id, hits: hits.map(toOutput), ...(!complete && { complete }) });
}

/** A hit as the output names it; `name` is the listed one. */
export const toOutput = ({ entryId, list, listedName, score, queryName, explanation, identifiers }: Hit) => ({
  entryId,
  list,
  name: listedName,
  score,
  explanation: { queryName, ...explanation, identifiers },
});
