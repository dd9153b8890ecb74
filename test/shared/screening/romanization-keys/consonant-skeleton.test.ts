import { expect, test } from "vitest";
import { consonantSkeleton } from "../../../../shared/screening/romanization-keys/consonant-skeleton.ts";

test.for([
  ["qasmi", "qasemi", "ghasemi", "kassemi", "qasimi"],
  ["mhmd", "muhammad", "mohamed"],
  ["hsyn", "husayn", "hossein"],
  ["rda", "reza", "ridha", "rida"],
  ["jwad", "javad", "jawad"],
  ["thabt", "sabet", "thabit"],
  ["rshyd", "rachid", "rasheed"],
  ["fatma", "fatimah", "fatemeh"],
  ["khald", "khaled", "khaalid"],
  ["djafar", "jafar", "jaafar"],
] as const)("%j have the same consonants", (words) => {
  expect(new Set(words.map(consonantSkeleton)).size).toBe(1);
});

test.for([
  ["hasan", "khasan"],
  ["salim", "salih"],
  ["karim", "karam-i"],
  ["mamun", "man"],
  ["bashir", "basir"],
  ["jamal", "kamal"],
] as const)("`%s` and `%s` have not", ([a, b]) => {
  expect(consonantSkeleton(a)).not.toBe(consonantSkeleton(b));
});

test("consonants with a vowel between them are two, doubled ones one", () => {
  expect(consonantSkeleton("mamun")).toBe("mmn");
  expect(consonantSkeleton("hammad")).toBe("hmd");
});

test.for(["", "a", "ali", "yaya", "ah", "ali baba", "x2b3", "محمد"])(
  "`%s` has fewer than two consonants or is no Latin word",
  (word) => {
    expect(consonantSkeleton(word)).toBe("");
  },
);
