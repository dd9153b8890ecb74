import { expect, test } from "vitest";
import { splitLegalForms } from "../../../../shared/screening/legal-forms/legal-forms.ts";

test.for([
  ["a letter too much", "limited liabillity company zorlen", "zorlen"],
  ["a letter too few", "obshchestvo s ogranichennoi otvetstvenostyu zorlen", "zorlen"],
  ["another letter", "joint stpck company zorlen", "zorlen"],
  ["two letters swapped", "zorlen gesellschaft mit beschranktre haftung", "zorlen"],
  ["an error in each of two words", "pubic joint stock compani zorlen", "zorlen"],
  ["an error in a form of one word", "zorlen corporatoin", "zorlen"],
] as const)("a form with %s is the form", ([, name, words]) => {
  expect(splitLegalForms(name).words.join(" ")).toBe(words);
});

test("the words are reported as they were written", () => {
  expect(
    splitLegalForms("zorlen compnay limitd co")
      .forms.map(({ written }) => written)
      .join(" "),
  ).toBe("compnay limitd co");
});

test.for([
  ["a short word of a short form", "stork company", "stork"],
  ["a word one letter from a form of one word", "campania zorlen", "campania zorlen"],
  ["two errors in one word", "limxtedd zorlen", "limxtedd zorlen"],
  ["an error in the first letter", "zorlen bompany", "zorlen bompany"],
  ["a swap beside another error", "zorlen comapnyy", "zorlen comapnyy"],
] as const)("%s is no form", ([, name, words]) => {
  expect(splitLegalForms(name).words.join(" ")).toBe(words);
});
