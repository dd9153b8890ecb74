import { normalizeText } from "../names/normalize.ts";
import { translateCyrillic } from "./cyrillic-business-words.ts";
import { CYRILLIC_PARTIES } from "./cyrillic-parties.ts";
import { lazily, longestPhrase, parseLexicon } from "./lexicon.ts";

type Letters = Readonly<Record<string, string>>;

/** Russian after the BGN/PCGN 1947 System, without its apostrophes; also the letters that the tables below do not change. */
const RUSSIAN = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  ҋ: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  ѣ: "e",
  ѳ: "f",
  ѵ: "i",
} as const satisfies Letters;

/** Ukrainian: BGN/PCGN 2019 Agreement, without apostrophes. */
const UKRAINIAN = { г: "h", и: "y", є: "ye", ґ: "g" } as const satisfies Letters;
/** Belarusian: BGN/PCGN 1979 System. */
const BELARUSIAN = { г: "h", ԝ: "w", ґ: "g" } as const satisfies Letters;
/** Serbian and Macedonian: the Latin alphabet of Serbian (Gaj) as lists write it, without marks; BGN/PCGN 2013 Agreement. */
const SERBIAN = {
  ж: "z",
  х: "h",
  ц: "c",
  ч: "c",
  ш: "s",
  ђ: "dj",
  ј: "j",
  љ: "lj",
  њ: "nj",
  ћ: "c",
  џ: "dz",
  ѕ: "dz",
} as const satisfies Letters;
/** Bulgarian: the Transliteration Act of 2009 (State Gazette 19/2009). */
const BULGARIAN = { х: "h", щ: "sht", ъ: "a" } as const satisfies Letters;
/** Kazakh, and what Kyrgyz, Tatar, Tajik and Uzbek share with it: BGN/PCGN 1979 Systems, without marks. */
const TURKIC = {
  ә: "a",
  ғ: "gh",
  қ: "q",
  ң: "ng",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  ҳ: "h",
  ҷ: "j",
  җ: "j",
  ҙ: "z",
  ҡ: "q",
  ҫ: "s",
} as const satisfies Letters;

type Language = {
  sign: RegExp;
  letters: Letters;
  /** Whether "е" at the beginning and after a vowel or a soft or hard sign is written "ye". */
  iotated: boolean;
};

/** What tells the language of a name, tried in order; Russian otherwise. Letters: Unicode 16.0, block Cyrillic. */
const LANGUAGES: readonly Language[] = [
  { sign: /[ђјљњћџѕ]/u, letters: { ...RUSSIAN, ...SERBIAN }, iotated: false },
  { sign: /[әғқңөұүһҳҷҗҙҡҫ]/u, letters: { ...RUSSIAN, ...TURKIC }, iotated: true },
  { sign: /ԝ|і.*[ыэ]|[ыэ].*і/u, letters: { ...RUSSIAN, ...BELARUSIAN }, iotated: true },
  // The soft sign before "к" is Ukrainian: Russian writes "-ский" and "-цкий".
  { sign: /[іє]|[сц]ьк/u, letters: { ...RUSSIAN, ...UKRAINIAN }, iotated: false },
  // The hard sign between consonants is a vowel only in Bulgarian.
  {
    sign: /[бвгджзклмнпрстфхцчш]ъ[бвгджзклмнпрстфхцчш]/u,
    letters: { ...RUSSIAN, ...BULGARIAN },
    iotated: false,
  },
  { sign: /(?:)/u, letters: { ...RUSSIAN, ґ: "g", є: "ye" }, iotated: true },
];

/**
 * Cyrillic letters that folding would take for others, as letters that it leaves alone. They are of the same script and occur
 * in no name: й and ў are и and у with a breve.
 */
const PROTECTED = { й: "ҋ", Й: "ҋ", ў: "ԝ", Ў: "ԝ", ї: "і", Ї: "і" } as const satisfies Letters;

/** Text whose й and ў survive `normalizeText`. */
export function protectCyrillic(text: string): string {
  const protectedLetters: Letters = PROTECTED;
  return text.replace(/[йЙўЎїЇ]/gu, (letter) => protectedLetters[letter] ?? letter);
}

const parties = lazily(
  () => parseLexicon([CYRILLIC_PARTIES], (name) => normalizeText(protectCyrillic(name))).rows,
);

/**
 * The Latin writings of words in folded and protected Cyrillic, at most `max`: letter by letter in the way of the language whose
 * letters they have, and the same with known bodies and business words among them in English.
 */
export function readCyrillic(text: string, max: number): readonly string[] {
  const written = transliterate(text);
  const translated = translate(text.split(" "), written.split(" "));
  return translated === written ? [written] : [written, translated].slice(0, max);
}

function translate(words: readonly string[], written: readonly string[]): string {
  const translated: string[] = [];
  let at = 0;
  while (at < words.length) {
    const party = longestPhrase(words, at, parties());
    translated.push(party?.readings[0] ?? translateCyrillic(words[at] ?? "") ?? written[at] ?? "");
    at += party?.length ?? 1;
  }
  return translated.join(" ");
}

function transliterate(text: string): string {
  const language = LANGUAGES.find(({ sign }) => sign.test(text));
  if (language === undefined) return text;
  const iotated = language.iotated ? text.replace(/(?<=^| |[аеиоуыэюяъьі])е/gu, "ҋе") : text;
  return iotated.replace(/[^ ]/gu, (letter) => language.letters[letter] ?? letter);
}
