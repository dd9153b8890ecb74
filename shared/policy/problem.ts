/** Where something is in a file, counted from 1; empty where that is not known. */
export type Place = { line?: number; column?: number };

/** Why a pack was refused. `field` is a dotted path in the pack or rule; `fieldColumn` counts from 1 within its text. */
export type PolicyProblem = Place & {
  file: string;
  rule?: string;
  field?: string;
  fieldColumn?: number;
  message: string;
};

/** One sentence that names file, line, column, rule, field and column within it, as far as they are known. */
export function problemSentence(problem: PolicyProblem): string {
  const { file, line, column, rule, field, fieldColumn, message } = problem;
  const parts = [
    [file, line, column].filter((part) => part !== undefined).join(":"),
    rule && `rule ${rule}`,
    field,
    fieldColumn !== undefined && `column ${fieldColumn}`,
  ];
  return `${parts.filter(Boolean).join(", ")}: ${message}`;
}
