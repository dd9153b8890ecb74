import { createBigramIndex } from "./bigram-index.ts";
import { editBudget, editDistance } from "./edit-distance.ts";
import { genericWord } from "./generic-words.ts";

/** Most that a generic word weighs, beside 1 for a word no entry has. House choice, measured with the thresholds. */
const GENERIC_WEIGHT_MAX = 0.3;

/** A word of the list that a word of the query may stand for. */
type SimilarWord = { word: string; edits: number };

/** Every word of the list, with how much it weighs and how to find it by a near spelling. */
export type Vocabulary = {
  has(word: string): boolean;
  /** What the word tells apart, in (0, 1]: 1 for a word that is on no entry, near 0 for one that is on most. */
  weight(word: string): number;
  /** Words of the list within the edit budget of the shorter of the two; the word itself is among them. */
  similar(word: string): SimilarWord[];
};

/**
 * Builds the vocabulary. `counts` says for each word in how many entries' primary names it is: aliases do not count, so that
 * another alias never makes a name weigh less.
 */
export function createVocabulary(counts: ReadonlyMap<string, number>, entries: number): Vocabulary {
  const bigrams = createBigramIndex([...counts.keys()]);
  const scale = Math.log(1 + entries);
  const weights = new Map<string, number>();
  for (const [word, count] of counts) {
    const rarity = Math.log(1 + entries / (1 + count)) / scale;
    weights.set(word, Math.min(rarity, weightMax(word)));
  }
  return {
    has: (word) => counts.has(word),
    weight: (word) => weights.get(word) ?? weightMax(word),
    similar: (word) =>
      bigrams.near(word).flatMap((listed) => {
        const budget = editBudget(Math.min(word.length, listed.length));
        const edits = editDistance(word, listed, budget);
        return edits <= budget ? { word: listed, edits } : [];
      }),
  };
}

const weightMax = (word: string): number => (genericWord(word) === undefined ? 1 : GENERIC_WEIGHT_MAX);
