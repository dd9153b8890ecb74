import { normalizeText } from "../names/normalize.ts";
import { isCountryWord } from "../names/place-words.ts";

/** Most words of an address that are compared: the bound on what one address costs. */
const ADDRESS_WORDS_MAX = 40;

/** Words of addresses by their one writing. House choice among the words of listed addresses. */
const WRITINGS: ReadonlyMap<string, string> = new Map([
  ["st", "street"],
  ["str", "street"],
  ["ul", "ulitsa"],
  ["rd", "road"],
  ["ave", "avenue"],
  ["av", "avenue"],
  ["blvd", "boulevard"],
  ["bldg", "building"],
  ["dist", "district"],
  ["prov", "province"],
  ["bld", "building"],
  ["rm", "room"],
  ["ste", "suite"],
  ["flr", "floor"],
  ["fl", "floor"],
]);

/** Parts of a building: a number after one of them is not the number of the house. */
const PARTS = new Set(
  "room floor suite unit flat office building block apartment apt level workshop shop tower box korpus korp phase gate stroenie".split(
    " ",
  ),
);

/** Words that say nothing of where: a country is known otherwise, and its code ends many listed addresses. */
const SILENT = new Set("no number num the of and at in d dom house city town p o".split(" "));

/** An address taken apart: its words with one writing each, and the numbers of the house. */
export type AddressWords = { words: Set<string>; numbers: Set<string> };

/** Takes an address apart. Numbers of rooms, floors and blocks, postcodes and countries are left out. */
export function readAddress(address: string): AddressWords {
  const words = new Set<string>();
  const numbers = new Set<string>();
  const all = normalizeText(address.replace(/\b\d+\s*\/\s*f\b/giu, " "))
    .split(" ")
    .slice(0, ADDRESS_WORDS_MAX)
    .map((word) => WRITINGS.get(word) ?? word);
  let before = "";
  for (const word of all) {
    if (isHouseNumber(word) && !PARTS.has(before)) numbers.add(word);
    if (isWord(word)) words.add(word);
    if (!SILENT.has(word)) before = word;
  }
  return { words, numbers };
}

/** Five digits or more are a postcode or a post office box; "17th" is a floor. */
const isHouseNumber = (word: string): boolean => /^\d{1,4}\p{L}?$/u.test(word);

const isWord = (word: string): boolean =>
  /^\p{L}{2,}$/u.test(word) && !PARTS.has(word) && !SILENT.has(word) && !isCountryWord(word);

/** One address may give fewer numbers, of a gate or an estate, but none that the other lacks. */
export function sameHouses(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && (a.isSubsetOf(b) || b.isSubsetOf(a));
}
