import { ARABIC_BUSINESS_WORDS, ARABIC_NATIONALITIES } from "./arabic-business-words.ts";
import { ARABIC_FAMILY_NAMES } from "./arabic-family-names.ts";
import { ARABIC_GIVEN_NAMES } from "./arabic-given-names.ts";
import { foldArabic, transliterateArabic } from "./arabic-letters.ts";
import { combineReadings, lazily, longestPhrase, type Phrase, parseLexicon } from "./lexicon.ts";

const withoutArticle = (word: string): string =>
  word.length > 4 && word.startsWith("ال") && word !== "الله" ? word.slice(2) : word;

/** A business word without what is written together with it: "and", "for" and the article. */
const bareWord = (word: string): string => word.replace(/^و?(?:ال|لل)(?=...)(?!له$)/, "");

const barePhrase = (phrase: string): string => phrase.split(" ").map(bareWord).join(" ");

const names = lazily(() => parseLexicon([ARABIC_GIVEN_NAMES, ARABIC_FAMILY_NAMES], foldArabic).rows);
const businessWords = lazily(
  () =>
    parseLexicon([ARABIC_BUSINESS_WORDS, ARABIC_NATIONALITIES], (word) => barePhrase(foldArabic(word))).rows,
);
const nationalities = lazily(() => parseLexicon([ARABIC_NATIONALITIES], foldArabic).rows);

/** Words that occur in names of persons and of organizations and tell neither. */
const FUNCTION_WORDS = new Set(["و", "من", "في", "از"]);

/** Endings of family names, joined to what is before them. Persian, but for the last. BGN/PCGN 1958 System. */
const ENDINGS = [
  ["زاده", "zadeh"],
  ["نژاد", "nejad"],
  ["پور", "pour"],
  ["نيا", "nia"],
  ["وند", "vand"],
  ["منش", "manesh"],
  ["دوست", "doust"],
  ["خواه", "khah"],
  ["اباد", "abad"],
  ["ابادي", "abadi"],
  ["چي", "chi"],
  ["فر", "far"],
  ["فرد", "fard"],
  ["لو", "lu"],
  ["يان", "ian"],
  ["الدين", " al din"],
  ["الله", "allah"],
] as const satisfies readonly (readonly [string, string])[];

/** Parts that are written together with the name after them. */
const BEGINNINGS = [
  ["عبد", "abd"],
  ["ابو", "abu"],
  ["ابن", "ibn"],
  ["بن", "bin"],
] as const satisfies readonly (readonly [string, string])[];

/**
 * The Latin writings of words in Arabic letters, best first, at most `max`: frequent names by the lexicon, all else by its consonants
 * and long vowels; in the name of an organization its business words in English.
 */
export function readArabic(text: string, max: number): readonly string[] {
  const words = foldArabic(text).split(" ");
  const isOrganization = words.map(bareWord).some(isBusinessWord);
  const parts: (readonly string[])[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = isOrganization ? longestPhrase(words, at, businessWords(), barePhrase) : undefined;
    const found = phrase ?? nameWithAllah(words, at) ?? longestPhrase(words, at, names());
    parts.push(found?.readings ?? readWord(words[at] ?? ""));
    at += found?.length ?? 1;
  }
  return combineReadings(parts, max);
}

const isBusinessWord = (word: string): boolean =>
  businessWords().has(word) && !names().has(word) && !FUNCTION_WORDS.has(word) && !nationalities().has(word);

/** "رحمت الله" is one name, as "نصرالله" is; only after "عبد" and such the word stands alone. */
function nameWithAllah(words: readonly string[], at: number): Phrase | undefined {
  const [word = "", next] = words.slice(at, at + 2);
  const [name] = next === "الله" && word.length > 2 ? (names().get(word) ?? []) : [];
  if (name === undefined || names().has(`${word} ${next}`)) return undefined;
  return { readings: [`${name}allah`], length: 2 };
}

function readWord(word: string): readonly string[] {
  if (word.startsWith("وال") && word.length > 5) return withPrefix("wa al", readName(word.slice(3)));
  if (withoutArticle(word) !== word) return withPrefix("al", readName(withoutArticle(word)));
  return readName(word);
}

const withPrefix = (prefix: string, readings: readonly string[]): string[] =>
  readings.map((reading) => `${prefix} ${reading}`);

const readName = (word: string): readonly string[] =>
  names().get(word) ?? [
    readBeginning(word) ??
      readEnding(word) ??
      readNisba(word) ??
      readTwoNames(word) ??
      transliterateArabic(word),
  ];

function readBeginning(word: string): string | undefined {
  for (const [beginning, reading] of BEGINNINGS) {
    const rest = word.slice(beginning.length);
    if (!word.startsWith(beginning) || rest.length < 3) continue;
    const bare = withoutArticle(rest);
    if (bare !== rest) return `${reading} al ${bestName(bare)}`;
    if (names().has(rest)) return `${reading} ${bestName(rest)}`;
  }
  return undefined;
}

const bestName = (word: string): string => names().get(word)?.[0] ?? transliterateArabic(word);

function readEnding(word: string): string | undefined {
  for (const [ending, reading] of ENDINGS) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 2) continue;
    // A short ending is one only after a name: "جعفر" is no "جع" with "فر".
    if (ending.length > 3 || names().has(stem)) return `${bestName(stem)}${reading}`;
  }
  return undefined;
}

/** The name of one who is of a place, a tribe or a family: "قاسمي" of "قاسم". */
function readNisba(word: string): string | undefined {
  const [stem] = word.endsWith("ي") ? (names().get(word.slice(0, -1)) ?? []) : [];
  return stem === undefined ? undefined : `${stem.replace(/[ai]h?$/, "")}i`;
}

/** Two given names in one word, as Persian writes them: "محمدرضا". */
function readTwoNames(word: string): string | undefined {
  for (let length = word.length - 3; length >= 3; length--) {
    const [first] = names().get(word.slice(0, length)) ?? [];
    const [second] = names().get(word.slice(length)) ?? [];
    if (first !== undefined && second !== undefined) return `${first} ${second === "rida" ? "reza" : second}`;
  }
  return undefined;
}
