import { CHINESE_SURNAMES } from "./chinese-surnames.ts";
import { PINYIN, WADE_GILES } from "./chinese-syllables.ts";
import { segmenter } from "./segment.ts";

const SYLLABLES_MAX = 3;
/** Readings kept of one word: more than four are left only of two Wade–Giles syllables that are ambiguous both. */
const READINGS_MAX = 4;

const pinyinSyllables = segmenter(PINYIN);
const wadeSyllables = segmenter(new Set(WADE_GILES.keys()));

/** Whether the word is one Chinese syllable in some spelling: too short to be told from other names by its sounds. */
export function isChineseSyllable(word: string): boolean {
  return PINYIN.has(word) || WADE_GILES.has(word) || CHINESE_SURNAMES.has(word);
}

/** Whether the word is pinyin of two syllables and more. */
export const isJoinedPinyin = (word: string): boolean =>
  !PINYIN.has(word) && pinyinSyllables(word, SYLLABLES_MAX) !== undefined;

/** Keys of a word as a Chinese name: the pinyin it is, the pinyin that its Wade–Giles or its spelling as a family name is written for. */
export function chineseKeys(word: string): string[] {
  const readings: string[] = [];
  const pinyin = pinyinSyllables(word, SYLLABLES_MAX);
  if (pinyin !== undefined) readings.push(pinyin.join(""));
  if (pinyin === undefined || pinyin.length === 1) {
    readings.push(...(CHINESE_SURNAMES.get(word) ?? []), ...wadeReadings(word));
  }
  return [...new Set(readings)].slice(0, READINGS_MAX).map((reading) => `z:${reading}`);
}

function wadeReadings(word: string): string[] {
  const wade = wadeSyllables(word, SYLLABLES_MAX);
  if (wade === undefined) return [];
  let readings = [""];
  for (const syllable of wade) {
    const pinyin = WADE_GILES.get(syllable) ?? [];
    readings = readings.flatMap((before) => pinyin.map((reading) => before + reading));
  }
  return readings;
}
