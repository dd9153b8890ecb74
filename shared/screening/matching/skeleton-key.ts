import { consonantSkeleton } from "../romanization-keys/consonant-skeleton.ts";

/** Consonants that a word needs to be found by them alone: of two there are too many. House choice. */
const CONSONANTS_MIN = 3;
const MARK = "-";

/** Key of the words with the same consonants, as Arabic writes them; undefined for a word with too few. */
export function skeletonKey(word: string): string | undefined {
  const consonants = consonantSkeleton(word);
  return consonants.length < CONSONANTS_MIN ? undefined : MARK + consonants;
}

/** Whether a key is one of consonants alone. */
export const isSkeleton = (key: string): boolean => key.startsWith(MARK);
