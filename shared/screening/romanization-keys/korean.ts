import { KOREAN_SYLLABLES } from "./korean-syllables.ts";
import { segmenter } from "./segment.ts";

const SYLLABLES_MAX = 2;
/** Readings kept of two joined syllables. House choice: more are left only where both vowels are ambiguous. */
const READINGS_MAX = 4;

/**
 * Letters in a row that Korean has and names of Arabic, Slavic or European origin seldom; other joined words are not
 * taken for Korean.
 */
const MARKED = /eo|eu|ae|oo|ng|[hgkmnb]y|yu|yo|[gkh]w|wo/;

const syllables = segmenter(new Set(KOREAN_SYLLABLES.keys()), { vowelsInside: true });

/** Whether the word is one syllable of a Korean name: too short to be told from other names by its sounds. */
export const isKoreanSyllable = (word: string): boolean => KOREAN_SYLLABLES.has(word);

/** Keys of a word as a Korean family name, a syllable of a given name, or a given name of two syllables written as one. */
export function koreanKeys(word: string): string[] {
  const single = KOREAN_SYLLABLES.get(word);
  const readings = single ?? (MARKED.test(word) ? joinedReadings(word) : []);
  return readings.map((reading) => `k:${reading}`);
}

function joinedReadings(word: string): string[] {
  const [first, second] = syllables(word, SYLLABLES_MAX) ?? [];
  if (first === undefined || second === undefined) return [];
  const seconds = KOREAN_SYLLABLES.get(second) ?? [];
  const readings = (KOREAN_SYLLABLES.get(first) ?? []).flatMap((before) =>
    seconds.map((after) => before + after),
  );
  return readings.slice(0, READINGS_MAX);
}
