import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareCompanyNames,
  type NameComparison,
  readCompanyNames,
} from "../../../../shared/identity/legal-entity/company-names.ts";

const compare = (claimed: string, recorded: readonly string[]): NameComparison =>
  compareCompanyNames(claimed, readCompanyNames(recorded));

test.for([
  ["a form written out", "Siemens AG", "SIEMENS AKTIENGESELLSCHAFT"],
  ["no form on one side", "Siemens", "Siemens AG"],
  ["other capitals and points", "Apple, Inc.", "APPLE INC"],
  ["an umlaut as two letters", "Mueller Maschinenbau GmbH", "Müller Maschinenbau GmbH"],
  ["an o with a stroke as two letters", "Oersted A/S", "Ørsted A/S"],
  ["an a with a ring as two letters", "Aasen AS", "Åsen AS"],
  ["points for blanks", "E.ON SE", "EON SE"],
  ["a sign for a word", "Procter & Gamble", "Procter and Gamble Company"],
  ["an abbreviated common word", "Northern Intl Trading Ltd", "Northern International Trading Limited"],
  ["the words in another order", "Compute Northern GmbH", "Northern Compute GmbH"],
  ["Cyrillic as it is read", "Gazprom PJSC", "ПАО Газпром"],
  ["Han characters as they are", "上海恒睿鑫科技有限公司", "上海恒睿鑫科技有限公司"],
  ["Han characters of common words", "Beijing Northern Compute Co Ltd", "北京北方计算有限公司"],
])("the same with %s", ([, claimed = "", recorded = ""]) => {
  expect(compare(claimed, [recorded])).toBe("same");
  expect(compare(recorded, [claimed])).toBe("same");
});

test.for([
  ["other-form", "two companies of one group", "Siemens Ltd", "Siemens AG"],
  ["other-form", "a form in another language", "Toshiba Corporation", "株式会社東芝"],
  ["unclear", "one word more", "Acme Robotics", "Acme Robotics Europe B.V."],
  ["unclear", "a holding of the name", "Northern Compute GmbH", "Northern Compute Holding GmbH"],
  ["unclear", "two names in two scripts", "Lukoil", "ПАО Газпром"],
  [
    "unclear",
    "Han characters that nobody knows",
    "Shanghai Hengruixin Technology Co Ltd",
    "上海恒睿鑫科技有限公司",
  ],
  ["unclear", "a script that is not read", "Northern Compute", "ნორთერნ კომპიუტი"],
  ["unclear", "a name too long to read", "Northern Compute", "x".repeat(1001)],
  ["different", "no word in common", "Acme Robotics", "Zenith Foods"],
  ["different", "only what they do in common", "Global Technologies Ltd", "Global Industries Ltd"],
  ["different", "only what kind they are and a place in common", "Bank of Berlin", "Bank of Frankfurt"],
  ["different", "an abbreviation of itself", "BMW AG", "Bayerische Motoren Werke Aktiengesellschaft"],
] as const)("%s: %s", ([expected, , claimed, recorded]) => {
  expect(compare(claimed, [recorded])).toBe(expected);
  expect(compare(recorded, [claimed])).toBe(expected);
});

test("the best of the recorded names counts", () => {
  const recorded = [
    "上海恒睿鑫科技有限公司",
    "Zenith Foods",
    "Northern Compute Ltd",
    "Northern Compute GmbH",
  ];
  expect(compare("Northern Compute GmbH", recorded)).toBe("same");
  expect(compare("Northern Compute GmbH", recorded.slice(0, 3))).toBe("other-form");
  expect(compare("Northern Compute GmbH", recorded.slice(0, 2))).toBe("unclear");
  expect(compare("Northern Compute GmbH", recorded.slice(1, 2))).toBe("different");
});

test("with nothing to compare it cannot be told", () => {
  expect(compare("Northern Compute GmbH", [])).toBe("unclear");
});

test("a name is the same as itself or cannot be read, and never differs from itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) =>
      ["same", "unclear"].includes(compare(name, [name])),
    ),
  );
});
