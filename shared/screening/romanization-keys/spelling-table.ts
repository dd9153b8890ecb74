/** Names by one writing each, with its other writings, apart by blanks. A writing may belong to several names. */
export type SpellingTable = Readonly<Record<string, string>>;

/**
 * Compiles a table to a lookup: for a word and its fold, the names it may be a writing of, or the fold itself when the table
 * does not know it. A word that the table has letter for letter goes before words that merely sound like it.
 */
export function spellingLookup(
  table: SpellingTable,
  fold: (word: string) => string,
): (word: string, folded: string) => readonly string[] {
  const written = new Map<string, string[]>();
  const sounding = new Map<string, string[]>();
  for (const [name, others] of Object.entries(table)) {
    for (const spelling of [name, ...others.split(" ")]) {
      add(written, spelling, name);
      add(sounding, fold(spelling), name);
    }
  }
  return (word, folded) => written.get(word) ?? sounding.get(folded) ?? [folded];
}

function add(names: Map<string, string[]>, key: string, name: string): void {
  const known = names.get(key);
  if (known === undefined) names.set(key, [name]);
  else if (!known.includes(name)) known.push(name);
}
