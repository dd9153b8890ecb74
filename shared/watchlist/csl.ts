import { failure, type Result, success } from "../result.ts";
import { CSL_COLUMNS, type CslRow, parseCslRow } from "./csl-row.ts";
import { type CsvRow, readCsvRows } from "./csv-rows.ts";
import { createListBuilder } from "./list-builder.ts";
import type { ParsedList, ReadFailure } from "./list-file.ts";

/**
 * Reads the CSV download of the US Consolidated Screening List. A file that was cut short, answered as a web page or glued
 * together from two downloads is refused as a whole; a single row of an unknown list is left out and reported.
 */
export function parseCsl(text: string): Result<ParsedList, ReadFailure> {
  if (/^\uFEFF?\s*[<{[]/.test(text)) {
    return failure({ code: "not-csv", message: "expected a CSV file, got a web page, XML or JSON" });
  }
  const rows = readCsvRows(text);
  if (!rows.ok) return rows;
  const [header, ...body] = rows.value;
  if (header === undefined) return failure({ code: "empty", message: "the file is empty" });
  return wholeFileFailure(text, header, body) ?? success(parseRows(header, body));
}

function wholeFileFailure(
  text: string,
  header: CsvRow,
  body: readonly CsvRow[],
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

function parseRows(header: CsvRow, body: readonly CsvRow[]): ParsedList {
  const columns = new Map(header.cells.map((name, index) => [name, index]));
  const list = createListBuilder();
  for (const { cells, line } of body) {
    const entry =
      cells.length === header.cells.length
        ? parseCslRow(rowOf(cells, columns))
        : { reason: `expected ${header.cells.length} columns, got ${cells.length}` };
    list.add(entry, { line });
  }
  return list.finish();
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
