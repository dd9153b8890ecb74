import { normalizeText } from "./names/normalize.ts";
import { isReadable } from "./romanization/latin-readings.ts";

/** Most words of a name that the engine compares: the bound on what one name costs. */
export const NAME_WORDS_MAX = 30;
/** Letters of the longest word that the engine compares; the longest on the lists has fewer. */
export const WORD_LETTERS_MAX = 64;

/** Characters of a name that is read at all. */
export const NAME_LENGTH_MAX = 1000;

/** Han characters outside the block that has readings. Unicode 16.0, Blocks.txt. */
const RARE_HAN = /[\p{Script=Han}--[\u{4e00}-\u{9fff}々〇]]/v;

/** What is compared letter by letter: plain Latin, and the letters of Cyrillic and Greek, which are romanised one by one. */
const SPELLED_OUT = /^(?=.*\p{L})[a-z\p{Script=Cyrillic}\p{Script=Greek}0-9 ]+$/u;

/**
 * Whether no hit for a party of these names clears it: each is read to its end, and one is in Latin, Cyrillic or Greek letters.
 * The lists are in Latin letters; Arabic lacks the vowels, and a Chinese company's name is often not read as lists translate it.
 */
export const areComparable = (names: readonly string[]): boolean =>
  names.some((name) => SPELLED_OUT.test(normalizeText(name))) && names.every(isComparable);

/** Letters of the Latin script that nothing folds, and digits of other scripts: a name may hide behind them. */
const UNFOLDED = /[[\p{Script=Latin}\p{N}]--[a-z0-9]]/v;
/** Overrides of the direction of text: what is shown is not what is compared. Unicode Standard Annex #9, section 2.2. */
const OVERRIDES = /[\u202d\u202e]/;

/**
 * Whether the engine compares the whole name: in Latin letters or a script that it reads, at most 30 words, none longer than 64
 * letters. Of any other name only a part is compared, if anything.
 */
export function isComparable(name: string): boolean {
  if (name.length > NAME_LENGTH_MAX || OVERRIDES.test(name) || RARE_HAN.test(name)) return false;
  const normalized = normalizeText(name);
  const words = normalized.split(" ");
  const isShort = words.length <= NAME_WORDS_MAX && words.every((word) => word.length <= WORD_LETTERS_MAX);
  return isShort && normalized !== "" && !UNFOLDED.test(normalized) && isReadable(name);
}
