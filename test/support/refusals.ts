import type * as z from "zod";
import { type FieldError, fieldErrors } from "../../shared/contract/problem.ts";

/** What a schema says of a body that it refuses; throws when it accepts it. */
export function refusals(schema: z.ZodType, body: unknown): FieldError[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) throw new Error("expected the schema to refuse the body");
  return fieldErrors(parsed.error);
}

/** Where a schema refuses a body. */
export const refusedAt = (schema: z.ZodType, body: unknown): string[] =>
  refusals(schema, body).map(({ pointer }) => pointer);
