/** Why a pack was refused. `field` is a dotted path in the pack or rule; `column` counts from 1 within that field. */
export type PolicyProblem = { file: string; rule?: string; field?: string; column?: number; message: string };

/** One sentence that names file, rule, field and column as far as they are known. */
export function problemSentence({ file, rule, field, column, message }: PolicyProblem): string {
  const place = [
    file,
    rule && `rule ${rule}`,
    field && (column === undefined ? field : `${field}, column ${column}`),
  ];
  return `${place.filter(Boolean).join(", ")}: ${message}`;
}
