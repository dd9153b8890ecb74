import { expect, test } from "vitest";
import { areComparable, isComparable } from "../../../shared/screening/comparable.ts";

test.for([
  ["a company", "Zorlen Kvarta Technology Co., Ltd.", true],
  ["diacritics", "Žorlén Kvårta", true],
  ["thirty words", "zorlen ".repeat(30), true],
  ["thirty-one words", "zorlen ".repeat(31), false],
  ["a word of 64 letters", "z".repeat(64), true],
  ["a word of 65 letters", "z".repeat(65), false],
  ["Chinese", "华为技术有限公司", true],
  ["a character of Chinese without a reading", "\u{20000}为技术有限公司", false],
  ["Latin beside Chinese", "Zorlen 华为", true],
  ["Cyrillic", "Зорлен", true],
  ["Arabic", "زورلن", true],
  ["Greek", "Ζορλεν", true],
  ["Korean", "조를렌", true],
  ["kana", "ゾルレン", true],
  ["a Cyrillic letter among Latin ones", "Zоrlen", true],
  // It is read, and meets the numbers that are listed as names.
  ["digits only", "360", true],
  ["Hebrew", "זורלן", false],
  ["Latin beside Thai", "Zorlen ซอร์เลน", false],
  ["Devanagari", "ज़ोरलेन", false],
  ["nothing", "", false],
  ["punctuation only", "—!", false],
  ["what cannot be seen only", "\u200b\u3164", false],
] as const)("whether %s can be compared", ([, name, comparable]) => {
  expect(isComparable(name)).toBe(comparable);
});

test.for([
  ["one in Latin letters", ["Zorlen"], true],
  ["one in Latin letters and one that is read", ["Зорлен", "Zorlen"], true],
  ["one in Latin letters and one that is not read", ["Zorlen", "זורלן"], false],
  ["one in Latin letters and one that is too long", ["Zorlen", "zorlen ".repeat(31)], false],
  ["one in Cyrillic and one in Chinese", ["Зорлен", "华为"], true],
  ["one in Greek", ["Ζορλεν"], true],
  ["names in Chinese and Arabic only", ["华为", "زورلن"], false],
  ["one in kana", ["ゾルレン"], false],
  ["Latin letters beside Chinese ones only", ["Zorlen 华为"], false],
  ["digits only", ["360"], false],
  ["no name", [], false],
] as const)("whether a party of %s can be compared", ([, names, comparable]) => {
  expect(areComparable(names)).toBe(comparable);
});
