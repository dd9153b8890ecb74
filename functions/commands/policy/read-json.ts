import { readFileSync, statSync } from "node:fs";
import { failure, type Result, success } from "../../../shared/result.ts";
import { failUsage } from "../fail-usage.ts";

/** Bounds what a wrong path can do: more than any decision record takes. */
const FILE_BYTES_MAX = 50_000_000;

/** The value of a JSON file; fails with one sentence on what is no JSON. Ends the command where there is no such file. */
export function readJson(file: string): Result<unknown, string> {
  const text = readText(file);
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    // The parser's own message would quote the file.
    return failure(`the file ${file} is not JSON`);
  }
}

function readText(file: string): string {
  try {
    if (statSync(file).size > FILE_BYTES_MAX) return failUsage(`the file ${file} is longer than 50 MB`);
    return readFileSync(file, "utf8");
  } catch {
    return failUsage(`the file ${file} cannot be read`);
  }
}
