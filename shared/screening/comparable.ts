import { isLatin, normalizeText } from "./normalize.ts";

/** Most words of a name that the engine compares: the bound on what one name costs. */
export const NAME_WORDS_MAX = 30;
/** Letters of the longest word that the engine compares; the longest on the lists has fewer. */
export const WORD_LETTERS_MAX = 64;

/**
 * Whether the engine compares the whole name: written in Latin letters, at most 30 words, none longer than 64 letters. Of any
 * other name only a part is compared, if anything, so that no hit for it clears nobody.
 */
export function isComparable(name: string): boolean {
  const words = normalizeText(name).split(" ");
  return (
    words.length <= NAME_WORDS_MAX && words.every((word) => word.length <= WORD_LETTERS_MAX) && isLatin(name)
  );
}
