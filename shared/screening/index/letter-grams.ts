/** Runs of neighbouring letters by which words are found in a near spelling. */
export type Grams = {
  /** Letters of a run. */
  letters: 2 | 3;
  /** Runs are told apart by bucket only; different runs may share one, which only finds too many. */
  buckets: number;
  /** Runs that one edit changes at most: a swap of neighbours changes every run that holds one of the two. */
  changedByEdit: number;
};

/** For words of up to five letters, and for those of four and more. Longer runs lead to fewer words. */
export const PAIRS: Grams = { letters: 2, buckets: 2 ** 12, changedByEdit: 3 };
export const TRIPLES: Grams = { letters: 3, buckets: 2 ** 15, changedByEdit: 4 };

/** Letters of the longest word that is looked for by pairs; longer ones are by triples. */
export const PAIRS_LETTERS_MAX = 4;

/** Buckets of the runs of a word, the two ends counting as letters, each bucket once. */
export function gramsOf(word: string, { letters, buckets }: Grams): number[] {
  const ended = `^${word}$`;
  const found: number[] = [];
  for (let at = 0; at + letters <= ended.length; at++) {
    let bucket = 0;
    for (let next = at; next < at + letters; next++)
      bucket = (bucket * 37 + ended.charCodeAt(next)) % buckets;
    if (!found.includes(bucket)) found.push(bucket);
  }
  return found;
}

/** The letters of a word as bits, 32 at most: words that are few edits apart differ in few bits. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask >>> 0;
}
