import { failure, type Result } from "../result.ts";
import { type CsvRow, readCsvRows } from "./csv-rows.ts";
import type { WatchlistEntry } from "./entry.ts";
import type { ParsedList, ReadFailure, RejectedRow } from "./list-file.ts";
import {
  entryOfAlias,
  hasEntityNumber,
  OFAC_COLUMNS,
  ofacValue,
  parseSdnRow,
  withAddress,
  withAlias,
} from "./ofac-row.ts";

/** OFAC's delimited files by their part: the parties, their aliases, their addresses. */
export type OfacPart = keyof typeof OFAC_COLUMNS;

/** Every part, the parties first. */
export const OFAC_PARTS = ["sdn", "alt", "add"] as const satisfies OfacPart[];

/** What was read of a part. `rows` counts all of its rows; an alias or an address makes no entry of its own. */
export type OfacList = ParsedList & { rows: number };

/** Ends every file that OFAC writes: MS-DOS's mark of the end of a text. */
const END_MARK = "\u001A";

/**
 * Programs that only or mostly stand in cons_prim.csv, which has the form of sdn.csv and is no list of blocked persons.
 * Source: OFAC, program tags of the Non-SDN lists (PLC, SSI, CMIC and FSE).
 */
const NON_SDN_PROGRAMS = /\b(?:NS-PLC|UKRAINE-EO13662|CMIC-EO13959|FSE-(?:IR|SY|WMD)|561-Related)\b/;
/** In the SDN list of 2024-05-03 one row in two hundred has such a program. House choice. */
const NON_SDN_SHARE_MAX = 0.3;

/** The part that a row shows by its form: a number first, and as many cells as the part has columns. */
export function ofacPartOf(cells: readonly string[]): OfacPart | undefined {
  if (!hasEntityNumber(cells)) return undefined;
  if (cells.length === OFAC_COLUMNS.sdn) return "sdn";
  const hasNumbers = /^\d+$/.test((cells[1] ?? "").trim());
  if (hasNumbers && cells.length === OFAC_COLUMNS.add) return "add";
  return hasNumbers && cells.length === OFAC_COLUMNS.alt ? "alt" : undefined;
}

/** Reads the rows of one file. Fails when it lacks OFAC's end mark, so that a cut at any place is seen. */
export function readOfacRows(text: string): Result<CsvRow[], ReadFailure> {
  const end = text.indexOf(END_MARK);
  if (end === -1) {
    return failure({ code: "truncated", message: "the file was cut short: OFAC's end mark (^Z) is missing" });
  }
  if (text.slice(end + 1).trim() !== "") {
    return failure({ code: "repeated-header", message: "the file goes on after OFAC's end mark (^Z)" });
  }
  const rows = readCsvRows(text.slice(0, end));
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return failure({ code: "empty", message: "the file has no rows" });
  if (isNonSdn(rows.value)) {
    const message =
      "this is OFAC's list of non-SDN parties (cons_prim.csv); expected sdn.csv, which has blocked persons only";
    return failure({ code: "not-a-list", message });
  }
  return rows;
}

function isNonSdn(rows: readonly CsvRow[]): boolean {
  const parties = rows.filter(({ cells }) => cells.length === OFAC_COLUMNS.sdn);
  const others = parties.filter(({ cells }) => NON_SDN_PROGRAMS.test(cells[3] ?? ""));
  return parties.length > 0 && others.length > parties.length * NON_SDN_SHARE_MAX;
}

/** Joins the rows of sdn.csv with those of alt.csv and add.csv by OFAC's number of a party; a missing file has no rows. */
export function joinOfac(rows: Record<OfacPart, readonly CsvRow[]>): Record<OfacPart, OfacList> {
  const parties = new Map<string, WatchlistEntry>();
  const sdn = readPart("sdn", rows.sdn, (cells) => {
    const entry = parseSdnRow(cells);
    if ("reason" in entry) return entry.reason;
    if (parties.has(entry.id)) return `the entity number ${entry.id} stands for another row already`;
    parties.set(entry.id, entry);
    return undefined;
  });
  const listed = new Set(parties.keys());
  const alt = readPart("alt", rows.alt, (cells) => addAlias(parties, cells));
  const add = readPart("add", rows.add, (cells) => addAddress(parties, cells));
  const entries = [...parties.values()];
  return {
    sdn: { ...sdn, entries: entries.filter(({ id }) => listed.has(id)) },
    alt: { ...alt, entries: entries.filter(({ id }) => !listed.has(id)) },
    add: { ...add, entries: [] },
  };
}

/** Reads each row of a part and collects those for which `read` gives a reason to leave them out. */
function readPart(
  part: OfacPart,
  rows: readonly CsvRow[],
  read: (cells: readonly string[]) => string | undefined,
): { rows: number; rejected: RejectedRow[] } {
  const columns = OFAC_COLUMNS[part];
  const rejected = rows.flatMap(({ cells, line }) => {
    const reason =
      cells.length === columns ? read(cells) : `expected ${columns} columns, got ${cells.length}`;
    return reason === undefined ? [] : [{ line, reason }];
  });
  return { rows: rows.length, rejected };
}

function addAlias(parties: Map<string, WatchlistEntry>, cells: readonly string[]): string | undefined {
  const [id = "", , , name = ""] = cells.map(ofacValue);
  if (!hasEntityNumber(cells)) return "the row has no entity number";
  if (!/[\p{L}\p{N}]/u.test(name)) return "the row has no name";
  const party = parties.get(id);
  parties.set(id, party ? withAlias(party, name) : entryOfAlias(id, name));
  return undefined;
}

function addAddress(parties: Map<string, WatchlistEntry>, cells: readonly string[]): string | undefined {
  const party = parties.get((cells[0] ?? "").trim());
  if (party === undefined) return "no other file has a party of this entity number";
  parties.set(party.id, withAddress(party, cells));
  return undefined;
}
