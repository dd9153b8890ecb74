import type { APIGatewayProxyEvent } from "aws-lambda";
import secureJsonParse from "secure-json-parse";
import type { ProblemCode } from "../shared/contract/problem.ts";
import { failure, type Result, success } from "../shared/result.ts";
import { bodyBytes } from "./body-bytes.ts";
import { header } from "./header.ts";

type BodyProblem = Extract<ProblemCode, "unsupported-media-type" | "body-too-large" | "malformed-json">;

/**
 * The JSON of a request's body: UTF-8 without a byte order mark, at most 64 KiB, no lone surrogates, no `__proto__` or
 * `constructor.prototype` anywhere.
 */
export function jsonBody(event: APIGatewayProxyEvent): Result<unknown, BodyProblem> {
  if (!isPlainJson(event)) return failure("unsupported-media-type");
  const bytes = bodyBytes(event);
  if (!bytes.ok) return bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.value);
    // RFC 8259 section 8.1 forbids the mark; the parser would take it away in silence.
    return text.startsWith("\ufeff")
      ? failure("malformed-json")
      : success(secureJsonParse(text, requireUnicode));
  } catch {
    return failure("malformed-json");
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

/** An escape can spell half a character, which has no UTF-8 and so no canonical form to authenticate (RFC 8785 section 3.2.2.2). */
function requireUnicode(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
    throw new SyntaxError("expected no lone surrogate");
  return value;
}
