import fc from "fast-check";
import { expect, test } from "vitest";
import { letterMask } from "../../../../shared/screening/index/letter-grams.ts";
import type { NameIndex } from "../../../../shared/screening/index/name-index.ts";
import { openIndex } from "../../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../../shared/screening/index/pack-index.ts";
import { editBudget, editDistance, lettersOf } from "../../../../shared/screening/matching/edit-distance.ts";
import {
  createWordFinder,
  fewBitsDiffer,
  spellingLikeness,
} from "../../../../shared/screening/matching/similar-words.ts";
import { romanizationKeys } from "../../../../shared/screening/romanization-keys/romanization-keys.ts";
import { parseCsl } from "../../../../shared/watchlist/csl.ts";
import { download } from "../../watchlist/csl-fixture.ts";
import { anEntry } from "../an-entry.ts";

/** An index whose words are these: each the name of a person, as persons' words are compared as they are written. */
const indexOf = (words: readonly string[]): NameIndex =>
  openIndex(packIndex(words.map((word) => anEntry(word, { kind: "person" })))).names;

const allWords = ({ words }: NameIndex): string[] =>
  Array.from({ length: words.size }, (_, id) => words.textOf(id));

function foundBy(index: NameIndex, word: string, withoutVowels = false) {
  return createWordFinder(index)(word, withoutVowels).map(({ word: id, ...found }) => ({
    word: index.words.textOf(id),
    ...found,
  }));
}

/** Edits between two words when they are within the budget of the shorter one. */
function editsWithin(a: string, b: string): number | undefined {
  const budget = editBudget(Math.min(a.length, b.length));
  const edits = editDistance(lettersOf(a), lettersOf(b), budget);
  return edits <= budget && budget > 0 ? edits : undefined;
}

/** Without swaps two edits leave a run of letters as it is, so that these are all found. */
function edit(word: string, [at, letter, how]: [number, string, number]): string {
  const place = at % (word.length + 1);
  if (how === 0) return word.slice(0, place) + letter + word.slice(place);
  return word.slice(0, place) + (how === 1 ? letter : "") + word.slice(place + 1);
}
const anEdit = fc.tuple(fc.nat(12), fc.constantFrom(..."abcde"), fc.nat(2));
const byKeys = (a: string, b: string) => {
  const keys = romanizationKeys(a);
  return romanizationKeys(b).some((key) => keys.includes(key));
};

const shortWord = fc.stringMatching(/^[a-e]{1,7}$/);

test("finds exactly the words of up to seven letters that a scan of all words finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(shortWord, { maxLength: 40 }), shortWord, (words, word) => {
      const index = indexOf(words);
      const expected = allWords(index).filter(
        (own) => own === word || byKeys(own, word) || editsWithin(own, word) !== undefined,
      );
      const found = foundBy(index, word).map((similar) => similar.word);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});

test("finds every longer word that letters added, left out or replaced within the budget make of one", () => {
  const listed = fc.stringMatching(/^[a-h]{6,14}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(listed, { minLength: 1, maxLength: 30 }),
      fc.array(anEdit, { maxLength: 2 }),
      (words, edits) => {
        const [own = ""] = words;
        const word = edits.reduce(edit, own);
        fc.pre(word === own || editsWithin(own, word) !== undefined);
        expect(foundBy(indexOf(words), word).map((similar) => similar.word)).toContain(own);
      },
    ),
    { numRuns: 500 },
  );
});

test("finds no word that is neither near in spelling nor another romanisation", () => {
  const listed = fc.stringMatching(/^[a-d]{1,11}$/);
  fc.assert(
    fc.property(fc.uniqueArray(listed, { maxLength: 40 }), listed, (words, word) => {
      for (const { word: own, how, likeness } of foundBy(indexOf(words), word)) {
        if (own === word) expect([how, likeness]).toEqual(["same", 1]);
        else if (how === "transliteration") expect(byKeys(own, word)).toBe(true);
        else expect([how, editsWithin(own, word)]).toEqual(["spelling", expect.any(Number)]);
        expect(likeness).toBeGreaterThan(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});

test.for([
  ["one swap in eight letters", "zorlenka", "zrolenka", true],
  ["two swaps far apart in twelve letters", "zorlenkabuda", "zrolenkabdua", true],
  // The one loss there is: all runs of the word are changed. It meets in a name of which another word has met.
  ["two swaps that change every run of eight letters", "zorlenka", "zrolekna", false],
] as const)("%s: found %s", ([, listed, word, found]) => {
  expect(editsWithin(listed, word)).toBeDefined();
  expect(foundBy(indexOf([listed]), word)).toHaveLength(found ? 1 : 0);
});

test("every word of the real list is found by itself and by one letter wrong, added and left out", ({
  skip,
}) => {
  const text = download("csl-composite-2026.csv");
  const parsed = text === undefined ? undefined : parseCsl(text);
  if (!parsed?.ok) return skip();
  const index = openIndex(packIndex(parsed.value.entries)).names;
  const find = createWordFinder(index);
  const missed: string[] = [];
  for (let id = 0; id < index.words.size; id += 97) {
    const word = index.words.textOf(id);
    const place = word.length >> 1;
    const typed = [0, 1, 2].map((how) => edit(word, [place, "q", how]));
    for (const other of [word, ...typed]) {
      const isNear = other === word || editsWithin(word, other) !== undefined;
      const compared = index.compared[id];
      if (isNear && !find(other, false).some((similar) => similar.word === compared))
        missed.push(`${other} for ${word}`);
    }
  }
  expect(missed).toEqual([]);
});

test("of the ways in which a word meets, the most alike is answered, once", () => {
  const found = foundBy(indexOf(["mohammed", "mohamed", "muhammad", "zorlen"]), "mohammed");
  expect(found.map(({ word }) => word).sort()).toEqual(["mohamed", "mohammed", "muhammad"]);
  expect(found).toContainEqual({ word: "mohammed", likeness: 1, how: "same" });
  expect(found).toContainEqual({ word: "muhammad", likeness: 0.96, how: "transliteration" });
});

test("a word without vowels is found by its consonants only when they are asked for", () => {
  const index = indexOf(["karlozin"]);
  expect(foundBy(index, "krlzn")).toEqual([]);
  expect(foundBy(index, "krlzn", true)).toMatchObject([{ word: "karlozin", how: "transliteration" }]);
});

test("a word of companies is answered as it is compared, whichever writing is near", () => {
  const index = openIndex(packIndex([anEntry("Zorlen Intl"), anEntry("Kvarta International")])).names;
  const one = foundBy(index, "international");
  expect(one).toMatchObject([{ word: "international", likeness: 1 }]);
  expect(foundBy(index, "intl").map(({ word }) => word)).toEqual(["international"]);
});

test("an edit says more in a short word, and likeness falls with edits", () => {
  expect(spellingLikeness(4, 1)).toBeLessThan(spellingLikeness(8, 1));
  expect(spellingLikeness(8, 2)).toBeLessThan(spellingLikeness(8, 1));
  expect(spellingLikeness(8, 0)).toBe(1);
});

test("words so many edits apart never differ in more letters than are looked at", () => {
  fc.assert(
    fc.property(shortWord, fc.array(anEdit, { maxLength: 3 }), (word, edits) => {
      const other = edits.reduce(edit, word);
      expect(fewBitsDiffer(letterMask(word), letterMask(other), edits.length)).toBe(true);
    }),
  );
});
