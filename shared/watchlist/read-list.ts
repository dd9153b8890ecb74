import { failure, type Result, success } from "../result.ts";
import { parseCsl } from "./csl.ts";
import { decodeText } from "./decode-text.ts";
import type { ParsedList, ReadFailure, StatedTimes } from "./list-file.ts";
import type { ListFormat } from "./list-format.ts";

/** A list file as it was fetched. */
export type FileBytes = { name: string; bytes: Uint8Array };

/** A list file that was read. `rows` counts all of its rows. */
export type ReadList = ParsedList & StatedTimes & { format: ListFormat; rows: number };

/** Reads list files, each in the format that its content shows. The first bad file refuses all; the message names it. */
export function readLists(files: readonly FileBytes[]): Result<ReadList[], ReadFailure> {
  const lists: ReadList[] = [];
  for (const file of files) {
    const read = readOne(file);
    if (!read.ok) return failure({ ...read.failure, message: `${file.name}: ${read.failure.message}` });
    lists.push(read.value);
  }
  return success(lists);
}

function readOne({ bytes }: FileBytes): Result<ReadList, ReadFailure> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const csl = parseCsl(decoded.value.text);
  if (!csl.ok) return csl;
  const { entries, rejected } = csl.value;
  return success({ entries, rejected, format: "csl-csv", rows: entries.length + rejected.length });
}
