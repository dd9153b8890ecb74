import { expect, test } from "vitest";
import { CHINESE_SURNAMES } from "../../../../shared/screening/romanization-keys/chinese-surnames.ts";
import { PINYIN, WADE_GILES } from "../../../../shared/screening/romanization-keys/chinese-syllables.ts";
import { romanizationKeys } from "../../../../shared/screening/romanization-keys/romanization-keys.ts";
import { meet } from "./meet.ts";

test("the table has the some 400 syllables of Mandarin, and a Wade–Giles writing of each", () => {
  expect(PINYIN.size).toBeGreaterThan(395);
  expect(PINYIN.size).toBeLessThan(415);
  const written = new Set([...WADE_GILES.values()].flat());
  expect([...PINYIN].filter((syllable) => !written.has(syllable))).toEqual([]);
});

test("every family of the spellings is a pinyin name", () => {
  const compounds = ["ouyang", "situ"];
  const families = [...CHINESE_SURNAMES.values()].flat();
  expect(families.filter((family) => !PINYIN.has(family) && !compounds.includes(family))).toEqual([]);
});

// Giles, A Chinese–English Dictionary (1912), table of sounds; apostrophes and marks lost.
test.for([
  ["chang", ["zhang", "chang"]],
  ["chien", ["jian", "qian"]],
  ["hsiao", ["xiao"]],
  ["tsao", ["zao", "cao"]],
  ["tzu", ["zi", "ci"]],
  ["szu", ["si"]],
  ["jung", ["rong"]],
  ["ko", ["ge", "ke"]],
  ["ho", ["he"]],
  ["chih", ["zhi", "chi"]],
  ["hsien", ["xian"]],
  ["kuo", ["guo", "kuo"]],
  ["lo", ["luo"]],
  ["yeh", ["ye"]],
  ["yen", ["yan"]],
  ["kuei", ["gui", "kui"]],
  ["hsueh", ["xue"]],
] as const)("Wade–Giles `%s` is pinyin %j", ([wade, pinyin]) => {
  for (const syllable of pinyin) expect(meet(wade, syllable, "z:")).toBe(true);
});

test.for([
  ["hsiaoming", "xiaoming"],
  ["chungkuo", "zhongguo"],
  ["tsetung", "zedong"],
  ["hsiaoping", "xiaoping"],
  ["chiehshih", "jieshi"],
  ["wong", "wang"],
  ["wong", "huang"],
  ["chan", "chen"],
  ["lee", "li"],
  ["cheung", "zhang"],
  ["ng", "wu"],
  ["leung", "liang"],
  ["lam", "lin"],
  ["lim", "lin"],
  ["tan", "chen"],
  ["kwok", "guo"],
  ["yip", "ye"],
  ["chow", "zhou"],
  ["tsang", "zeng"],
  ["hui", "xu"],
  ["mak", "mai"],
  ["tsai", "cai"],
  ["teo", "zhang"],
] as const)("`%s` and `%s` may be one name", ([a, b]) => {
  expect(meet(a, b, "z:")).toBe(true);
});

test.for([
  ["zhang", "zheng"],
  ["jian", "qian"],
  ["li", "lu"],
  ["li", "yi"],
  ["lai", "li"],
  ["wang", "huang"],
  ["lin", "liang"],
  ["xiaoming", "xiaoping"],
  ["zhenghua", "chenghua"],
  ["jianming", "qianming"],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(meet(a, b)).toBe(false);
});

test.for(["xiaomingx", "vladimir", "zhongguostan", "viktor", "maria"])(
  "`%s` has letters left over, so it is no Chinese name",
  (word) => {
    expect(romanizationKeys(word).filter((key) => key.startsWith("z:"))).toEqual([]);
  },
);
