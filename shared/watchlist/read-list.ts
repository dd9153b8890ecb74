import { failure, type Result, success } from "../result.ts";
import { parseCsl } from "./csl.ts";
import { CSL_COLUMNS } from "./csl-row.ts";
import { type CsvRow, firstCsvRow } from "./csv-rows.ts";
import { decodeText } from "./decode-text.ts";
import type { ParsedList, ReadFailure, StatedTimes } from "./list-file.ts";
import type { ListFormat } from "./list-format.ts";
import { joinOfac, OFAC_PARTS, type OfacPart, ofacPartOf, readOfacRows } from "./ofac.ts";
import { hasEntityNumber } from "./ofac-row.ts";
import { readJson } from "./read-json.ts";
import { isUnList, parseUnList } from "./un.ts";

/** A list file as it was fetched. */
export type FileBytes = { name: string; bytes: Uint8Array };

/** A list file that was read. `rows` counts all of its rows; a file of aliases or addresses may bring no entry of its own. */
export type ReadList = ParsedList & StatedTimes & { format: ListFormat; rows: number };

/** A file that is a list by itself, or a part that is to be joined with its sdn.csv. */
type ReadFile = { kind: "list"; list: ReadList } | { kind: "ofac"; part: OfacPart; rows: readonly CsvRow[] };

/**
 * Reads list files, each in the format that its content shows. The first bad file refuses all; the message names it. OFAC's
 * alt.csv and add.csv are joined with the sdn.csv beside them. `onRead` is told the name of each file before it is read.
 */
export function readLists(
  files: readonly FileBytes[],
  onRead?: (name: string) => void,
): Result<ReadList[], ReadFailure> {
  const read: ReadFile[] = [];
  for (const file of files) {
    onRead?.(file.name);
    const one = readOne(file.bytes);
    if (!one.ok) return failure({ ...one.failure, message: `${file.name}: ${one.failure.message}` });
    read.push(one.value);
  }
  return ofacFailure(files, read) ?? success(joined(read));
}

function readOne(bytes: Uint8Array): Result<ReadFile, ReadFailure> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, isUtf8 } = decoded.value;
  if (text.trim() === "") return failure({ code: "empty", message: "the file is empty" });
  const part = ofacPartOf(firstCsvRow(text));
  if (part !== undefined) {
    const rows = readOfacRows(text);
    return rows.ok ? success({ kind: "ofac", part, rows: rows.value }) : rows;
  }
  const list = readWhole(text);
  if (list.ok && !isUtf8) return failure({ code: "not-text", message: "the file is not in UTF-8" });
  if (!list.ok) return list;
  const { entries, rejected } = list.value;
  return success({ kind: "list", list: { ...list.value, rows: entries.length + rejected.length } });
}

function readWhole(text: string): Result<ParsedList & StatedTimes & { format: ListFormat }, ReadFailure> {
  const start = /^\uFEFF?\s*(.)/su.exec(text)?.[1];
  if (start === "{" || start === "[") return readJson(text);
  if (start === "<") {
    if (!isUnList(text)) return failure({ code: "not-a-list", message: markupMessage(text) });
    const list = parseUnList(text);
    return list.ok ? success({ ...list.value, format: "un-xml" }) : list;
  }
  const csl = isCsl(text) ? parseCsl(text) : failure(foreignTable(text));
  return csl.ok ? success({ ...csl.value, format: "csl-csv" }) : csl;
}

const markupMessage = (text: string): string =>
  /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2_000))
    ? "the file is a web page, not a list; the download answered with an error"
    : "the file is XML, but not the UN Security Council Consolidated List";

/** A header with some of the columns is that of a list that lost others; only the reader can say which. */
const isCsl = (text: string): boolean => {
  const header = firstCsvRow(text);
  return CSL_COLUMNS.filter((column) => header.includes(column)).length >= CSL_COLUMNS.length / 2;
};

function foreignTable(text: string): ReadFailure {
  const cells = firstCsvRow(text);
  if (hasEntityNumber(cells)) {
    const message = `expected the 12, 5 or 6 columns of OFAC's sdn.csv, alt.csv or add.csv, got ${cells.length}`;
    return { code: "not-a-list", message };
  }
  return { code: "not-a-list", message: "the first line is not the header of a Consolidated Screening List" };
}

function ofacFailure(
  files: readonly FileBytes[],
  read: readonly ReadFile[],
): Result<never, ReadFailure> | undefined {
  for (const part of OFAC_PARTS) {
    const [first, second] = read.flatMap((one, index) =>
      one.kind === "ofac" && one.part === part ? (files[index]?.name ?? []) : [],
    );
    if (second !== undefined) {
      return failure({
        code: "given-twice",
        message: `${second}: ${first} is an ${part}.csv of OFAC already`,
      });
    }
    const hasSdn = read.some((one) => one.kind === "ofac" && one.part === "sdn");
    if (first !== undefined && !hasSdn) {
      const message = `${first}: OFAC's ${part}.csv only adds to the parties of sdn.csv, which must be given with it`;
      return failure({ code: "needs-sdn", message });
    }
  }
  return undefined;
}

function joined(read: readonly ReadFile[]): ReadList[] {
  const rowsOf = (part: OfacPart) =>
    read.flatMap((one) => (one.kind === "ofac" && one.part === part ? one.rows : []));
  const ofac = joinOfac({ sdn: rowsOf("sdn"), alt: rowsOf("alt"), add: rowsOf("add") });
  return read.map((one) =>
    one.kind === "ofac" ? { ...ofac[one.part], format: `ofac-${one.part}` } : one.list,
  );
}
