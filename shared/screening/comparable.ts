import { normalizeText } from "./names/normalize.ts";
import { isReadable } from "./romanization/latin-readings.ts";

/** Most words of a name that the engine compares: the bound on what one name costs. */
export const NAME_WORDS_MAX = 30;
/** Letters of the longest word that the engine compares; the longest on the lists has fewer. */
export const WORD_LETTERS_MAX = 64;

/** Han characters outside the block that has readings. Unicode 16.0, Blocks.txt. */
const RARE_HAN = /[\p{Script=Han}--[\u{4e00}-\u{9fff}々〇]]/v;

/** Scripts whose letters are romanised one by one, so that a name in them is read as a list writes it. */
const SPELLED_OUT = /^(?=.*\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N} ]+$/u;

/**
 * Whether no hit for a party of these names clears it: each is read to its end, and one is in Latin, Cyrillic or Greek letters.
 * The lists are in Latin letters; Arabic lacks the vowels, and a Chinese company's name is often not read as lists translate it.
 */
export const areComparable = (names: readonly string[]): boolean =>
  names.some((name) => SPELLED_OUT.test(normalizeText(name))) && names.every(isComparable);

/**
 * Whether the engine compares the whole name: in Latin letters or a script that it reads, at most 30 words, none longer than 64
 * letters. Of any other name only a part is compared, if anything.
 */
export function isComparable(name: string): boolean {
  const words = normalizeText(name).split(" ");
  const isShort = words.length <= NAME_WORDS_MAX && words.every((word) => word.length <= WORD_LETTERS_MAX);
  return isShort && words[0] !== "" && isReadable(name) && !RARE_HAN.test(name);
}
