import { toRomaji } from "wanakana";
import { kanaLexicon } from "./kana-lexicon.ts";
import { combineReadings, segment } from "./lexicon.ts";

/** The Latin writings of a word in composed kana: known words in English, all else in Hepburn romanization without long vowels. */
export function readKana(text: string, max: number): readonly string[] {
  const words = text
    .split(" ")
    .flatMap((word) => segment(word, kanaLexicon()).map((part) => part.readings ?? [romanize(part.text)]));
  return combineReadings(words, max);
}

/** Passports and lists write no long vowels: "tokyo". Ministry of Foreign Affairs of Japan, Hepburn spelling of names. */
function romanize(kana: string): string {
  const romaji = toRomaji(kana.replaceAll("ー", ""));
  return romaji
    .replace(/ou|oo/g, "o")
    .replaceAll("uu", "u")
    .replace(/n'(?=[aiueoy])/g, "n")
    .replace(/[^a-z]/g, "");
}
