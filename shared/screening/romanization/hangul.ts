import { hangulLexicon, hangulSurnames } from "./hangul-lexicon.ts";
import {
  type HangulLetters,
  NORTH_KOREAN,
  readSyllable,
  readSyllables,
  SOUTH_KOREAN,
} from "./hangul-syllables.ts";
import { combineReadings, segment } from "./lexicon.ts";

/** Syllables of a personal name with its family name. House choice: given names of one to three syllables. */
const PERSON_LENGTH_MIN = 2;
const PERSON_LENGTH_MAX = 4;

/**
 * The Latin writings of words in Hangul, best first, at most `max`: business words in English, all else by syllables. `whole` says that
 * the words are the whole name, which then may be a person's: one word a syllable, as the North writes names and the lists do,
 * first in its spelling and then in that of the South. Empty where a letter is no syllable.
 */
export function readHangul(text: string, { whole, max }: { whole: boolean; max: number }): readonly string[] {
  const person = whole ? personReadings(text.replaceAll(" ", "")) : [];
  if (person.length > 0 && !isBusiness(text)) return person.slice(0, max);
  const north = text.split(" ").flatMap((word) => readWord(word, NORTH_KOREAN));
  const south = text.split(" ").flatMap((word) => readWord(word, SOUTH_KOREAN));
  if (north.some((part) => part.length === 0)) return [];
  const [best = "", ...others] = combineReadings(north, max);
  return [...new Set([...person, best, ...combineReadings(south, 1), ...others])].slice(0, max);
}

function readWord(word: string, letters: HangulLetters): (readonly string[])[] {
  return segment(word, hangulLexicon()).map(({ text, readings }) => {
    const read = readings ?? [readSyllables(text, letters)];
    return read.filter((reading) => reading !== undefined);
  });
}

function personReadings(name: string): string[] {
  const length = [...name].length;
  if (length < PERSON_LENGTH_MIN || length > PERSON_LENGTH_MAX || hangulLexicon().rows.has(name)) return [];
  const surname = [name.slice(0, 2), name.slice(0, 1)].find(
    (part) => part.length < length && hangulSurnames().rows.has(part),
  );
  if (surname === undefined || (length === PERSON_LENGTH_MAX && isBusiness(name))) return [];
  const [north = "", south = north] = hangulSurnames().rows.get(surname) ?? [];
  const given = [...name.slice(surname.length)];
  return [
    `${north} ${given.map((syllable) => readSyllable(syllable, NORTH_KOREAN)).join(" ")}`,
    `${south} ${given.map((syllable) => readSyllable(syllable, SOUTH_KOREAN)).join(" ")}`,
  ];
}

/** Whether a word of two syllables and more of the lexicon is in the name: "한국" in "한국희" may be chance, in "한국전력" it is not. */
const isBusiness = (name: string): boolean =>
  segment(name, hangulLexicon()).some(({ text, readings }) => readings !== undefined && text.length >= 2);
