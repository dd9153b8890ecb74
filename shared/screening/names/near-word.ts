/** Words by their first letter and length: a typing error rarely strikes the first letter. */
export type WordsByStart = ReadonlyMap<number, readonly RankedWord[]>;
type RankedWord = { word: string; rank: number };

/** More than the longest word has letters. */
const LENGTHS = 64;

/** Sorts words for `nearWord`, the likeliest first. */
export const wordsByStart = (words: readonly string[]): WordsByStart =>
  Map.groupBy(
    words.map((word, rank) => ({ word, rank })),
    ({ word }) => startKey(word, word.length),
  );

function startKey(word: string, length: number): number {
  return word.charCodeAt(0) * LENGTHS + Math.min(length, LENGTHS - 1);
}

/** The likeliest of the given words that is one letter more, less or other, or two neighbours swapped, from this one. */
export function nearWord(word: string, words: WordsByStart): string | undefined {
  let best: RankedWord | undefined;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    // In each list the likeliest come first.
    const near = words.get(startKey(word, length))?.find((other) => isOneEdit(word, other.word));
    if (near && (best === undefined || near.rank < best.rank)) best = near;
  }
  return best?.word;
}

function isOneEdit(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let front = 0;
  while (front < least && a[front] === b[front]) front++;
  let back = 0;
  while (back < least - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const differing = Math.max(a.length, b.length) - front - back;
  if (differing <= 1) return true;
  const swapped = a[front] === b[front + 1] && a[front + 1] === b[front];
  return differing === 2 && a.length === b.length && swapped;
}
