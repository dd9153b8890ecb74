/** Letters of one word: UTF-16 code units from `start` up to `end`. */
export type Letters = { units: ArrayLike<number>; start: number; end: number };

/**
 * Edits that two spellings of one word may differ by when a word of the list is looked for: none up to two letters, one up to
 * seven, two from eight. Short names are dense: "Li" and "Lu" are different families.
 */
export function editBudget(letters: number): 0 | 1 | 2 {
  if (letters <= 2) return 0;
  return letters < 8 ? 1 : 2;
}

/** The letters of a text. */
export function lettersOf(text: string): Letters {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return { units, start: 0, end: text.length };
}

/** Rows of the table of distances, used again by each call: three are enough, as a swap reaches back two. */
const LETTERS_MAX = 256;
let beforeLast = new Uint16Array(LETTERS_MAX + 1);
let last = new Uint16Array(LETTERS_MAX + 1);
let current = new Uint16Array(LETTERS_MAX + 1);

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours) of words of at most 256 letters, or
 * `budget + 1` when it is greater than `budget`. Symmetric. Cost grows with the length times the budget.
 */
export function editDistance(a: Letters, b: Letters, budget: number): number {
  const rows = a.end - a.start;
  const columns = b.end - b.start;
  if (Math.abs(rows - columns) > budget) return budget + 1;
  const beyond = budget + 1;
  for (let column = 0; column <= Math.min(columns, LETTERS_MAX); column++) last[column] = column;
  for (let row = 1; row <= rows; row++) {
    if (nextRow(a, b, { row, columns, budget, beyond }) > budget) return beyond;
    const free = beforeLast;
    beforeLast = last;
    last = current;
    current = free;
  }
  return Math.min(last[columns] ?? beyond, beyond);
}

type Band = { row: number; columns: number; budget: number; beyond: number };

/** Fills one row within the band of the budget; answers the least of it. */
function nextRow(a: Letters, b: Letters, band: Band): number {
  const { row, columns, budget, beyond } = band;
  const from = Math.max(1, row - budget);
  const to = Math.min(columns, row + budget);
  current[from - 1] = from === 1 ? row : beyond;
  let least = current[from - 1] ?? beyond;
  for (let column = from; column <= to; column++) {
    const cost = costAt(a, b, column, band);
    current[column] = cost;
    if (cost < least) least = cost;
  }
  if (to < columns) current[to + 1] = beyond;
  return least;
}

function costAt(a: Letters, b: Letters, column: number, { row, budget, beyond }: Band): number {
  const letter = a.units[a.start + row - 1];
  const other = b.units[b.start + column - 1];
  const replaced = (last[column - 1] ?? beyond) + (letter === other ? 0 : 1);
  const above = column === row + budget ? beyond : (last[column] ?? beyond);
  const cost = Math.min(replaced, above + 1, (current[column - 1] ?? beyond) + 1);
  const isSwap =
    column > 1 && row > 1 && letter === b.units[b.start + column - 2] && a.units[a.start + row - 2] === other;
  return isSwap ? Math.min(cost, (beforeLast[column - 2] ?? beyond) + 1) : cost;
}
