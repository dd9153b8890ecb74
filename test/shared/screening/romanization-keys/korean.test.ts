import { expect, test } from "vitest";
import { romanizationKeys } from "../../../../shared/screening/romanization-keys/romanization-keys.ts";
import { meet } from "./meet.ts";

test.for([
  ["kim", "gim"],
  ["ri", "lee", "yi", "rhee", "li"],
  ["pak", "park", "bak"],
  ["choe", "choi"],
  ["jong", "jung", "chong", "jeong", "chung"],
  ["chol", "cheol", "chul"],
  ["song", "seong", "sung"],
  ["hyon", "hyun", "hyeon"],
  ["un", "eun"],
  ["kyong", "kyung", "gyeong"],
  ["yong", "young", "yeong"],
  ["paek", "baek", "paik"],
  ["kang", "gang"],
  ["im", "lim", "rim"],
  ["o", "oh"],
  ["so", "seo", "suh"],
  ["kwon", "gwon"],
  ["hyok", "hyuk", "hyeok"],
  ["sok", "seok", "suk"],
  ["sin", "shin"],
  ["kwang", "gwang"],
  ["jongun", "jeongeun"],
  ["yongchol", "youngchul", "yeongcheol"],
  ["myongsu", "myungsoo"],
] as const)("%j are one name", (names) => {
  const spelt = names.filter((name) => name.length > 1);
  expect(spelt.slice(1).filter((name) => !meet(spelt[0] ?? "", name, "k:"))).toEqual([]);
});

test.for([
  ["kim", "kang"],
  ["kim", "kum"],
  ["pak", "paek"],
  ["li", "yi"],
  ["cho", "choe"],
  ["jin", "jun"],
  ["yongchol", "yongsu"],
  ["myongsu", "myonghun"],
  ["an", "han"],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(meet(a, b)).toBe(false);
});

test.for(["maria", "salim", "karim", "bilal", "nora", "dani", "xiaoming", "junming"])(
  "`%s` is not cut into Korean syllables",
  (word) => {
    expect(romanizationKeys(word).filter((key) => key.startsWith("k:"))).toEqual([]);
  },
);
