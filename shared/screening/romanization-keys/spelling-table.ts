/** Names by one writing each, with its other writings, apart by blanks. A writing may belong to several names. */
export type SpellingTable = Readonly<Record<string, string>>;

/** What tables of spellings know: names by the writing of a word, letter for letter, and by its fold. */
export type KnownNames = {
  written: ReadonlyMap<string, readonly string[]>;
  sounding: ReadonlyMap<string, readonly string[]>;
};

/** Compiles tables, so that a name is found by any of its writings and by any word with the fold of one. */
export function knownNames(tables: readonly SpellingTable[], fold: (word: string) => string): KnownNames {
  const written = new Map<string, string[]>();
  const sounding = new Map<string, string[]>();
  for (const [name, others] of tables.flatMap((table) => Object.entries(table))) {
    for (const spelling of [name, ...others.split(" ")]) {
      add(written, spelling, name);
      add(sounding, fold(spelling), name);
    }
  }
  return { written, sounding };
}

function add(names: Map<string, string[]>, key: string, name: string): void {
  const known = names.get(key);
  if (known === undefined) names.set(key, [name]);
  else if (!known.includes(name)) known.push(name);
}
