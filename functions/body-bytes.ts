import type { APIGatewayProxyEvent } from "aws-lambda";
import { failure, type Result, success } from "../shared/result.ts";

/** Longest body, in bytes. */
const BODY_BYTES_MAX = 65_536;

/** A request's body as it came over the wire, at most 64 KiB. API Gateway hands bodies on in base64, as the API is binary. */
export function bodyBytes({
  body,
  isBase64Encoded,
}: Pick<APIGatewayProxyEvent, "body" | "isBase64Encoded">): Result<Buffer, "body-too-large"> {
  const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
  return bytes.length > BODY_BYTES_MAX ? failure("body-too-large") : success(bytes);
}
