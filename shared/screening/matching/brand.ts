import type { NameIndex } from "../index/name-index.ts";
import { commonWord, genericWord } from "../names/generic-words.ts";
import { isDistinctive } from "../names/parsed-name.ts";
import { isPlaceWord } from "../names/place-words.ts";
import type { Alignment } from "./align.ts";
import type { QueryName } from "./query-words.ts";

/** Letters a brand needs: shorter ones are initials of many. House choice. */
const BRAND_LETTERS_MIN = 3;
/** Trades whose words alone name no brand, though they tell two companies of the list apart. House choice. */
const TRADES: ReadonlySet<string> = new Set(
  "air airlines airways automation battery food gas hotel mining optical power printing solutions steel supply textile union united water".split(
    " ",
  ),
);

/**
 * Whether two names of companies have the same brand and differ only in what kind of company each is and where, without
 * contradicting each other there: "Inspur Singapore" and "Inspur Group", not "Air Inspur Shanghai" and "Air Inspur Singapore".
 */
export function haveSameBrand(
  alignment: Alignment,
  query: QueryName,
  listed: ArrayLike<number>,
  names: NameIndex,
): boolean {
  if (query.kind === "person") return false;
  const listedText = (place: number): string => names.words.textOf(listed[place] ?? 0);
  const restQuery = alignment.restQuery.map((place) => query.words[place]?.text ?? "");
  const restListed = alignment.restListed.map(listedText);
  if ([...restQuery, ...restListed].some(isDistinctive)) return false;
  if ([isPlaceWord, isGeneric].some((is) => restQuery.some(is) && restListed.some(is))) return false;
  const brand = alignment.pairings.flatMap((pairing) => pairing.listed.map(listedText)).filter(isDistinctive);
  const isSame = alignment.pairings.every(
    ({ how, listed: places }) => how === "same" || !places.map(listedText).some(isDistinctive),
  );
  return isSame && !brand.every(isTrade) && lettersOf(brand) >= BRAND_LETTERS_MIN;
}

/** Whether companies share a word because of what they do: "Bank" and "Shipping" are no brands either. */
export const isTrade = (word: string): boolean => TRADES.has(word) || commonWord(word) !== undefined;

const isGeneric = (word: string): boolean => genericWord(word) !== undefined;

const lettersOf = (words: readonly string[]): number => words.join("").match(/\p{L}/gu)?.length ?? 0;

/** Weight of the words of the query that may be its brand. */
export const brandWeight = ({ words }: QueryName): number =>
  words.every(({ text }) => !isDistinctive(text) || isTrade(text))
    ? 0
    : words.reduce((sum, { text, worth }) => (isDistinctive(text) ? sum + worth : sum), 0);
