import { expect, test } from "vitest";
import { FORM_WRITINGS } from "../../../../shared/screening/legal-forms/legal-form-table.ts";
import { splitLegalForms } from "../../../../shared/screening/legal-forms/legal-forms.ts";
import { normalizeDotted, normalizeText } from "../../../../shared/screening/names/normalize.ts";
import { formsKey, parseName } from "../../../../shared/screening/names/parsed-name.ts";
import { NAMES_BY_COUNTRY } from "./legal-form-names.ts";

const split = (name: string) => splitLegalForms(normalizeDotted(name));
const wordsOf = (name: string): string => split(name).words.join(" ");

test("the table knows forms of 60 places and more, every writing normalized and of one form only", () => {
  const joined = FORM_WRITINGS.map(({ writing }) => writing.replaceAll(" ", ""));
  expect(new Set(FORM_WRITINGS.flatMap(({ where }) => where)).size).toBeGreaterThanOrEqual(60);
  expect(FORM_WRITINGS.filter(({ writing }) => normalizeText(writing) !== writing)).toEqual([]);
  expect(joined.filter((writing, index) => joined.indexOf(writing) !== index)).toEqual([]);
});

test("every writing behind a name, and not the name, is the form of its row", () => {
  const wrong = FORM_WRITINGS.filter(({ writing, form }) => {
    const { words, forms } = splitLegalForms(`zorlen ${writing}`);
    return words.join(" ") !== "zorlen" || formsKey(forms) !== form;
  });
  expect(wrong).toEqual([]);
});

test("a name of 60 countries and more is tried", () => {
  expect(new Set(NAMES_BY_COUNTRY.map(([country]) => country)).size).toBeGreaterThanOrEqual(60);
});

test.for(NAMES_BY_COUNTRY)("in %s `%s` is the name that its other writings are", ([, first, ...others]) => {
  const words = wordsOf(first ?? "");
  expect(words).toMatch(/^zorlen\b/);
  for (const other of others) {
    expect([other, wordsOf(other), formsKey(split(other).forms)]).toEqual([
      other,
      words,
      formsKey(split(first ?? "").forms),
    ]);
  }
});

test.for([
  ["Acme GmbH", "Acme AG"],
  ["Acme Ltd.", "Acme"],
  ["Acme Pvt. Ltd.", "Acme Pty. Ltd."],
  ["OOO Acme", "ZAO Acme"],
  ["Acme Ltd.", "Acme PLC"],
  ["Acme S.A.", "Acme S.A. de C.V."],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(parseName(a, "organization").key).not.toBe(parseName(b, "organization").key);
});

test.for([
  ["Bank AS Safra"],
  ["A. O. Smith"],
  ["SAS Institute"],
  ["Spa Hotel Zorlen"],
  ["SE Asia Zorlen"],
  ["CA Zorlen Software"],
  ["Co-operative Zorlen"],
  ["As-Salam Zorlen"],
  ["SA Zorlen Recycling"],
  ["Day at Zorlen"],
  ["Zao Zorlen Wang"],
  ["Pat Zorlen"],
  ["Kg Zorlen"],
] as const)("no word of `%s Inc.` is a form but the last", ([name]) => {
  expect(wordsOf(`${name} Inc.`)).toBe(normalizeText(name));
});

test.for([
  ["a form before the place of a branch", "Zorlen Bank AG London Branch", "zorlen bank london branch"],
  ["a form that leads", "AS Safra Bank", "safra bank"],
  ["a form in the middle", "North LLC South", "north south"],
  ["an abbreviated company in the middle", "Zorlen Co. for Trading", "zorlen for trading"],
  ["a company and its form", "Company Zorlen, OOO", "zorlen"],
  ["a company that others join", "Zorlen & Co.", "zorlen"],
  ["and company", "Zorlen and Company", "zorlen"],
  ["two forms in one", "Zorlen Oy Ab", "zorlen"],
  ["an attached form behind", "华为技术有限公司", "华为技术"],
  ["an attached form in front", "㈜삼성", "삼성"],
  ["an attached form in the middle", "中国石油股份有限公司北京分公司", "中国石油 北京"],
  ["an attached form in front of a Japanese name", "株式会社日立製作所", "日立製作所"],
  ["an attached form behind a Thai name", "บริษัททดสอบจำกัด", "ทดสอบ"],
] as const)("takes away %s", ([, name, words]) => {
  expect(wordsOf(name)).toBe(words);
});

test.for(["limited company", "as", "co ltd", "有限公司", "ooo", "sa ag"])(
  "`%s` keeps its words, for it is nothing but form",
  (name) => {
    const { words, forms } = splitLegalForms(name);
    expect(words.join(" ")).toBe(name);
    expect(forms).toEqual([]);
  },
);

test("every word of a name is a word left or part of a form", () => {
  const name = "company zorlen and company ooo trading as";
  const { words, forms } = splitLegalForms(name);
  const all = [...words, ...forms.flatMap(({ written }) => written.split(" "))];
  expect(all.sort()).toEqual(name.split(" ").sort());
});

test("`company` beside another form takes its name, alone it is its own", () => {
  expect(formsKey(split("Company Zorlen LLC").forms)).toBe(formsKey(split("Zorlen LLC").forms));
  expect(formsKey(split("Zorlen Company").forms)).toBe("company");
});

test("the name of a person has no legal form", () => {
  expect(parseName("Ahmed, S. A.", "person").words.map(({ text }) => text)).toEqual(["ahmed", "s", "a"]);
});
