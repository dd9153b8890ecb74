import { expect, test } from "vitest";
import { splitLegalForms } from "../../../../shared/screening/legal-forms/legal-forms.ts";
import { GENERIC_WORDS } from "../../../../shared/screening/names/generic-word-table.ts";
import { commonWord, genericWord, isIgnored } from "../../../../shared/screening/names/generic-words.ts";
import { normalizeText } from "../../../../shared/screening/names/normalize.ts";
import { TELLING_WORDS } from "../../../../shared/screening/names/telling-word-table.ts";

const WRITINGS = [GENERIC_WORDS, TELLING_WORDS].flatMap((table) =>
  Object.entries(table).flatMap(([word, others]) => [word, ...others.split(" ").filter((one) => one !== "")]),
);

test("every writing is normalized, in one row, no ignored word and no legal form", () => {
  expect(WRITINGS.filter((word) => normalizeText(word) !== word)).toEqual([]);
  expect(WRITINGS.filter((word, index) => WRITINGS.indexOf(word) !== index)).toEqual([]);
  expect(WRITINGS.filter(isIgnored)).toEqual([]);
  expect(WRITINGS.filter((word) => splitLegalForms(`zorlen ${word} kvarin`).forms.length > 0)).toEqual([]);
});

test.for([
  ["Technology", "Tech"],
  ["Technologies", "Technol."],
  ["International", "Int'l"],
  ["Development", "Dev't"],
  ["Government", "Gov't"],
  ["Manufacturing", "Mfg."],
  ["Services", "Srvces"],
  ["Group", "Grp"],
  ["Holdings", "Hldgs"],
  ["Association", "Assn"],
  ["Brothers", "Bros"],
  ["Building", "Bldg"],
  ["Equipment", "Eqpt"],
  ["Engineering", "Engrg"],
  ["Sciences", "Sci"],
  ["University", "Univ"],
  ["University", "Universität"],
  ["National", "Nat'l"],
  ["Ministry", "Min"],
  ["Department", "Dept"],
  ["Laboratories", "Lab"],
  ["Organization", "Organisation"],
  ["Center", "Centre"],
  ["Industries", "Ind."],
  ["Shipping", "Shpg."],
  ["Committee", "Cttee"],
] as const)("`%s` and `%s` are one word", ([a, b]) => {
  const one = commonWord(normalizeText(a));
  expect(one).toBeDefined();
  expect(commonWord(normalizeText(b))).toBe(one);
});

test.for([
  ["technologeis", "technology"],
  ["internatonal", "international"],
  ["serviices", "service"],
  ["indystries", "industry"],
] as const)("`%s` is `%s` misspelt", ([word, meant]) => {
  expect(genericWord(word)).toBe(meant);
});

test.for(["grpu", "kechnology", "technoolgyy", "zorlen", "sistema", "inversiones", "ship_", ""])(
  "`%s` is no common word",
  (word) => {
    expect(commonWord(word)).toBeUndefined();
  },
);

test("a word that tells companies apart has one writing and is not generic", () => {
  expect(commonWord("bros")).toBe("brother");
  expect(genericWord("bros")).toBeUndefined();
});

test.for(["and", "e", "y", "et", "und", "i", "ve", "imeni"])("`%s` is ignored", (word) => {
  expect(isIgnored(word)).toBe(true);
});
