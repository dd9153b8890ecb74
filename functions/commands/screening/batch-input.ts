import { createReadStream, fstatSync, openSync, type ReadStream } from "node:fs";
import { extname } from "node:path";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { BatchRecord } from "./batch-line.ts";
import { readCsvLines } from "./csv-lines.ts";
import { readJsonLines } from "./json-lines.ts";

/** A batch that is open. `bytes` is how long it is, where that is known. */
export type BatchInput = { name: string; stream: ReadStream | NodeJS.ReadStream; bytes?: number };

type Reader = (chunks: AsyncIterable<Buffer>) => AsyncIterable<BatchRecord>;

const READERS: ReadonlyMap<string, Reader> = new Map([
  [".jsonl", readJsonLines],
  [".ndjson", readJsonLines],
  [".csv", readCsvLines],
]);

/** Opens the file of a batch, or standard input for `-`. Fails with one sentence. */
export function openBatch(name: string): Result<BatchInput, string> {
  if (name === "-") return success({ name, stream: process.stdin });
  try {
    const fd = openSync(name, "r");
    const status = fstatSync(fd);
    if (status.isDirectory()) return failure(`the file ${name} is a folder`);
    return success({
      name,
      stream: createReadStream(name, { fd }),
      ...(status.isFile() && { bytes: status.size }),
    });
  } catch {
    return failure(`the file ${name} cannot be read`);
  }
}

/** Reads a batch as its name says, or else as its first character does. */
export async function* readBatch({ name, stream }: BatchInput): AsyncGenerator<BatchRecord> {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return yield failure({ unreadable: "the input is empty" });
  const read = READERS.get(extname(name).toLowerCase()) ?? readerOf(first.value);
  yield* read(startingWith(first.value, chunks));
}

const readerOf = (start: Buffer): Reader =>
  /^\u{feff}?\s*\{/u.test(start.toString("utf8", 0, 1024)) ? readJsonLines : readCsvLines;

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    // Closes the stream where the reader stops early.
    await rest.return?.();
  }
}
