const VOWEL_FIRST = /^[aeiou]/;

type Syllables = { first: ReadonlySet<string>; inside: ReadonlySet<string>; longest: number };

/**
 * Cuts words into syllables of a table: all letters are used, at most `most` syllables, longer syllables before shorter ones.
 * A syllable after the first begins with a consonant unless `vowelsInside`, as pinyin writes an apostrophe there.
 */
export function segmenter(
  table: ReadonlySet<string>,
  { vowelsInside = false } = {},
): (word: string, most: number) => string[] | undefined {
  const inside = [...table].filter((syllable) => vowelsInside || !VOWEL_FIRST.test(syllable));
  const longest = Math.max(...[...table].map(({ length }) => length));
  const syllables = { first: table, inside: new Set(inside), longest };
  return (word, most) => (word.length > longest * most ? undefined : cut(syllables, word, most));
}

function cut(syllables: Syllables, word: string, most: number, start = 0): string[] | undefined {
  if (start === word.length) return [];
  if (most === 0) return undefined;
  const allowed = start === 0 ? syllables.first : syllables.inside;
  for (let end = Math.min(word.length, start + syllables.longest); end > start; end--) {
    const syllable = word.slice(start, end);
    const rest = allowed.has(syllable) ? cut(syllables, word, most - 1, end) : undefined;
    if (rest !== undefined) return [syllable, ...rest];
  }
  return undefined;
}
