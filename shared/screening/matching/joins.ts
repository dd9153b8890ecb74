import type { NameIndex } from "../index/name-index.ts";
import { splitLegalForms } from "../legal-forms/legal-forms.ts";
import { commonWord } from "../names/generic-words.ts";
import type { NameWord } from "../names/parsed-name.ts";
import { isServantOf, servedIn } from "../names/servant-of.ts";
import type { NameKind } from "./query-words.ts";
import type { WordFinder } from "./similar-words.ts";

/** Query words, by their places, that together write one listed word, or one query word that writes several listed ones. */
export type Join = { query: readonly number[]; listed: readonly number[] };

/** Fewest letters of each half when a word is read as two. House choice: shorter halves are found in every word. */
const HALF_LETTERS_MIN = 2;
/** Fewest letters of a word that a legal form is written together with. House choice: "Banksa" is no bank. */
const WORD_BEFORE_FORM_MIN = 4;
/** Fewest letters of a word that is read as three. House choice: what is written together wholly has as many. */
const THREE_WORDS_LETTERS_MIN = 8;
/** Most ways of joining or splitting words that are tried; names of up to seven words never have more. */
const JOINS_MAX = 60;

/** Where the words of a name are looked up. */
export type Lookup = { index: NameIndex; findWords: WordFinder };

/** The ways in which words of a name are written apart or together otherwise than on the list, at most 60. */
export function findJoins(words: readonly NameWord[], kind: NameKind, lookup: Lookup): Join[] {
  const joined = pairsOf(words.length).flatMap(([first, second]) =>
    joinedWords(words[first]?.text ?? "", words[second]?.text ?? "", lookup).map(
      (listed): Join => ({
        query: [first, second],
        listed: [listed],
      }),
    ),
  );
  const split = words.flatMap(({ text }, place) =>
    splitWord(text, kind, lookup.index).map((listed): Join => ({ query: [place], listed })),
  );
  return [...joined, ...split].slice(0, JOINS_MAX);
}

/** Any two places, not only neighbours, so that the order of words never matters. */
function pairsOf(length: number): [number, number][] {
  const places = Array.from({ length }, (_, place) => place);
  return places.flatMap((first) =>
    places.flatMap((second): [number, number][] => (first === second ? [] : [[first, second]])),
  );
}

/** Listed words that write two words as one; an Arabic compound in any romanisation. */
function joinedWords(first: string, second: string, { index, findWords }: Lookup): number[] {
  const own = listedWord(first + second, index);
  const compounds = isServantOf(first) ? findWords(`abdul${second}`, false) : [];
  return [
    ...(own < 0 ? [] : [own]),
    ...compounds.filter(({ how }) => how !== "spelling").map(({ word }) => word),
  ];
}

/** Two listed words that are written as one, or one with its legal form or behind "servant of". */
function splitWord(text: string, kind: NameKind, index: NameIndex): number[][] {
  const listed = kind === "person" ? servedIn(text).map((name) => [listedWord(name, index)]) : [];
  for (let at = HALF_LETTERS_MIN; at <= text.length - HALF_LETTERS_MIN; at++)
    listed.push(...readHalves(text.slice(0, at), text.slice(at), kind, index));
  const read = listed.filter((words) => words.every((word) => word >= 0));
  return read.length === 0 && text.length >= THREE_WORDS_LETTERS_MIN ? readThirds(text, index) : read;
}

/** Three listed words that are written as one. */
function readThirds(text: string, index: NameIndex): number[][] {
  const read: number[][] = [];
  for (let at = HALF_LETTERS_MIN; at <= text.length - 2 * HALF_LETTERS_MIN; at++) {
    const first = listedWord(text.slice(0, at), index);
    for (let next = at + HALF_LETTERS_MIN; first >= 0 && next <= text.length - HALF_LETTERS_MIN; next++) {
      const rest = [listedWord(text.slice(at, next), index), listedWord(text.slice(next), index)];
      if (!rest.includes(-1)) read.push([first, ...rest]);
    }
  }
  return read;
}

function readHalves(first: string, second: string, kind: NameKind, index: NameIndex): number[][] {
  const listed = [listedWord(first, index), listedWord(second, index)] as const;
  if (listed[0] < 0 && listed[1] < 0) return [];
  const read: number[][] = [[...listed]];
  if (kind === "person") return read;
  if (listed[0] >= 0 && endsInForm(first, second)) read.push([listed[0]]);
  if (listed[1] >= 0 && endsInForm(second, first)) read.push([listed[1]]);
  return read;
}

/** Whether the second text writes a legal form beside the first. */
const endsInForm = (word: string, form: string): boolean =>
  word.length >= WORD_BEFORE_FORM_MIN && splitLegalForms(`${word} ${form}`).forms.length > 0;

/** Number of the listed word that a text writes, as it is compared; -1 when there is none. */
function listedWord(text: string, { words, compared }: NameIndex): number {
  const own = words.idOf(text);
  const found = own >= 0 ? own : words.idOf(commonWord(text) ?? text);
  return found < 0 ? -1 : (compared[found] ?? -1);
}
