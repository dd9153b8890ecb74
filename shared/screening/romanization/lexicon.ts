/** Words of one script with their Latin readings, best first; a word that is left out of the reading has the reading "". */
export type Lexicon = {
  rows: ReadonlyMap<string, readonly string[]>;
  /** Letters of the longest word. */
  wordLengthMax: number;
};

/**
 * A lexicon of tables written as text: rows apart by ";" or a new line, each a word, a blank and its readings apart by "|". `fold` brings
 * the words to the letters that names are looked up in.
 */
export function parseLexicon(
  tables: readonly string[],
  fold: (word: string) => string = (word) => word,
): Lexicon {
  const rows = new Map<string, readonly string[]>();
  for (const row of tables.flatMap((table) => table.split(/[;\n]/))) {
    const [word = "", ...rest] = row.trim().split(" ");
    const readings = rest.join(" ").split("|");
    const key = fold(word);
    if (key !== "" && !rows.has(key)) {
      rows.set(
        key,
        readings.map((reading) => reading.trim()),
      );
    }
  }
  return { rows, wordLengthMax: Math.max(0, ...[...rows.keys()].map((word) => word.length)) };
}

/**
 * A function that makes the value when it is first called. Lexicons are made so: most names are in Latin letters, and a cold start
 * must not wait for the words of every script.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A row found in words that follow one another, and how many words it stands for. */
export type Phrase = { readings: readonly string[]; length: number };

/** Most words that one row of a lexicon stands for. */
const PHRASE_WORDS_MAX = 6;

/** The row for the most words from the place `at` on, which `keyOf` brings to the writing of the rows. */
export function longestPhrase(
  words: readonly string[],
  at: number,
  rows: ReadonlyMap<string, readonly string[]>,
  keyOf: (phrase: string) => string = (phrase) => phrase,
): Phrase | undefined {
  for (let length = Math.min(PHRASE_WORDS_MAX, words.length - at); length > 0; length--) {
    const readings = rows.get(keyOf(words.slice(at, at + length).join(" ")));
    if (readings !== undefined) return { readings, length };
  }
  return undefined;
}

/** A part of a word: one of the lexicon with its readings, or letters between those of it. */
export type Segment = { text: string; readings: readonly string[] | undefined };

/** Takes a word without blanks apart into words of the lexicon, the longest first from the left, and what is between. */
export function segment(word: string, lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  let between = 0;
  let at = 0;
  while (at < word.length) {
    const found = longestAt(word, at, lexicon);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (between < at) segments.push({ text: word.slice(between, at), readings: undefined });
    segments.push({ text: found, readings: lexicon.rows.get(found) });
    at += found.length;
    between = at;
  }
  if (between < at) segments.push({ text: word.slice(between), readings: undefined });
  return segments;
}

function longestAt(word: string, at: number, { rows, wordLengthMax }: Lexicon): string | undefined {
  for (let length = Math.min(wordLengthMax, word.length - at); length > 0; length--) {
    const part = word.slice(at, at + length);
    if (rows.has(part)) return part;
  }
  return undefined;
}

/**
 * The readings of words of which each has some, best first: all at their best, then each word at its others while the rest are
 * at their best. Words with the reading "" are left out; at most `max` readings.
 */
export function combineReadings(words: readonly (readonly string[])[], max: number): string[] {
  const best = words.map(([reading = ""]) => reading);
  const others = words
    .flatMap((readings, place) => readings.slice(1).map((reading) => ({ place, reading })))
    .slice(0, max)
    .map(({ place, reading }) => best.with(place, reading));
  const joined = [best, ...others].map((reading) => reading.join(" ").replace(/ {2,}/g, " ").trim());
  return [...new Set(joined)].filter((reading) => reading !== "").slice(0, max);
}
