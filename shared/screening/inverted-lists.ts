/** For each key, the numbers of the lists that hold it. */
export type InvertedLists = {
  /** Ascending numbers of the lists that hold the key. */
  listOf(key: number): Uint32Array;
};

/** Inverts lists of keys in [0, `keys`), in one block of memory. */
export function invert(lists: readonly (readonly number[])[], keys: number): InvertedLists {
  const starts = countUpTo(lists, keys);
  const next = starts.slice();
  const postings = new Uint32Array(starts[keys] ?? 0);
  for (const [number, list] of lists.entries()) {
    for (const key of list) {
      const at = next[key] ?? 0;
      postings[at] = number;
      next[key] = at + 1;
    }
  }
  return { listOf: (key) => postings.subarray(starts[key], starts[key + 1]) };
}

/** How many postings stand before those of each key. */
function countUpTo(lists: readonly (readonly number[])[], keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const key of lists.flat()) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return starts;
}
