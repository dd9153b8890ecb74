import { CsvError, parse } from "csv-parse";
import { failure, type Result, success } from "../../../shared/result.ts";
import { type BatchRecord, parseBatchLine, type Unreadable } from "./batch-line.ts";

const COLUMNS = ["id", "name", "type", "country", "dateOfBirth"] as const;
const REQUIRED_COLUMNS = ["id", "name"] as const satisfies readonly (typeof COLUMNS)[number][];

/** Longest row that is read, in bytes: longer ones come of a quote that is never closed. */
const ROW_MAX = 131_072;

/** What the parser refuses; its own messages would quote the row. */
const CSV_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["CSV_MAX_RECORD_SIZE", `a row is longer than ${ROW_MAX} bytes, or a quote is not closed`],
  ["CSV_QUOTE_NOT_CLOSED", "a quote is not closed"],
  ["CSV_INVALID_CLOSING_QUOTE", "a quote closes inside a cell"],
  ["INVALID_OPENING_QUOTE", "a quote opens inside a cell"],
]);

/** A row by the line on which it ends. */
type Row = { line: number; cells: readonly string[] };

/** Reads CSV with a header; bad rows stand in their place. Ends at the first thing after which rows cannot be told apart. */
export async function* readCsvLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<BatchRecord> {
  let header: readonly string[] | undefined;
  for await (const row of readRows(chunks)) {
    if (!row.ok) return yield row;
    if (header !== undefined) {
      yield readRow(header, row.value);
      continue;
    }
    const checked = checkHeader(row.value.cells);
    if (!checked.ok) return yield checked;
    header = checked.value;
  }
  if (header === undefined) yield failure({ unreadable: "the input is empty" });
}

async function* readRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Result<Row, Unreadable>> {
  const rows: Row[] = [];
  let lastLine = 0;
  // The rows before a mistake would be lost in the parser's own queue.
  const write = rowParser((row) => {
    rows.push(row);
    lastLine = row.line;
  });
  for await (const chunk of endedByUndefined(chunks)) {
    const broken = await write(chunk);
    for (const row of rows.splice(0)) yield success(row);
    if (broken !== undefined) return yield failure(describeBreak(broken, lastLine));
  }
}

async function* endedByUndefined(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | undefined> {
  yield* chunks;
  yield undefined;
}

/** Calls `onRow` for each row of the chunks that are written, the last of which is undefined; answers what went wrong. */
function rowParser(onRow: (row: Row) => void): (chunk: Buffer | undefined) => Promise<unknown> {
  // Company names carry quotes, and many exports leave them as they are inside a cell.
  const relaxed = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  const parser = parse({
    ...relaxed,
    bom: true,
    // By itself the parser takes the first ending for that of all lines, and joins the others.
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: ROW_MAX,
    on_record: (cells: string[], { lines }) => {
      onRow({ line: lines, cells });
      return null;
    },
  });
  // The failure is answered to whoever writes; without a listener it would end the process, too.
  parser.on("error", () => undefined).resume();
  return (chunk) =>
    new Promise((resolve) => {
      const done = (error?: unknown) => resolve(error ?? undefined);
      if (chunk === undefined) parser.end(done);
      else parser.write(chunk, done);
    });
}

function describeBreak(error: unknown, lastLine: number): Unreadable {
  if (!(error instanceof CsvError)) throw error;
  const what = CSV_PROBLEMS.get(error.code) ?? error.code;
  return { unreadable: `what follows line ${lastLine} cannot be read as CSV: ${what}` };
}

function checkHeader(header: readonly string[]): Result<readonly string[], Unreadable> {
  const columns: readonly string[] = COLUMNS;
  const unknown = header.filter((name) => !columns.includes(name));
  const missing = REQUIRED_COLUMNS.filter((name) => !header.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) < index);
  if (unknown.length > 0) {
    // A file without a header has a customer where the columns should be named.
    const place = header.findIndex((name) => !columns.includes(name)) + 1;
    const unreadable = `the header has ${unknown.length} unknown columns, the first at column ${place}; expected ${quote(COLUMNS)}`;
    return failure({ unreadable });
  }
  if (missing.length > 0) return failure({ unreadable: `the header lacks ${quote(missing)}` });
  if (repeated.length > 0) return failure({ unreadable: `the header repeats ${quote(repeated)}` });
  return success(header);
}

const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

function readRow(header: readonly string[], { line, cells }: Row): BatchRecord {
  // A quote that is not closed swallows the customers that follow.
  if (cells.some((cell) => /[\r\n]/.test(cell)))
    return failure({ line, error: { field: "line", expected: "cells without a line break" } });
  if (cells.length !== header.length) {
    const expected = `${header.length} cells as in the header, got ${cells.length}`;
    return failure({ line, error: { field: "line", expected } });
  }
  const filled = header.flatMap((name, index) => (cells[index] ? [[name, cells[index]] as const] : []));
  const { id, ...query } = Object.fromEntries(filled);
  const parsed = parseBatchLine(line, { id, query });
  if (parsed.ok) return parsed;
  const { field, expected } = parsed.failure.error;
  return failure({ ...parsed.failure, error: { field: field.replace(/^query\./, ""), expected } });
}
