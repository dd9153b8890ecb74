import { failure, type Result, success } from "../result.ts";
import { CslDocument, parseCslJson } from "./csl-json.ts";
import type { ParsedList, ReadFailure, StatedTimes } from "./list-file.ts";
import type { ListFormat } from "./list-format.ts";
import { Document1260H, parse1260H } from "./section-1260h.ts";

/** A list that one JSON document holds, and what it is. */
export type JsonList = ParsedList & StatedTimes & { format: ListFormat };

/** Reads a JSON document as the list that its fields show it to be. */
export function readJson(text: string): Result<JsonList, ReadFailure> {
  const document = parseJson(text);
  if (!document.ok) return document;
  const csl = CslDocument.safeParse(document.value);
  if (csl.success) return withFormat("csl-json", parseCslJson(csl.data));
  const companies = Document1260H.safeParse(document.value);
  if (companies.success) return withFormat("1260h-json", parse1260H(companies.data));
  const message =
    "the file is JSON, but no list: expected the field `results` (Consolidated Screening List) or `entities` (section 1260H)";
  return failure({ code: "not-a-list", message });
}

function parseJson(text: string): Result<unknown, ReadFailure> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return failure({
      code: "truncated",
      message: "the file is no whole JSON document; it may have been cut short",
    });
  }
}

const withFormat = (
  format: ListFormat,
  list: Result<ParsedList & StatedTimes, ReadFailure>,
): Result<JsonList, ReadFailure> => (list.ok ? success({ ...list.value, format }) : list);
