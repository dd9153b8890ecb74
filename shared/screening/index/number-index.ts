import type { WatchlistEntry } from "../../watchlist/entry.ts";
import { NUMBER_LENGTH_MIN, normalizeNumber } from "../identifiers.ts";
import { type NumberLists, openLists, packHolders } from "./number-lists.ts";
import type { Sections } from "./sections.ts";
import { openTexts, packTexts, type TextTable } from "./text-table.ts";

/** Document, registration and other numbers of the entries (`normalizeNumber`), and the entries that have them. */
export type NumberIndex = { numbers: TextTable; entriesOfNumber: NumberLists };

/** Sections of the numbers that are long enough to be compared. */
export function packNumbers(entries: readonly WatchlistEntry[]): Sections {
  const own = entries.map(({ identifiers }) =>
    identifiers
      .map(({ number }) => normalizeNumber(number))
      .filter(({ length }) => length >= NUMBER_LENGTH_MIN),
  );
  const numbers = [...new Set(own.flat())].sort();
  const ids = new Map(numbers.map((number, id) => [number, id]));
  const lists = own.map((of) => of.map((number) => ids.get(number) ?? 0));
  return { ...packTexts("numbers", numbers), ...packHolders("number.entries", lists, numbers.length) };
}

export function openNumbers(sections: Sections): NumberIndex {
  return { numbers: openTexts(sections, "numbers"), entriesOfNumber: openLists(sections, "number.entries") };
}
