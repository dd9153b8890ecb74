import type { APIGatewayProxyEvent } from "aws-lambda";
import type { ProblemCode } from "../shared/contract/problem.ts";
import { failure, type Result } from "../shared/result.ts";
import { bodyBytes } from "./body-bytes.ts";
import { header } from "./header.ts";
import { type JsonProblem, parsePlainJson } from "./plain-json.ts";

type BodyProblem = Extract<ProblemCode, "unsupported-media-type" | "body-too-large"> | JsonProblem;

/** The JSON of a request's body: UTF-8 without a byte order mark, at most 64 KiB, and plain as `parsePlainJson` has it. */
export function jsonBody(event: APIGatewayProxyEvent): Result<unknown, BodyProblem> {
  if (!isPlainJson(event)) return failure("unsupported-media-type");
  const bytes = bodyBytes(event);
  if (!bytes.ok) return bytes;
  const text = readUtf8(bytes.value);
  return text === undefined ? failure("malformed-json") : parsePlainJson(text);
}

/** RFC 8259 section 8.1 forbids the byte order mark; a decoder would take it away in silence. */
function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith("\ufeff") ? undefined : text;
  } catch {
    return undefined;
  }
}

function isPlainJson(event: APIGatewayProxyEvent): boolean {
  const [mediaType, ...parameters] = (header(event, "content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith("charset="));
  return (
    mediaType?.trim() === "application/json" &&
    (charset === undefined || /^charset="?utf-8"?$/.test(charset)) &&
    ["", "identity"].includes((header(event, "content-encoding") ?? "").toLowerCase())
  );
}
