import { arabicKeys } from "./arabic.ts";
import { readChinese } from "./chinese.ts";
import { isKoreanSyllable, koreanKeys } from "./korean.ts";
import { russianKeys } from "./russian.ts";

/** Keys kept of one word. House choice: the most ambiguous syllables in use have six. */
const KEYS_MAX = 6;
const LATIN_WORD = /^[a-z]{2,}$/;

/**
 * Keys of a normalized Latin word such that two words with a common key are romanizations of one name. The first letter
 * says of which system: "r:" Slavic, "a:" Arabic script, "z:" Chinese, "k:" Korean. A word has the keys of every system
 * that it fits, at most six; one with other characters than a–z, and an initial, has none. A word of no variants has
 * keys of its own.
 */
export function romanizationKeys(word: string): readonly string[] {
  if (!LATIN_WORD.test(word)) return [];
  const chinese = readChinese(word);
  const korean = chinese.form === "joined-pinyin" ? [] : koreanKeys(word);
  const bySound = chinese.form !== "syllable" && !isKoreanSyllable(word);
  const keys = [...chinese.keys, ...korean, ...arabicKeys(word, { bySound })];
  if (bySound) keys.push(...russianKeys(word));
  return keys.length < 2 ? keys : keys.filter(isFirst).slice(0, KEYS_MAX);
}

const isFirst = (key: string, at: number, keys: readonly string[]): boolean => keys.indexOf(key) === at;
