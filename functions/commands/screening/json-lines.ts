import { failure, type Result, success } from "../../../shared/result.ts";
import { type BadLine, type BatchRecord, parseBatchLine } from "./batch-line.ts";
import { type Line, splitLines } from "./split-lines.ts";

/** Reads JSON lines; blank ones are passed over, bad ones stand in their place. */
export async function* readJsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<BatchRecord> {
  for await (const line of splitLines(chunks)) {
    if ("text" in line && line.text.trim() === "") continue;
    const value = parseJson(line);
    yield value.ok ? parseBatchLine(line.number, value.value) : value;
  }
}

function parseJson(line: Line): Result<unknown, BadLine> {
  const bad = (expected: string) =>
    failure({ line: line.number, error: { field: "line", expected } } satisfies BadLine);
  if ("expected" in line) return bad(line.expected);
  try {
    return success(JSON.parse(line.text));
  } catch {
    // The parser's own message would quote the line.
    return bad("a JSON object");
  }
}
