import type { FieldError } from "./problem.ts";

/** Characters that no text of a person has: those of Unicode's category Cc but tabs and line breaks, and what is no character. */
const CONTROL = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

/** As many as a problem names of other errors. */
const ERRORS_MAX = 10;

/** Where a body has characters that control a terminal or a printer, and say nothing; the first ten. */
export const controlCharacters = (body: unknown): FieldError[] => controlsIn(body, "").slice(0, ERRORS_MAX);

function controlsIn(value: unknown, pointer: string): FieldError[] {
  if (typeof value === "string")
    return CONTROL.test(value)
      ? [{ pointer, code: "custom", message: "expected no control characters beside tabs and line breaks" }]
      : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => controlsIn(field, `${pointer}/${name}`));
}
