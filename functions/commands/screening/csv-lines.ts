import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { failure, type Result, success } from "../../../shared/result.ts";
import { type BatchRecord, parseBatchLine, type Unreadable } from "./batch-line.ts";

const COLUMNS = ["id", "name", "type", "country", "dateOfBirth"] as const;
const REQUIRED_COLUMNS = ["id", "name"] as const satisfies readonly (typeof COLUMNS)[number][];

/** Longest row that is read, in characters: longer ones come of a quote that is never closed. */
const ROW_MAX = 131_072;

/** What the parser refuses; its own messages would quote the row. */
const CSV_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["CSV_MAX_RECORD_SIZE", `a row is longer than ${ROW_MAX} characters, or a quote is not closed`],
  ["CSV_QUOTE_NOT_CLOSED", "a quote is not closed"],
  ["CSV_INVALID_CLOSING_QUOTE", "a quote closes inside a cell"],
  ["INVALID_OPENING_QUOTE", "a quote opens inside a cell"],
]);

/** A row by the line on which it ends. */
type Row = { info: { lines: number }; record: string[] };

/** Reads CSV with a header; bad rows stand in their place. Ends at the first thing after which rows cannot be told apart. */
export async function* readCsvLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<BatchRecord> {
  let header: readonly string[] | undefined;
  try {
    for await (const { info, record } of rows(chunks)) {
      if (header !== undefined) {
        yield readRow(info.lines, header, record);
        continue;
      }
      const checked = checkHeader(record);
      if (!checked.ok) return yield checked;
      header = checked.value;
    }
    if (header === undefined) yield failure({ unreadable: "the input is empty" });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what = CSV_PROBLEMS.get(error.code) ?? error.code;
    yield failure({
      unreadable: `line ${String(error["lines"])} and what follows cannot be read as CSV: ${what}`,
    });
  }
}

function rows(chunks: AsyncIterable<Buffer>): AsyncIterable<Row> {
  // Company names carry quotes, and many exports leave them as they are inside a cell.
  const relaxed = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  const parser = parse({ ...relaxed, bom: true, info: true, max_record_size: ROW_MAX });
  // A failure of either side reaches whoever reads the parser.
  pipeline(Readable.from(chunks, { objectMode: false }), parser, () => undefined);
  return parser;
}

function checkHeader(header: readonly string[]): Result<readonly string[], Unreadable> {
  const columns: readonly string[] = COLUMNS;
  const unknown = header.filter((name) => !columns.includes(name));
  const missing = REQUIRED_COLUMNS.filter((name) => !header.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) < index);
  if (unknown.length > 0) {
    const unreadable = `the header has unknown columns: ${quote(unknown)}; expected ${quote(COLUMNS)}`;
    return failure({ unreadable });
  }
  if (missing.length > 0) return failure({ unreadable: `the header lacks ${quote(missing)}` });
  if (repeated.length > 0) return failure({ unreadable: `the header repeats ${quote(repeated)}` });
  return success(header);
}

const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

function readRow(line: number, header: readonly string[], cells: readonly string[]): BatchRecord {
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
