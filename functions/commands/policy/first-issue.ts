import type * as z from "zod";
import { visibleText } from "../screening/visible-text.ts";

/** Where a value is not what it should be, and what is expected there; never what is there. */
export type ValueProblem = { path: string; expected: string };

/** The first thing that is wrong with a value. The path of the value itself is `value`. */
export function firstIssue({ issues: [issue] }: z.ZodError): ValueProblem {
  const path = visibleText(issue?.path.map(String).join(".") ?? "") || "value";
  // The field's name is of the file, and may be somebody's.
  if (issue?.code === "unrecognized_keys") return { path, expected: "no unknown field" };
  return { path, expected: expectedIn(issue?.message) };
}

/** Zod says what it expected and, at most, the type of what it got. */
const expectedIn = (message = ""): string =>
  /expected ([^\n]*)/.exec(message)?.[1] ?? message.replace(/^.*must match pattern /, "a text that matches ");

/** A problem in words that follow the name of a file or the number of a line. */
export const issueText = ({ path, expected }: ValueProblem): string => `\`${path}\`: expected ${expected}`;
