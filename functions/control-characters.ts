import type { FieldError } from "../shared/contract/problem.ts";

/** Characters that no text of a person has: those of Unicode's category Cc but tabs and line breaks, and what is no character. */
const CONTROL = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

/** Where a body has characters that control a terminal or a printer, and say nothing. */
export function controlCharacters(value: unknown, pointer = ""): FieldError[] {
  if (typeof value === "string")
    return CONTROL.test(value)
      ? [{ pointer, code: "custom", message: "expected no control characters beside tabs and line breaks" }]
      : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => controlCharacters(field, `${pointer}/${name}`));
}
