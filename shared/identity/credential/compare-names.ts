import { isComparable } from "../../screening/comparable.ts";
import { withoutHonorifics } from "../../screening/names/honorifics.ts";
import { normalizeText } from "../../screening/names/normalize.ts";
import type { HanReadings } from "../../screening/romanization/han-readings.ts";
import { latinReadings } from "../../screening/romanization/latin-readings.ts";
import { compareWords as compareLikeness } from "../mrz/compare-name.ts";
import type { ZoneWord } from "../mrz/pair-words.ts";
import { spellName, usualWriting } from "../mrz/spell-name.ts";

/**
 * Whether names are of one person: `cannot-tell` where one is shorter, alike but not the same, or in a script that has no one
 * reading; `in-part` where a word is alike and the others are not, as with a married name or a nickname.
 */
export type NameComparison = "same" | "cannot-tell" | "in-part" | "different";

/** From what says most to what says least: the best of all names counts. */
const BY_WORTH = ["same", "cannot-tell", "in-part", "different"] as const satisfies readonly NameComparison[];

/** A name in the two parts that a credential has. */
export type PartedName = { family: string; given: string };

/** Without readings of Han characters no name in them is read. */
const NO_READINGS: HanReadings = { readingOf: () => undefined, surnameReadingOf: () => undefined };

/**
 * Compares a credential's name with all that a person claims to be called. A claim may leave given names out, as the credential
 * has all of them (CIR (EU) 2024/2977, annex, table 1), but no part of the family name.
 */
export function compareNames(
  credential: PartedName,
  claimed: readonly string[],
  han: HanReadings = NO_READINGS,
): NameComparison {
  const compared = claimed.map((name) => compareName(credential, name, han));
  return BY_WORTH.find((worth) => compared.includes(worth)) ?? "cannot-tell";
}

function compareName({ family, given }: PartedName, name: string, han: HanReadings): NameComparison {
  if (![family, given, name].every(isComparable)) return "cannot-tell";
  const claims = writings(name, han);
  const pairs = writings(family, han).flatMap((one) =>
    writings(given, han).map((other) => [one, other] as const),
  );
  const compared = pairs.flatMap(([one, other]) => claims.map((claim) => compareWords(one, other, claim)));
  if (compared.includes("same")) return "same";
  if (compared.includes("cannot-tell")) return "cannot-tell";
  // A name in two scripts has more readings than these: that none is the same shows nothing.
  return ONE_SCRIPT.some((script) => [family, given, name].every((text) => script.test(normalizeText(text))))
    ? likeness({ family, given }, name, han)
    : "cannot-tell";
}

/** Names that are not the same, by a slip of the hand, another romanization or a part that is. */
function likeness(credential: PartedName, name: string, han: HanReadings): Exclude<NameComparison, "same"> {
  const claims = spellName(name, han);
  const found = spelledPerson(credential, han).flatMap((person) =>
    claims.map((claim) => LIKENESS[compareLikeness(person, claim, false)]),
  );
  return BY_WORTH.filter((worth) => worth !== "same").find((worth) => found.includes(worth)) ?? "cannot-tell";
}

/** What the looser comparison finds shows less than the stricter one: never that names are the same. */
const LIKENESS = {
  same: "cannot-tell",
  unclear: "cannot-tell",
  "in-part": "in-part",
  different: "different",
} as const satisfies Record<ReturnType<typeof compareLikeness>, NameComparison>;

/** The credential's name in A to Z, in each of its spellings. */
function spelledPerson({ family, given }: PartedName, han: HanReadings): ZoneWord[][] {
  const wordsOf = (name: string, part: ZoneWord["part"]): ZoneWord[][] =>
    spellName(name, han).map((words) => words.map((word) => ({ text: usualWriting(word), part })));
  const givenNames = wordsOf(given, "given-names");
  return wordsOf(family, "surname").flatMap((surname) => givenNames.map((words) => [...surname, ...words]));
}

/** Scripts whose names are compared letter by letter; Unicode 16.0, Scripts.txt. */
const ONE_SCRIPT: readonly RegExp[] = [
  /^[a-z0-9 ]+$/,
  /^[\p{Script=Cyrillic}0-9 ]+$/u,
  /^[\p{Script=Greek}0-9 ]+$/u,
];

/** A word in each of its spellings. */
type Word = readonly string[];

/** The words of a name as it is written, and as each of its Latin readings. */
const writings = (name: string, han: HanReadings): Word[][] => [
  spelledWords(name),
  ...latinReadings(name, han).map((reading) => reading.split(" ").map((word) => [word])),
];

/**
 * Letters that are transliterated as two, in what the normaliser folds to one. Source: ICAO Doc 9303 part 3, section 6.A; the
 * machine-readable zone, and who copies from it, has Mueller for Müller.
 */
const TWO_LETTERS = {
  ä: "ae",
  å: "aa",
  ö: "oe",
  ø: "oe",
  ü: "ue",
} as const satisfies Record<string, string>;
const SPELLED_WITH_TWO: ReadonlyMap<string, string> = new Map(Object.entries(TWO_LETTERS));

function spelledWords(name: string): Word[] {
  const spelledOut = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äåöøü]/g, (letter) => SPELLED_WITH_TWO.get(letter) ?? letter);
  const transliterated = normalizeText(spelledOut).split(" ");
  return normalizeText(name)
    .split(" ")
    .map((word, place) => [word, transliterated[place] ?? word]);
}

function compareWords(
  family: readonly Word[],
  given: readonly Word[],
  claim: readonly Word[],
): NameComparison {
  const untitled = withoutTitles(claim);
  if (isSameName(family, given, claim) || isSameName(family, given, untitled)) return "same";
  const person = [...family, ...given];
  const isShorter = [
    takeAway(person, untitled, mayBeSameWord),
    takeAway(untitled, person, mayBeSameWord),
  ].some((left) => left !== undefined);
  return isShorter ? "cannot-tell" : "different";
}

function isSameName(family: readonly Word[], given: readonly Word[], claim: readonly Word[]): boolean {
  const joined = [joinedSpellings([...family, ...given]), joinedSpellings([...given, ...family])];
  if (joined.some((spellings) => areSameWord(spellings, joinedSpellings(claim)))) return true;
  const claimedGiven = takeAway(claim, family);
  return claimedGiven !== undefined && claimedGiven.length > 0 && takeAway(given, claimedGiven) !== undefined;
}

/** Han and Hangul names are written without a blank, and hyphens come and go. */
const joinedSpellings = (words: readonly Word[]): Word =>
  [0, 1].map((spelling) => words.map((word) => word[spelling] ?? word[0] ?? "").join(""));

function withoutTitles(words: readonly Word[]): readonly Word[] {
  const left = new Set(withoutHonorifics(words.map(([word = ""]) => word)));
  return words.filter(([word = ""]) => left.has(word));
}

/** What is left of the words without others of them; undefined when one of those is not there. */
function takeAway(
  words: readonly Word[],
  others: readonly Word[],
  areSame: (one: Word, other: Word) => boolean = areSameWord,
): readonly Word[] | undefined {
  const left = [...words];
  for (const other of others) {
    const place = left.findIndex((word) => areSame(word, other));
    if (place < 0) return undefined;
    left.splice(place, 1);
  }
  return left;
}

const areSameWord = (one: Word, other: Word): boolean => one.some((spelling) => other.includes(spelling));

/** An initial may stand for the word, and does not show that it does. */
const mayBeSameWord = (one: Word, other: Word): boolean =>
  areSameWord(one, other) || isInitialOf(one, other) || isInitialOf(other, one);

const isInitialOf = ([initial = ""]: Word, [word = ""]: Word): boolean =>
  initial.length === 1 && word.startsWith(initial);
