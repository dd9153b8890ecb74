import { expect, test } from "vitest";
import { romanizationKeys } from "../../../../shared/screening/romanization-keys/romanization-keys.ts";

const meet = (a: string, b: string): boolean => {
  const keys = romanizationKeys(b);
  return romanizationKeys(a).some((key) => keys.includes(key));
};

test.for([
  ["dmitriy", "dmitry"],
  ["husayn", "hossein"],
  ["zhang", "chang"],
  ["pak", "park"],
] as const)("`%s` and `%s` are one name", ([a, b]) => {
  expect(meet(a, b)).toBe(true);
});

test.for([
  ["hasan", "husayn"],
  ["samir", "omar"],
  ["zhang", "zheng"],
  ["kim", "kang"],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(meet(a, b)).toBe(false);
});

test.for(["", "Ali", "ali baba", "محمد", "x2"])("`%s` is no Latin word and has no keys", (word) => {
  expect(romanizationKeys(word)).toEqual([]);
});
