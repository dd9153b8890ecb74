import { CHINESE_SURNAMES } from "./chinese-surnames.ts";
import { PINYIN, WADE_GILES } from "./chinese-syllables.ts";
import { segmenter } from "./segment.ts";

const SYLLABLES_MAX = 3;
/** Readings kept of one word: more than four are left only of two Wade–Giles syllables that are ambiguous both. */
const READINGS_MAX = 4;

const pinyinSyllables = segmenter(PINYIN);
const wadeSyllables = segmenter(new Set(WADE_GILES.keys()));

const SURNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(CHINESE_SURNAMES).map(([spelling, families]) => [spelling, families.split(" ")]),
);

/** Whether the word is one syllable of pinyin: too short to be told from a Chinese name by its letters. */
export const isPinyinSyllable = (word: string): boolean => PINYIN.has(word);

/** Keys of a word as a Chinese name: the pinyin it is, the pinyin that its Wade–Giles or its spelling as a family name is written for. */
export function chineseKeys(word: string): string[] {
  const readings: string[] = [];
  const pinyin = pinyinSyllables(word, SYLLABLES_MAX);
  if (pinyin !== undefined) readings.push(pinyin.join(""));
  if (pinyin === undefined || pinyin.length === 1) {
    readings.push(...(SURNAMES.get(word) ?? []), ...wadeReadings(word));
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
