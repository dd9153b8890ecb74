import { GENERIC_WORDS } from "./generic-word-table.ts";
import { nearWord, type WordsByStart, wordsByStart } from "./near-word.ts";
import { TELLING_WORDS } from "./telling-word-table.ts";

/** The one writing of each common word, by every writing of it. */
const ONE_WRITING: ReadonlyMap<string, string> = new Map(
  [GENERIC_WORDS, TELLING_WORDS].flatMap((table) =>
    Object.entries(table).flatMap(([word, writings]) =>
      [word, ...writings.split(" ")]
        .filter((writing) => writing !== "")
        .map((writing): [string, string] => [writing, word]),
    ),
  ),
);
const GENERIC: ReadonlySet<string> = new Set(Object.keys(GENERIC_WORDS));

/** Letters of a word that is read with one letter wrong: shorter ones are too close to other words. House choice. */
const MISSPELT_LETTERS_MIN = 7;
const LONG_WRITINGS: WordsByStart = wordsByStart(
  [...ONE_WRITING.keys()].filter(({ length }) => length >= MISSPELT_LETTERS_MIN),
);

/**
 * The one writing of a common word of company names ("intl" and "internatoinal" give "international", "sciences" gives
 * "science"), or undefined for any other word.
 */
export function commonWord(word: string): string | undefined {
  const known = ONE_WRITING.get(word);
  if (known !== undefined || word.length < MISSPELT_LETTERS_MIN) return known;
  const near = nearWord(word, LONG_WRITINGS);
  return near === undefined ? undefined : ONE_WRITING.get(near);
}

/**
 * The one writing of a common word that is generic, or undefined. Generic words say what kind of body a name is of, not which
 * one: two names never meet by them alone, on a short list as on a long one.
 */
export function genericWord(word: string): string | undefined {
  const common = commonWord(word);
  return common !== undefined && GENERIC.has(common) ? common : undefined;
}

/**
 * Words that neither help nor hinder a match: articles, prepositions, conjunctions, honorifics (normalized). "Imeni", "im." and
 * "named after" stand before whom a Russian works is named for.
 * House choice: function words of English and of Romance and Germanic languages, "ve" and "i" ("and" in Turkish and Slavic), and
 * forms of address that OFAC writes into names.
 */
const IGNORED_WORDS = new Set(
  `the of and for in at on by to from with an de du des la le les el los las del dei della delle di da do dos das e y et i und og och
    ve en der die den dem fur pour para por per imeni im named after
    dr mr mrs ms miss prof professor sir haji hajji hadji sheikh shaykh sayyid mullah maulana`.split(/\s+/),
);

/** Whether a word of a company's name is an article, a preposition, a conjunction or an honorific. */
export const isIgnored = (word: string): boolean => IGNORED_WORDS.has(word);
