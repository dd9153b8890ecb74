import { printRow } from "../percentiles.ts";

/** The most that a figure may be. */
export type Limit = { limit: number; unit: string };

/** Prints figures beside their limits, each below what it is a figure of, and remembers which were over. */
export function limitRows(print: typeof printRow = printRow) {
  const missed: string[] = [];
  return {
    /** The rows that were over their limit. */
    missed: missed as readonly string[],
    atMost(of: string, row: { what: string; value: number; detail?: string }, { limit, unit }: Limit): void {
      const { what, value, detail } = row;
      // What could not be measured is NaN, and keeps no limit.
      const isKept = value <= limit;
      if (!isKept) missed.push(`${of}: ${what}`);
      const figure = Number.isInteger(value) ? String(value) : value.toFixed(2);
      const beside = `${figure} ${unit}, limit ${limit}   ${isKept ? "ok" : "OVER"}`;
      print(`  ${what}`, detail === undefined ? beside : `${beside}   ${detail}`);
    },
  };
}

/** What takes rows with limits. */
export type LimitRows = ReturnType<typeof limitRows>;
