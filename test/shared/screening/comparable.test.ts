import { expect, test } from "vitest";
import { isComparable } from "../../../shared/screening/comparable.ts";

test.for([
  ["a company", "Zorlen Kvarta Technology Co., Ltd.", true],
  ["diacritics", "Žorlén Kvårta", true],
  ["thirty words", "zorlen ".repeat(30), true],
  ["thirty-one words", "zorlen ".repeat(31), false],
  ["a word of 64 letters", "z".repeat(64), true],
  ["a word of 65 letters", "z".repeat(65), false],
  ["Chinese", "华为技术有限公司", false],
  ["Latin beside Chinese", "Zorlen 华为", false],
  ["a Cyrillic letter among Latin ones", "Zоrlen", false],
  ["digits only", "360", false],
  ["nothing", "", false],
] as const)("whether %s can be compared", ([, name, comparable]) => {
  expect(isComparable(name)).toBe(comparable);
});
