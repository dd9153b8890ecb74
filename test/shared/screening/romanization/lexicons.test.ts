import { expect, test } from "vitest";
import {
  ARABIC_BUSINESS_WORDS,
  ARABIC_NATIONALITIES,
} from "../../../../shared/screening/romanization/arabic-business-words.ts";
import { ARABIC_FAMILY_NAMES } from "../../../../shared/screening/romanization/arabic-family-names.ts";
import { ARABIC_GIVEN_NAMES } from "../../../../shared/screening/romanization/arabic-given-names.ts";
import { foldArabic } from "../../../../shared/screening/romanization/arabic-letters.ts";
import { CYRILLIC_PARTIES } from "../../../../shared/screening/romanization/cyrillic-parties.ts";
import { HAN_LEGAL_FORMS, hanLexicon } from "../../../../shared/screening/romanization/han-lexicon.ts";
import { hangulLexicon, hangulSurnames } from "../../../../shared/screening/romanization/hangul-lexicon.ts";
import { kanaLexicon } from "../../../../shared/screening/romanization/kana-lexicon.ts";
import {
  combineReadings,
  lazily,
  longestPhrase,
  parseLexicon,
  segment,
} from "../../../../shared/screening/romanization/lexicon.ts";
import { simplify } from "../../../../shared/screening/romanization/traditional-characters.ts";

const LATIN = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

test.for([
  ["Han", hanLexicon(), /^\p{Script=Han}+$/u],
  ["Hangul", hangulLexicon(), /^[가-힣]+$/],
  ["Hangul surnames", hangulSurnames(), /^[가-힣]+$/],
  ["kana", kanaLexicon(), /^[\p{Script=Katakana}ー]+$/u],
  ["Arabic given names", parseLexicon([ARABIC_GIVEN_NAMES], foldArabic), /^[\p{Script=Arabic} ]+$/u],
  ["Arabic family names", parseLexicon([ARABIC_FAMILY_NAMES], foldArabic), /^[\p{Script=Arabic} ]+$/u],
  ["Arabic business words", parseLexicon([ARABIC_BUSINESS_WORDS], foldArabic), /^[\p{Script=Arabic} ]+$/u],
  ["Cyrillic parties", parseLexicon([CYRILLIC_PARTIES]), /^[\p{Script=Cyrillic}_]+$/u],
  ["nationalities", parseLexicon([ARABIC_NATIONALITIES], foldArabic), /^[\p{Script=Arabic} ]+$/u],
] as const)("every row of the lexicon of %s is a word with normalized readings", ([, { rows }, letters]) => {
  expect(rows.size).toBeGreaterThan(30);
  for (const [word, readings] of rows) {
    expect(word).toMatch(letters);
    expect(new Set(readings).size, word).toBe(readings.length);
    for (const reading of readings) if (reading !== word) expect(reading, word).toMatch(LATIN);
  }
});

test("every word of the Han lexicon and every legal form is in simplified characters", () => {
  for (const word of [...hanLexicon().rows.keys(), ...HAN_LEGAL_FORMS]) expect(simplify(word)).toBe(word);
});

test("simplifying keeps the number of characters and simplifies only once", () => {
  const traditional = "華為電訊長江儲存經濟產業氣象";
  expect(simplify(traditional)).toBe("华为电讯长江储存经济产业气象");
  expect(simplify(simplify(traditional))).toBe(simplify(traditional));
});

test("the longest word is found first, and what is between words stays", () => {
  const lexicon = parseLexicon(["ab x; abc y|z\nd "]);
  expect(segment("qabcdab", lexicon)).toEqual([
    { text: "q", readings: undefined },
    { text: "abc", readings: ["y", "z"] },
    { text: "d", readings: [""] },
    { text: "ab", readings: ["x"] },
  ]);
});

test("the row for the most words is found, by the key that the words are brought to", () => {
  const { rows } = parseLexicon(["a_b two;a one"], (word) => word.replace("_", " "));
  expect(longestPhrase(["a", "b", "c"], 0, rows)).toEqual({ readings: ["two"], length: 2 });
  expect(longestPhrase(["a", "c"], 0, rows)).toEqual({ readings: ["one"], length: 1 });
  expect(longestPhrase(["A"], 0, rows, (key) => key.toLowerCase())).toEqual({ readings: ["one"], length: 1 });
  expect(longestPhrase(["b"], 0, rows)).toBeUndefined();
});

test("one word at a time is read otherwise, and an empty reading is left out", () => {
  expect(combineReadings([["a", "b"], [""], ["c", "d", "e"]], 3)).toEqual(["a c", "b c", "a d"]);
  expect(combineReadings([[""]], 3)).toEqual([]);
});

test("what is made lazily is made once", () => {
  let made = 0;
  const value = lazily(() => ++made);
  expect([made, value(), value(), made]).toEqual([0, 1, 1, 1]);
});
