import { letterMask } from "../index/letter-grams.ts";
import type { NameIndex } from "../index/name-index.ts";
import { editDistance, lettersOf } from "./edit-distance.ts";
import { fewBitsDiffer, spellingLikeness } from "./similar-words.ts";
import { spellingCost } from "./spelling-cost.ts";

/** How alike two words at most are that only met once the others had. */
export const LATER_LIKENESS_MAX = 0.84;
/** How alike two words must be to meet once the others had: "Rahim" is not "Ibrahim". */
const LATER_LIKENESS_MIN = 0.7;
/** Letters of a word that may meet its fellow in a worse spelling than is looked for in the whole list. */
const LATER_LETTERS_MIN = 4;

/** Edits that a left-over word may be away from its fellow: two from five letters, three from nine. House choice. */
const laterBudget = (letters: number): number => (letters < 5 ? 1 : letters < 9 ? 2 : 3);

/** Whether a word of so many letters, and of these, may meet a listed one in a worse spelling: cheap, and never wrongly false. */
export function mayMeetLater(
  length: number,
  mask: number,
  listed: number,
  { words: { starts }, letters }: NameIndex,
): boolean {
  const other = (starts[listed + 1] ?? 0) - (starts[listed] ?? 0);
  const least = Math.min(length, other);
  if (least < LATER_LETTERS_MIN) return false;
  const budget = laterBudget(least);
  return Math.abs(length - other) <= budget && fewBitsDiffer(mask, letters[listed] ?? 0, budget);
}

/** How alike a word of the query and a listed one are that are left over, in (0, 0.84]; 0 for two words. */
export function laterLikeness(key: string, listed: number, index: NameIndex): number {
  if (!mayMeetLater(key.length, letterMask(key), listed, index)) return 0;
  const { units, starts } = index.words;
  const other = { units, start: starts[listed] ?? 0, end: starts[listed + 1] ?? 0 };
  const least = Math.min(key.length, other.end - other.start);
  const own = lettersOf(key);
  const budget = laterBudget(least);
  if (editDistance(own, other, budget) > budget) return 0;
  const likeness = spellingLikeness(least, spellingCost(own, other));
  return likeness < LATER_LIKENESS_MIN ? 0 : Math.min(LATER_LIKENESS_MAX, likeness);
}
