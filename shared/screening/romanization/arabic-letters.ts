import { normalizeText } from "../names/normalize.ts";

/**
 * Letters of Persian, Urdu, Pashto, Kurdish and Uyghur, and forms of Arabic ones, that stand for another letter where names are
 * compared; the empty string for what is not read. Unicode 16.0, block Arabic, names and confusables of UTS 39.
 */
const SAME_LETTER = {
  ى: "ي",
  ی: "ي",
  ے: "ي",
  ې: "ي",
  ۍ: "ي",
  ێ: "ي",
  ک: "ك",
  ګ: "گ",
  ڭ: "گ",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۃ: "ه",
  ٱ: "ا",
  ں: "ن",
  ڼ: "ن",
  ٹ: "ت",
  ټ: "ت",
  ڈ: "د",
  ډ: "د",
  ڑ: "ر",
  ړ: "ر",
  ڕ: "ر",
  ږ: "ژ",
  ښ: "ش",
  ڵ: "ل",
  ۆ: "و",
  ۇ: "و",
  ۈ: "و",
  ۋ: "و",
  ڤ: "و",
  ځ: "ز",
  څ: "س",
  ء: "",
} as const satisfies Readonly<Record<string, string>>;

/** Arabic text normalized, with one letter for those that writers take for one another. */
export function foldArabic(text: string): string {
  const same: Readonly<Record<string, string>> = SAME_LETTER;
  return normalizeText(text).replace(/[^\0-\x7f]/gu, (letter) => same[letter] ?? letter);
}

/**
 * Consonants in Latin letters, and the letters that are vowels between them. BGN/PCGN 1956 System for Arabic and 1958
 * System for Persian, without marks.
 */
const LETTERS = {
  ا: "a",
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "th",
  ج: "j",
  چ: "ch",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  ژ: "zh",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "u",
  ي: "i",
} as const satisfies Readonly<Record<string, string>>;

/**
 * A word of folded Arabic letters by rule: و and ي are consonants at the beginning and beside ا. Of the short vowels, which are not
 * written, only an a is put in where the word would begin with two consonants.
 */
export function transliterateArabic(word: string): string {
  const letters: Readonly<Record<string, string>> = LETTERS;
  const consonantal = word
    .replace(/^ع(?!ا)/, "ا")
    .replace(/^و|(?<=ا)و|و(?=ا)/g, "w")
    .replace(/^ي|(?<=ا)ي|ي(?=ا)/g, "y");
  return putVowels([...consonantal].map((letter) => letters[letter] ?? letter));
}

const isVowel = (letter: string | undefined): boolean => /^[aiu]$/.test(letter ?? "");

function putVowels(read: readonly string[]): string {
  const letters = read.filter((letter) => letter !== "");
  const [first, second] = letters;
  const opening = letters.length > 1 && !isVowel(first) && !isVowel(second);
  const last =
    letters.at(-1) === "h" && letters.length > 2 && !isVowel(letters.at(-2)) ? ["a", "h"] : undefined;
  const body = last === undefined ? letters : [...letters.slice(0, -1), ...last];
  return `${body[0] ?? ""}${opening ? "a" : ""}${body.slice(1).join("")}`;
}
