/**
 * Edits that two spellings of one word may differ by: none up to two letters, one up to seven, two from eight. Short names
 * are dense: "Li" and "Lu" are different families.
 */
export function editBudget(letters: number): 0 | 1 | 2 {
  if (letters <= 2) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), or `budget + 1` when it is greater than
 * `budget`. Symmetric. Cost grows with the product of the lengths.
 */
export function editDistance(a: string, b: string, budget: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > budget) return budget + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const { current, least } = nextRow({ a, b, row }, last, beforeLast);
    // A swap reaches back two rows, but a row is never more than one above the row before it.
    if (least > budget) return budget + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, budget + 1);
}

type Step = { a: string; b: string; row: number };

function nextRow({ a, b, row }: Step, last: readonly number[], beforeLast: readonly number[]) {
  const current = [row];
  const letter = a.charCodeAt(row - 1);
  let least = row;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    const replaced = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
    let cost = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    const swapped = column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
    if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
    current.push(cost);
    least = Math.min(least, cost);
  }
  return { current, least };
}
