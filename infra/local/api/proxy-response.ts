import * as z from "zod";

const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const ProxyResult = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), Value).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(Value)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** A response ready to be written. */
export type WireResponse = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/** Reads what a function answered; undefined when API Gateway would call it malformed. */
export function wireResponse(result: unknown): WireResponse | undefined {
  const parsed = ProxyResult.safeParse(result);
  if (!parsed.success) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: lowerCase({
      "content-type": "application/json",
      ...lowerCase({ ...headers, ...multiValueHeaders }),
    }),
    body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"),
  };
}

const lowerCase = <T>(headers: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
