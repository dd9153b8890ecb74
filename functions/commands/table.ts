/** Lines of a table whose first row is its header. Columns of numbers end at the right, columns of words begin at the left. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = rows[0] ?? [];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isNumber = columns.map((_, column) => rows.slice(1).every((row) => /^\d+$/.test(row[column] ?? "")));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
