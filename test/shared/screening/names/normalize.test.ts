import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeDotted, normalizeText } from "../../../../shared/screening/names/normalize.ts";

test.for([
  ["Société GÉNÉRALE", "societe generale"],
  ["Straße", "strasse"],
  ["Łódź Øst Æon", "lodz ost aeon"],
  ["İSTANBUL ISPARTA ıı", "istanbul isparta ii"],
  ["O'Brien O’Brien Oʼbrien", "obrien obrien obrien"],
  ["AL-QA'IDA", "al qaida"],
  ["  Co.,   Ltd. ", "co ltd"],
  ["Ｆｕｌｌ ﬁeld", "full field"],
  ["A\u200bc\u00adm\u2060e", "acme"],
  ["\u202eevil\u202c", "evil"],
  ["Ким Чен Ын", "ким чен ын"],
  ["深圳，华为", "深圳 华为"],
  ["AT&T (UK) #1", "at t uk 1"],
  ["\u3164", ""],
  ["Нuаwеi", "huawei"],
  // A lunate sigma, which NFKC would make another letter.
  ["Teϲh", "tech"],
  ["Рοlуus", "polyus"],
  ["Нуавеи", "нуавеи"],
])("normalizes `%s` to `%s`", ([text, normalized]) => {
  expect(normalizeText(text ?? "")).toBe(normalized);
});

test.for([
  ["S.A. de C.V.", "sa de cv"],
  ["Acme L.L.C.", "acme llc"],
  ["J. Smith", "j smith"],
  ["Acme Inc.", "acme inc"],
  ["A.B", "a b"],
])("writes the abbreviations of `%s` as `%s`", ([text, normalized]) => {
  expect(normalizeDotted(text ?? "")).toBe(normalized);
});

test("normalizing twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
    }),
    { numRuns: 500 },
  );
});

test("upper and lower case of a Latin name normalize to the same", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zÀ-öø-žß -]{1,20}$/), (text) => {
      expect(normalizeText(text.toUpperCase())).toBe(normalizeText(text.toLowerCase()));
    }),
  );
});
