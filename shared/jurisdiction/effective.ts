/** Dates, `YYYY-MM-DD`, between which a row holds: from the first, until before the last; always where one is absent. */
export type Effective = { from?: string; until?: string };

/** Whether a row holds at a time. Days are those of UTC, so a rule begins and ends some hours before it does in Washington. */
export function isInForce({ from, until }: Effective, asOf: Date): boolean {
  const day = asOf.toISOString().slice(0, "YYYY-MM-DD".length);
  return (from === undefined || from <= day) && (until === undefined || day < until);
}
