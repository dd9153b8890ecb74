import { isComparable } from "../../screening/comparable.ts";
import { replaceLookalikes } from "../../screening/names/lookalikes.ts";
import { normalizeText } from "../../screening/names/normalize.ts";
import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import { latinReadings } from "../../screening/romanization/latin-readings.ts";
import { arabicWritings, SHADDA } from "./arabic-letters.ts";
import { cyrillicWritings } from "./cyrillic-letters.ts";
import { latinWritings } from "./latin-letters.ts";

/** A word by its letters, each with every way in which a zone may write it, in A to Z; the first way is the usual one. */
export type SpelledWord = readonly (readonly string[])[];

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Between components, where a zone has one filler. ICAO Doc 9303 part 3, section 4.6: hyphen and comma. */
const BETWEEN_WORDS = /[\s\p{Pd},،、/]+/u;
/** Marks at the beginning have no letter and say nothing. */
const LETTER_AND_MARKS = /\P{M}\p{M}*/gu;
/** Apostrophes and all other punctuation are left out, and no filler stands for them: section 4.6. */
const PUNCTUATION = /[\p{P}\p{S}\p{Lm}]+/gu;
const PLAIN = /^[A-Z]$/;
const LETTERS = /^[A-Z]+$/;

/**
 * The spellings of a name, as words in its own order: letter by letter, after ICAO's tables, and by the readings that screening has for
 * other scripts. None when the name, or a part of it, cannot be read.
 */
export function spellName(name: string, han: HanReadings): readonly (readonly SpelledWord[])[] {
  if (!isComparable(name)) return [];
  const spelled = spellLetters(name);
  const read = latinReadings(name, han).map(spellLetters);
  return [spelled, ...read].flatMap((words) => (words === undefined || words.length === 0 ? [] : [words]));
}

function spellLetters(name: string): SpelledWord[] | undefined {
  const seen = replaceLookalikes(name.replace(INVISIBLE, "")).normalize("NFKC");
  const words: SpelledWord[] = [];
  for (const text of seen.split(BETWEEN_WORDS)) {
    const word = spellWord(text.replace(PUNCTUATION, ""));
    if (word === undefined) return undefined;
    if (word.length > 0) words.push(word);
  }
  return words;
}

function spellWord(text: string): SpelledWord | undefined {
  const word: (readonly string[])[] = [];
  for (const { letter, isDoubled } of lettersOf(text)) {
    const ways = waysOf(letter);
    if (ways.length === 0) return undefined;
    word.push(isDoubled ? [...ways, ...ways.map((way) => `${way}${way}`)] : ways);
  }
  return word;
}

/** The letters of a word without the marks of vowels and of sound, each with whether one of its marks doubles it. */
function lettersOf(text: string): { letter: string; isDoubled: boolean }[] {
  return (text.match(LETTER_AND_MARKS) ?? []).map((letterAndMarks) => {
    const [letter = "", ...marks] = letterAndMarks;
    return { letter, isDoubled: marks.includes(SHADDA) };
  });
}

/** Beside ICAO's ways the plain letter, as screening folds it: many write ø as O and å as A in everything but a passport. */
function waysOf(letter: string): readonly string[] {
  const capital = letter.toUpperCase();
  if (PLAIN.test(capital)) return [capital];
  const listed = latinWritings(capital) ?? cyrillicWritings(capital) ?? arabicWritings(capital) ?? [];
  const folded = normalizeText(letter).toUpperCase();
  return [...new Set([...listed, ...[folded, capital].filter((way) => LETTERS.test(way))])];
}

/** Whether the letters can be written as this text; or, where the text may be cut off, whether it begins so. */
export function isWrittenAs(word: SpelledWord, text: string, mayBeCut: boolean): boolean {
  let ends: readonly number[] = [0];
  for (const ways of word) {
    if (mayBeCut && ends.some((end) => ways.some((way) => way.startsWith(text.slice(end))))) return true;
    ends = endsAfter(ways, text, ends);
    if (ends.length === 0) return false;
  }
  return ends.includes(text.length);
}

/** Where writings of a letter end that begin at one of these places. */
function endsAfter(ways: readonly string[], text: string, starts: readonly number[]): readonly number[] {
  const ends = new Set<number>();
  for (const start of starts) {
    for (const way of ways) if (text.startsWith(way, start)) ends.add(start + way.length);
  }
  return [...ends];
}

/** The word in its usual writing. */
export const usualWriting = (word: SpelledWord): string => word.map(([way = ""]) => way).join("");
