import { CsvError, parse } from "csv-parse/sync";
import { failure, type Result, success } from "../result.ts";
import type { ReadFailure } from "./list-file.ts";

/** One row of a table; `line` counts from 1 and is where the row ends. */
export type CsvRow = { cells: readonly string[]; line: number };

/** Largest row read, in characters: 60 times the longest of 2022-04-22, so that a lost quote cannot swallow the file. */
const ROW_LENGTH_MAX = 1_000_000;

/** Reads all rows of a CSV text, of however many cells; blank lines are skipped. */
export function readCsvRows(text: string): Result<CsvRow[], ReadFailure> {
  try {
    const rows: CsvRow[] = [];
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: ROW_LENGTH_MAX,
      on_record: (cells: string[], { lines }) => void rows.push({ cells, line: lines }),
    });
    return success(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failure(csvFailure(error));
  }
}

/** Cells of the first row, or an empty list where there is none that can be read. */
export function firstCsvRow(text: string): readonly string[] {
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      to: 1,
      skip_empty_lines: true,
      max_record_size: ROW_LENGTH_MAX,
    });
    return rows[0] ?? [];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [];
  }
}

function csvFailure(error: CsvError): ReadFailure {
  return error.code === "CSV_QUOTE_NOT_CLOSED"
    ? { code: "truncated", message: "the file ends inside a quoted value, so it was cut short" }
    : { code: "not-csv", message: `the file is not well-formed CSV (${error.code})` };
}
