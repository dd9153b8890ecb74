import { CHINESE_SURNAMES } from "./chinese-surnames.ts";
import { PINYIN, WADE_GILES } from "./chinese-syllables.ts";
import { segmenter } from "./segment.ts";

const SYLLABLES_MAX = 3;
/** Readings kept of one word: more than four are left only of two Wade–Giles syllables that are ambiguous both. */
const READINGS_MAX = 4;

/** What Wade–Giles writes and pinyin does not; joined syllables without any of it are chance. */
const WADE_ONLY = /hs|t[sz]|sz|ss|ch[iu]|ieh|ien|ueh|uei|ung|ih|erh/;

const pinyinSyllables = segmenter(PINYIN);
const wadeSyllables = segmenter(new Set(WADE_GILES.keys()));

/**
 * A word as a Chinese name: its keys, and whether it is one syllable in some spelling, pinyin of several syllables, or
 * neither for certain.
 */
export type ChineseName = { form: "syllable" | "joined-pinyin" | "other"; keys: readonly string[] };

const NOT_CHINESE: ChineseName = { form: "other", keys: [] };

/**
 * Reads a word as a Chinese name: its keys are the pinyin it is, and the pinyin that its Wade–Giles or its spelling as
 * a family name is written for. Joined syllables that are pinyin are not read as Wade–Giles too: Zhenghua and Chenghua
 * are two names.
 */
export function readChinese(word: string): ChineseName {
  const pinyin = pinyinSyllables(word, SYLLABLES_MAX);
  if (pinyin !== undefined && pinyin.length > 1) return { form: "joined-pinyin", keys: [`z:${word}`] };
  const wade = wadeSyllables(word, WADE_ONLY.test(word) ? SYLLABLES_MAX : 1) ?? [];
  const families = CHINESE_SURNAMES.get(word) ?? [];
  const readings = [...(pinyin ?? []), ...families, ...wadeReadings(wade)];
  if (readings.length === 0) return NOT_CHINESE;
  const keys = [...new Set(readings)].slice(0, READINGS_MAX).map((reading) => `z:${reading}`);
  return { form: wade.length > 1 ? "other" : "syllable", keys };
}

function wadeReadings(wade: readonly string[]): readonly string[] {
  if (wade.length === 0) return [];
  let readings = [""];
  for (const syllable of wade) {
    const pinyin = WADE_GILES.get(syllable) ?? [];
    readings = readings.flatMap((before) => pinyin.map((reading) => before + reading));
  }
  return readings;
}
