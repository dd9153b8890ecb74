import type { APIGatewayProxyEvent } from "aws-lambda";

/** A request header, whatever the case of its name (RFC 9110 section 5.1). */
export function header(event: APIGatewayProxyEvent, name: string): string | undefined {
  const found = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? undefined;
}
