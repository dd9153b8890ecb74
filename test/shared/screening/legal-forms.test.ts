import { expect, test } from "vitest";
import { LEGAL_FORMS } from "../../../shared/screening/legal-form-table.ts";
import { splitLegalForms } from "../../../shared/screening/legal-forms.ts";
import { normalizeText } from "../../../shared/screening/normalize.ts";
import { parseName } from "../../../shared/screening/parsed-name.ts";

test("the table knows forms of 20 places and more, every writing normalized and of one form only", () => {
  const rows = Object.values(LEGAL_FORMS);
  const writings = rows.flatMap((row) => row.writings.map((writing) => writing.replaceAll(" ", "")));
  expect(new Set(rows.flatMap(({ where }) => where.split(" "))).size).toBeGreaterThanOrEqual(20);
  expect(rows.flatMap((row) => row.writings.filter((writing) => normalizeText(writing) !== writing))).toEqual(
    [],
  );
  expect(writings.length).toBe(new Set(writings).size);
});

test.for([
  ["Acme Co., Ltd.", "Acme Company Limited"],
  ["Acme Co., Ltd.", "ACME COLTD"],
  ["Acme Co., Ltd.", "Acme有限公司"],
  ["Acme LLC", "L.L.C. Acme"],
  ["Acme, OOO", "Obshchestvo s ogranichennoy otvetstvennostyu Acme"],
  ["JSC Acme", "Acme Joint Stock Company"],
  ["Acme S.A. de C.V.", "Acme Sociedad Anonima de Capital Variable"],
  ["Acme S. de R.L. de C.V.", "ACME S DE R L DE C V"],
  ["Acme GmbH", "Acme Gesellschaft mit beschränkter Haftung"],
  ["Acme Sp. z o.o.", "Acme Spółka z ograniczoną odpowiedzialnością"],
  ["Acme A/S", "Acme AS"],
  ["Acme Pvt. Ltd.", "Acme Private Limited"],
] as const)("`%s` and `%s` are one name", ([a, b]) => {
  expect(parseName(a, "organization").key).toBe(parseName(b, "organization").key);
});

test.for([
  ["Acme GmbH", "Acme AG"],
  ["Acme Ltd.", "Acme"],
  ["Acme Pvt. Ltd.", "Acme Pty. Ltd."],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(parseName(a, "organization").key).not.toBe(parseName(b, "organization").key);
});

test.for([
  ["bank as safra", ["bank", "as", "safra"]],
  ["as safra bank", ["safra", "bank"]],
  ["limited company", ["limited", "company"]],
  ["north llc south", ["north", "south"]],
] as const)("the words of `%s` without its legal form are %o", ([name, words]) => {
  expect(splitLegalForms(name).words).toEqual(words);
});

test("the name of a person has no legal form", () => {
  expect(parseName("Ahmed, S. A.", "person").words.map(({ text }) => text)).toEqual(["ahmed", "s", "a"]);
});
