import { arabicKeys } from "./arabic.ts";
import { chineseKeys, isChineseSyllable, isJoinedPinyin } from "./chinese.ts";
import { isKoreanSyllable, koreanKeys } from "./korean.ts";
import { russianKeys } from "./russian.ts";

/** Keys kept of one word. House choice: the most ambiguous syllables in use have six. */
const KEYS_MAX = 6;
const LATIN_WORD = /^[a-z]+$/;

/**
 * Keys of a normalized Latin word such that two words with a common key are romanizations of one name. The first letter says of
 * which system: "r:" Slavic, "a:" Arabic script, "z:" Chinese, "k:" Korean. A word has the keys of every system that it fits, at
 * most six; one with other characters than a–z has none. A word of no variants has keys of its own.
 */
export function romanizationKeys(word: string): readonly string[] {
  if (!LATIN_WORD.test(word)) return [];
  const chinese = chineseKeys(word);
  const korean = isJoinedPinyin(word) ? [] : koreanKeys(word);
  const bySound = !isChineseSyllable(word) && !isKoreanSyllable(word);
  const keys = [
    ...chinese,
    ...korean,
    ...arabicKeys(word, { bySound }),
    ...(bySound ? russianKeys(word) : []),
  ];
  return keys.length < 2 ? keys : [...new Set(keys)].slice(0, KEYS_MAX);
}
