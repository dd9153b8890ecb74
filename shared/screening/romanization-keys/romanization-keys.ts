import { arabicKeys } from "./arabic.ts";
import { chineseKeys, isPinyinSyllable } from "./chinese.ts";
import { koreanKeys } from "./korean.ts";
import { russianKeys } from "./russian.ts";

/** Keys kept of one word. House choice: the commonest ambiguous syllables have five. */
const KEYS_MAX = 6;
const LATIN_WORD = /^[a-z]+$/;

/**
 * Keys of a normalized Latin word such that two words with a common key are romanizations of one name: r: Slavic, a: Arabic script,
 * z: Chinese, k: Korean. A word has the keys of every system that it fits, at most six; one with other characters has none.
 */
export function romanizationKeys(word: string): readonly string[] {
  if (!LATIN_WORD.test(word)) return [];
  const syllable = [...chineseKeys(word), ...koreanKeys(word)];
  const keys = isPinyinSyllable(word) ? syllable : [...syllable, ...arabicKeys(word), ...russianKeys(word)];
  return keys.length < 2 ? keys : [...new Set(keys)].slice(0, KEYS_MAX);
}
