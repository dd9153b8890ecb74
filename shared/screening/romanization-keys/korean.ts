import { KOREAN_SYLLABLES } from "./korean-syllables.ts";

/** Keys of a word as a Korean family name or a syllable of a given name. */
export function koreanKeys(word: string): string[] {
  return (KOREAN_SYLLABLES.get(word) ?? []).map((reading) => `k:${reading}`);
}
