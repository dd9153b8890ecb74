import type { ListedName, PartyKind } from "../../watchlist/entry.ts";
import { type NumberLists, openLists } from "./number-lists.ts";
import { type Numbers, type Sections, section } from "./sections.ts";
import { openTexts, type TextTable } from "./text-table.ts";

/** Kinds of party and qualities of name by the numbers that the index holds. */
export const PARTY_KINDS = [
  "person",
  "organization",
  "vessel",
  "aircraft",
  "unknown",
] as const satisfies readonly PartyKind[];
export const NAME_QUALITIES = [
  "primary",
  "strong-alias",
  "weak-alias",
] as const satisfies readonly ListedName["quality"][];

/** All names of a list by their words, as numbers where they lie. */
export type NameIndex = {
  /** Words as compared and as written, the short ones first. */
  words: TextTable;
  /** The word as compared of each word. */
  compared: Numbers;
  /** How many of the words are one letter: the first ones. */
  oneLetterWords: number;
  /** What a word tells apart, in (0, 1]: near 0 for one that is on most entries. `worth` is the same in names of companies. */
  rarity: Numbers;
  worth: Numbers;
  /** 1 for a word that is in a primary name in any of its writings, 0 for one of aliases only. */
  isPrimary: Numbers;
  /** `letterMask` of each word. */
  letters: Numbers;
  /** Words by their pairs (up to five letters) and triples of letters (four letters and more), ascending. */
  wordsOfPair: NumberLists;
  wordsOfTriple: NumberLists;
  /** Keys of other writings, and the words that have them. */
  keys: TextTable;
  wordsOfKey: NumberLists;
  /** Words of each name in their order, and names of each word. */
  wordsOfName: NumberLists;
  namesOfWord: NumberLists;
  /** Entry, quality (`NAME_QUALITIES`), legal forms and hash of the key (`parseName`) of each name. */
  entryOfName: Numbers;
  qualityOfName: Numbers;
  formOfName: Numbers;
  keyOfName: Numbers;
  /** Sets of legal forms (`formsKey`). */
  forms: TextTable;
  /** Kind (`PARTY_KINDS`) of each entry, and the number of its first name. */
  kindOfEntry: Numbers;
  firstNameOfEntry: Numbers;
};

/** Kind of the entry that has the name. */
export const kindOfName = ({ kindOfEntry, entryOfName }: NameIndex, name: number): PartyKind =>
  PARTY_KINDS[kindOfEntry[entryOfName[name] ?? 0] ?? 0] ?? "unknown";

export const qualityOf = ({ qualityOfName }: NameIndex, name: number): ListedName["quality"] =>
  NAME_QUALITIES[qualityOfName[name] ?? 0] ?? "primary";

/** Words of the name in their order, as compared. */
export const wordsOf = ({ wordsOfName: { starts, numbers } }: NameIndex, name: number): Numbers =>
  numbers.subarray(starts[name], starts[name + 1]);

export function openNames(sections: Sections): NameIndex {
  const words = openTexts(sections, "words");
  return {
    words,
    compared: section(sections, "word.compared"),
    oneLetterWords: wordsUpToLength(words, 1),
    rarity: section(sections, "word.rarity"),
    worth: section(sections, "word.worth"),
    isPrimary: section(sections, "word.isPrimary"),
    letters: section(sections, "word.letters"),
    wordsOfPair: openLists(sections, "pair.words"),
    wordsOfTriple: openLists(sections, "triple.words"),
    keys: openTexts(sections, "keys"),
    wordsOfKey: openLists(sections, "key.words"),
    wordsOfName: openLists(sections, "name.words"),
    namesOfWord: openLists(sections, "word.names"),
    entryOfName: section(sections, "name.entry"),
    qualityOfName: section(sections, "name.quality"),
    formOfName: section(sections, "name.form"),
    keyOfName: section(sections, "name.key"),
    forms: openTexts(sections, "forms"),
    kindOfEntry: section(sections, "entry.kind"),
    firstNameOfEntry: section(sections, "entry.names"),
  };
}

/** How many words have at most so many letters; they are the first ones. */
function wordsUpToLength({ size, starts }: TextTable, letters: number): number {
  let count = 0;
  while (count < size && (starts[count + 1] ?? 0) - (starts[count] ?? 0) <= letters) count++;
  return count;
}
