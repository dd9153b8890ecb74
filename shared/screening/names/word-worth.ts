import { isFormWriting } from "../legal-forms/legal-form-table.ts";
import { genericWord } from "./generic-words.ts";
import { isPlaceWord } from "./place-words.ts";
import { isServantOf } from "./servant-of.ts";

/** Most that a word weighs in a company's name that says what the company does, or where. House choice, measured with the thresholds. */
const GENERIC_WORTH_MAX = 0.3;
const PLACE_WORTH_MAX = 0.4;
/** Most that a word weighs which writes a legal form elsewhere: "Radioavionika PAO Services". House choice, as above. */
const FORM_WORTH_MAX = 0.2;

/**
 * Particles of names: they are left out and put in without changing who is meant. House choice among the frequent short words
 * of persons' names on the Consolidated Screening List.
 */
const PARTICLES: ReadonlySet<string> = new Set(
  "al el ul il bin ibn bint ben abu umm de del della da dos das la le van von der den y e i".split(" "),
);
const PARTICLE_MAX = 0.1;
/** Most that the Arabic "servant of" weighs, which begins a name that is one however it is divided. House choice, as above. */
const SERVANT_OF_MAX = 0.25;
/** Most that a word of one letter weighs: it may be the initial of one word in some fifteen. House choice. */
export const INITIAL_MAX = 0.3;

/** What a word tells apart at most in names of persons, in (0, 1]. */
export function rarityMax(word: string): number {
  if (PARTICLES.has(word)) return PARTICLE_MAX;
  if (isServantOf(word)) return SERVANT_OF_MAX;
  return word.length === 1 ? INITIAL_MAX : 1;
}

/** What a word tells apart at most in names of companies, in (0, 1]. */
export function worthMax(word: string): number {
  if (isFormWriting(word)) return FORM_WORTH_MAX;
  if (PARTICLES.has(word)) return PARTICLE_MAX;
  if (genericWord(word) !== undefined) return GENERIC_WORTH_MAX;
  return isPlaceWord(word) ? PLACE_WORTH_MAX : 1;
}
