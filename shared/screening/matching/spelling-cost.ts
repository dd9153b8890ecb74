import type { Letters } from "./edit-distance.ts";

/**
 * What one edit costs beside an ordinary one. A slip of the finger meets a neighbouring key, doubles a letter or swaps two; a
 * vowel is misheard. Any other letter for a letter is rather another name, and so is another first letter.
 * House choice after the kinds of error of F. Damerau, "A technique for computer detection and correction of spelling errors" (1964).
 */
const EDIT_COST = {
  plain: 1,
  swap: 0.9,
  doubled: 0.6,
  vowel: 0.95,
  neighbour: 1,
  other: 1.5,
  first: 0.35,
};

/** Rows of an English keyboard (ISO/IEC 9995-3, QWERTY); a key touches those beside it and those half a key off in the next row. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const NEIGHBOURS: ReadonlyMap<number, string> = new Map(
  ROWS.flatMap((row, number) =>
    [...row].map((key, at): [number, string] => {
      const above = ROWS[number - 1]?.slice(at, at + 2) ?? "";
      const below = ROWS[number + 1]?.slice(Math.max(0, at - 1), at + 1) ?? "";
      return [key.charCodeAt(0), `${row[at - 1] ?? ""}${row[at + 1] ?? ""}${above}${below}`];
    }),
  ),
);
const VOWELS = new Set([..."aeiouy"].map((vowel) => vowel.charCodeAt(0)));

/** Longest word compared, in letters. */
const LETTERS_MAX = 256;
/** Rows of the table of costs, used again by each call: three are enough, as a swap reaches back two. */
const costs = () => new Float64Array(LETTERS_MAX + 1);
const ROWS_OF_COSTS: readonly [Float64Array, Float64Array, Float64Array] = [costs(), costs(), costs()];

/** Cost of the cheapest edits between two spellings of at most 256 letters; about 1 an edit. Symmetric. */
export function spellingCost(a: Letters, b: Letters): number {
  let [beforeLast, last, own] = ROWS_OF_COSTS;
  const columns = b.end - b.start;
  last[0] = 0;
  for (let column = 1; column <= columns; column++)
    last[column] = (last[column - 1] ?? 0) + adding(b, column);
  for (let row = 1; row <= a.end - a.start; row++) {
    fillRow(a, b, { row, beforeLast, last, own });
    [beforeLast, last, own] = [last, own, beforeLast];
  }
  return last[columns] ?? 0;
}

type Rows = { row: number; beforeLast: Float64Array; last: Float64Array; own: Float64Array };

function fillRow(a: Letters, b: Letters, { row, beforeLast, last, own }: Rows): void {
  const addingRow = adding(a, row);
  own[0] = (last[0] ?? 0) + addingRow;
  for (let column = 1; column <= b.end - b.start; column++) {
    const replaced = (last[column - 1] ?? 0) + replacing(a, b, row, column);
    const added = Math.min((last[column] ?? 0) + addingRow, (own[column - 1] ?? 0) + adding(b, column));
    const swapped = isSwap(a, b, row, column) ? (beforeLast[column - 2] ?? 0) + EDIT_COST.swap : added;
    own[column] = Math.min(replaced, added, swapped);
  }
}

/** The letter at a place that counts from 1. */
const letterAt = ({ units, start }: Letters, place: number): number => units[start + place - 1] ?? 0;

function adding(letters: Letters, place: number): number {
  if (place === 1) return EDIT_COST.plain + EDIT_COST.first;
  return letterAt(letters, place) === letterAt(letters, place - 1) ? EDIT_COST.doubled : EDIT_COST.plain;
}

function replacing(a: Letters, b: Letters, row: number, column: number): number {
  const letter = letterAt(a, row);
  const other = letterAt(b, column);
  if (letter === other) return 0;
  const first = row === 1 || column === 1 ? EDIT_COST.first : 0;
  if (VOWELS.has(letter) && VOWELS.has(other)) return EDIT_COST.vowel + first;
  const isNeighbour = NEIGHBOURS.get(letter)?.includes(String.fromCharCode(other)) ?? false;
  return (isNeighbour ? EDIT_COST.neighbour : EDIT_COST.other) + first;
}

const isSwap = (a: Letters, b: Letters, row: number, column: number): boolean =>
  row > 1 &&
  column > 1 &&
  letterAt(a, row) === letterAt(b, column - 1) &&
  letterAt(a, row - 1) === letterAt(b, column);
