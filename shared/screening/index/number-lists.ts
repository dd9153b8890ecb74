import { type Numbers, narrow, type Sections, section } from "./sections.ts";

/** Lists of numbers by key: list `key` has the numbers from `starts[key]` up to `starts[key + 1]`. */
export type NumberLists = { starts: Numbers; numbers: Numbers };

/** Sections of lists of numbers in [0, 2^32). */
export function packLists(name: string, lists: readonly (readonly number[])[]): Sections {
  const starts = new Uint32Array(lists.length + 1);
  for (const [key, list] of lists.entries()) starts[key + 1] = (starts[key] ?? 0) + list.length;
  const numbers = new Uint32Array(starts[lists.length] ?? 0);
  for (const [key, list] of lists.entries()) numbers.set(list, starts[key]);
  return { [`${name}.starts`]: narrow(starts), [`${name}.numbers`]: narrow(numbers) };
}

export function openLists(sections: Sections, name: string): NumberLists {
  return { starts: section(sections, `${name}.starts`), numbers: section(sections, `${name}.numbers`) };
}

/** Sections of what `lists` say the other way round: for each key in [0, `keys`), the numbers of the lists that hold it, ascending. */
export function packHolders(name: string, lists: readonly (readonly number[])[], keys: number): Sections {
  const unique = lists.map((list) => [...new Set(list)]);
  const starts = startsOf(unique, keys);
  const next = starts.slice();
  const numbers = new Uint32Array(starts[keys] ?? 0);
  for (const [number, list] of unique.entries()) {
    for (const key of list) {
      numbers[next[key] ?? 0] = number;
      next[key] = (next[key] ?? 0) + 1;
    }
  }
  return { [`${name}.starts`]: narrow(starts), [`${name}.numbers`]: narrow(numbers) };
}

/** Where the holders of each key start, when they stand one after the other. */
function startsOf(lists: readonly (readonly number[])[], keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const key of lists.flat()) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return starts;
}
