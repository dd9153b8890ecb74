import { CsvError, parse } from "csv-parse/sync";
import { failure, type Result, success } from "../result.ts";
import { CSL_COLUMNS, type CslRow, parseCslRow } from "./csl-row.ts";
import type { ParsedList, ReadFailure } from "./list-file.ts";

/** Largest file read, in characters: some seven times the list of 2026-07-31. */
const TEXT_LENGTH_MAX = 60_000_000;
/** Largest row read, in characters: 60 times the longest of 2022-04-22, so that a lost quote cannot swallow the file. */
const ROW_LENGTH_MAX = 1_000_000;

type Row = { cells: readonly string[]; line: number };

/**
 * Reads the CSV download of the US Consolidated Screening List. A file that was cut short, answered as a web page or glued
 * together from two downloads is refused as a whole; a single row of an unknown list is left out and reported.
 */
export function parseCsl(text: string): Result<ParsedList, ReadFailure> {
  const rows = readRows(text);
  if (!rows.ok) return rows;
  const [header, ...body] = rows.value;
  if (header === undefined) return failure({ code: "empty", message: "the file is empty" });
  return wholeFileFailure(text, header, body) ?? success(parseRows(header, body));
}

function readRows(text: string): Result<Row[], ReadFailure> {
  if (text.length > TEXT_LENGTH_MAX) {
    return failure({ code: "not-csv", message: `the file is longer than ${TEXT_LENGTH_MAX} characters` });
  }
  if (/^\uFEFF?\s*[<{[]/.test(text)) {
    return failure({ code: "not-csv", message: "expected a CSV file, got a web page, XML or JSON" });
  }
  try {
    const rows: Row[] = [];
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

function csvFailure(error: CsvError): ReadFailure {
  return error.code === "CSV_QUOTE_NOT_CLOSED"
    ? { code: "truncated", message: "the file ends inside a quoted value, so it was cut short" }
    : { code: "not-csv", message: `the file is not well-formed CSV (${error.code})` };
}

function wholeFileFailure(
  text: string,
  header: Row,
  body: readonly Row[],
): Result<never, ReadFailure> | undefined {
  const missing = CSL_COLUMNS.filter((column) => !header.cells.includes(column));
  const last = body.at(-1);
  if (missing.length === CSL_COLUMNS.length) {
    return failure({
      code: "not-csv",
      message: "the first line is not the header of a Consolidated Screening List",
    });
  }
  if (missing.length > 0) {
    return failure({ code: "missing-column", message: `the file has no column ${missing.join(", ")}` });
  }
  const again = body.find((row) => row.cells[0] === header.cells[0] && row.cells[1] === header.cells[1]);
  if (again)
    return failure({ code: "repeated-header", message: `line ${again.line} repeats the header row` });
  if (last === undefined)
    return failure({ code: "empty", message: "the file has a header row and no entries" });
  // A cut inside the last column leaves a whole-looking row; only the missing line break tells.
  if (last.cells.length < header.cells.length || !text.endsWith("\n")) {
    return failure({ code: "truncated", message: `the file was cut short: line ${last.line} is incomplete` });
  }
  return undefined;
}

function parseRows(header: Row, body: readonly Row[]): ParsedList {
  const columns = new Map(header.cells.map((name, index) => [name, index]));
  const parsed: ParsedList = { entries: [], rejected: [] };
  for (const { cells, line } of body) {
    const entry =
      cells.length === header.cells.length
        ? parseCslRow(rowOf(cells, columns))
        : { reason: `expected ${header.cells.length} columns, got ${cells.length}` };
    if ("reason" in entry) parsed.rejected.push({ line, reason: entry.reason });
    else parsed.entries.push(entry);
  }
  return parsed;
}

function rowOf(cells: readonly string[], columns: ReadonlyMap<string, number>): CslRow {
  const cell = (column: string): string => cells[columns.get(column) ?? -1] ?? "";
  return {
    _id: cell("_id"),
    source: cell("source"),
    type: cell("type"),
    name: cell("name"),
    addresses: cell("addresses"),
    vessel_flag: cell("vessel_flag"),
    remarks: cell("remarks"),
    alt_names: cell("alt_names"),
    citizenships: cell("citizenships"),
    dates_of_birth: cell("dates_of_birth"),
    nationalities: cell("nationalities"),
    ids: cell("ids"),
  };
}
