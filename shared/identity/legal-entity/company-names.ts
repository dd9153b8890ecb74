import { isComparable } from "../../screening/comparable.ts";
import { normalizeText } from "../../screening/names/normalize.ts";
import { formsKey, isDistinctive, parseName } from "../../screening/names/parsed-name.ts";
import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import { latinReadings } from "../../screening/romanization/latin-readings.ts";

/**
 * How a claimed name of a company stands to recorded ones. `other-form`: the same but for the legal form, as two companies of
 * one group are. `unclear`: it resembles one, or the scripts keep them apart.
 */
export type NameComparison = "same" | "other-form" | "unclear" | "different";

/** From what says most to what says least: the best of all pairs counts. */
const BY_WORTH = ["same", "other-form", "unclear", "different"] as const satisfies readonly NameComparison[];

/** Of names in Han characters only the known ones are read: pinyin is rarely what a company calls itself abroad. */
const NO_HAN: HanReadings = { readingOf: () => undefined, surnameReadingOf: () => undefined };
const PLAIN_LATIN = /^[a-z0-9 ]+$/;

/** A writing of a name, ready to compare: as it is given, or as it is read in Latin letters. */
export type CompanyName = {
  forms: string;
  words: ReadonlySet<string>;
  /** The words that tell one company from another, as names of places and trades do not. */
  distinctive: ReadonlySet<string>;
  joined: string;
  /** Whether it is given in Latin letters, and no reading. */
  givenInLatin: boolean;
};

/** The writings of names, ready to compare; none of a name that cannot be read to its end. */
export const readCompanyNames = (names: readonly string[]): readonly CompanyName[] =>
  names
    .filter(isComparable)
    .flatMap((name) => [
      writingOf(name, true),
      ...latinReadings(name, NO_HAN).map((reading) => writingOf(reading, false)),
    ]);

/** Compares a claimed name with each recorded one, by the words that count and the legal form, in whatever order and case. */
export function compareCompanyNames(claimed: string, recorded: readonly CompanyName[]): NameComparison {
  const claims = readCompanyNames([claimed]);
  const found = new Set(claims.flatMap((claim) => recorded.map((record) => compareWritings(claim, record))));
  // Nothing to compare, as when no name can be read, says nothing.
  return BY_WORTH.find((worth) => found.has(worth)) ?? "unclear";
}

function writingOf(text: string, given: boolean): CompanyName {
  const { words, forms, orderedKey } = parseName(text, "organization");
  const keys = words.map(({ key }) => key);
  return {
    forms: formsKey(forms),
    words: new Set(keys.map(foldDigraphs)),
    distinctive: new Set(keys.filter(isDistinctive).map(foldDigraphs)),
    joined: foldDigraphs(orderedKey.slice(0, orderedKey.lastIndexOf("|")).replaceAll(" ", "")),
    givenInLatin: given && PLAIN_LATIN.test(normalizeText(text)),
  };
}

/** The digraphs for Ä, Æ, Ö, Ø, Ü and Å as the letter alone, which the normalizer makes of those. ICAO Doc 9303 part 3, section 6.A. */
const foldDigraphs = (word: string): string => word.replace(/([aou])e|a(?=a)/g, "$1");

function compareWritings(claim: CompanyName, record: CompanyName): NameComparison {
  if (haveSameWords(claim, record)) return formsAgree(claim, record) ? "same" : "other-form";
  // A reading is one of several, and another script another name: only two names in Latin letters can be told to differ.
  if (!claim.givenInLatin || !record.givenInLatin) return "unclear";
  return claim.distinctive.isDisjointFrom(record.distinctive) ? "different" : "unclear";
}

const haveSameWords = (a: CompanyName, b: CompanyName): boolean =>
  a.joined === b.joined || a.words.symmetricDifference(b.words).size === 0;

/** A name is often given without its form; two forms that differ are two companies. */
const formsAgree = (a: CompanyName, b: CompanyName): boolean =>
  a.forms === "" || b.forms === "" || a.forms === b.forms;
