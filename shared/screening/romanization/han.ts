import { hanCompanies, hanLexicon } from "./han-lexicon.ts";
import type { HanReadings } from "./han-readings.ts";
import { compoundSurnameReading, isSurname } from "./han-surnames.ts";
import { combineReadings, segment } from "./lexicon.ts";
import { simplify } from "./traditional-characters.ts";

/** Characters of a personal name, from a family name and one character to two and two. House choice. */
const PERSON_LENGTH_MIN = 2;
const PERSON_LENGTH_MAX = 4;

/** Characters of a brand, which a list may have in pinyin; longer names of companies are made of English words. House choice. */
const BRAND_LENGTH_MAX = 4;

/**
 * The Latin writings of words in Han characters, best first, at most `max`: names and business words in English, all else in pinyin,
 * run together between them. `whole` says that the words are the whole name, which then may be a person's: family name
 * first, given name run together. Empty where a character has no reading.
 */
export function readHan(
  text: string,
  readings: HanReadings,
  { whole, max }: { whole: boolean; max: number },
): readonly string[] {
  const words = text.split(" ").filter((word) => word !== "");
  const parts = words.flatMap((word) => readWord(word, readings));
  if (parts.some((part) => part.length === 0)) return [];
  const company = combineReadings(parts, max);
  const person = whole ? personReading(text.replaceAll(" ", ""), readings) : undefined;
  if (person === undefined) return company;
  // The same run together is no reading of its own: joined words are met where words are compared.
  const others = company.filter((reading) => reading !== person.replace(" ", ""));
  return [person, ...others].slice(0, max);
}

/** The parts of a word with the readings of each; none for a part that cannot be read. */
function readWord(word: string, readings: HanReadings): (readonly string[])[] {
  if (/^[0-9a-z]+$/.test(word)) return [[word]];
  let at = 0;
  return segment(simplify(word), hanLexicon()).map(({ text, readings: known }) => {
    const written = word.slice(at, at + text.length);
    at += text.length;
    if (known === undefined) return syllables(written, readings);
    // A legal form stays in the characters that it was written in.
    if (known[0] === text) return [written];
    return known.length === 1 && text.length <= BRAND_LENGTH_MAX && hanCompanies().has(text)
      ? [...known, ...syllables(written, readings)]
      : known;
  });
}

function syllables(characters: string, readings: HanReadings): readonly string[] {
  const read = [...characters].map((character) => readings.readingOf(character.codePointAt(0) ?? 0));
  return read.every((syllable) => syllable !== undefined) ? [read.join("")] : [];
}

/** Family name and given name, where the characters are as few as those of a person; undefined for other names. */
function personReading(characters: string, readings: HanReadings): string | undefined {
  if (characters.length < PERSON_LENGTH_MIN || characters.length > PERSON_LENGTH_MAX) return undefined;
  const simplified = simplify(characters);
  const compound = characters.length > 2 ? compoundSurnameReading(simplified.slice(0, 2)) : undefined;
  if (compound === undefined && !isNameOfPerson(simplified)) return undefined;
  const given = syllables(characters.slice(compound === undefined ? 1 : 2), readings)[0];
  const surname = compound ?? readings.surnameReadingOf(characters.codePointAt(0) ?? 0);
  return surname === undefined || given === undefined ? undefined : `${surname} ${given}`;
}

/** Four characters are a company's name more often than a person's; so are words of the lexicon, but after a family name. */
function isNameOfPerson(simplified: string): boolean {
  if (simplified.length === PERSON_LENGTH_MAX || hanLexicon().rows.has(simplified)) return false;
  const [first, ...rest] = segment(simplified, hanLexicon());
  if (first?.readings !== undefined) return false;
  return rest.length === 0 || (first?.text.length === 1 && isSurname(simplified.charAt(0)));
}
