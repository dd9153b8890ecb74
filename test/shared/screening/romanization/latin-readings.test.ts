import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeText } from "../../../../shared/screening/names/normalize.ts";
import { isReadable } from "../../../../shared/screening/romanization/latin-readings.ts";
import { read } from "./han-fixture.ts";

test.for([
  ["Газпром Export GmbH", "gazprom export gmbh"],
  ["Bank 中国", "bank china"],
  ["Samsung 전자", "samsung electronics"],
  ["LG화학", "lg chemical"],
  ["Acme شركة", "acme company"],
  // Digits of other scripts are digits.
  ["مصنع ٧", "factory 7"],
  ["مصنع ۷", "factory 7"],
  // A Greek letter inside a Cyrillic word does not part it.
  ["Рοсатом", "rosatom"],
])("keeps the Latin words of `%s`", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

test.for([["John Smith"], ["Société Générale"], ["Аcme"], ["Nguyễn Văn Ánh"], ["3M"], [""], ["  "], ["---"]])(
  "gives no reading of the Latin name `%s`",
  ([name = ""]) => {
    expect(read(name)).toEqual([]);
    expect(isReadable(name)).toBe(true);
  },
);

test.for([
  ["จุฬาลงกรณ์"],
  ["שלום"],
  ["दिल्ली"],
  ["თბილისი"],
  ["Երևան"],
  ["Acme שלום"],
  // One letter that is not read makes the whole name unread.
  ["华为 ไทย"],
])("gives no reading of `%s`, in a script that is not read", ([name = ""]) => {
  expect(read(name)).toEqual([]);
  expect(isReadable(name)).toBe(false);
});

test.for([
  ["Владимир Путин"],
  ["محمد"],
  ["华为"],
  ["김정은"],
  ["ソニー"],
  ["ひらがな"],
  ["Αθήνα"],
  ["Acme 有限公司"],
])("reads the script of `%s`", ([name = ""]) => {
  expect(isReadable(name)).toBe(true);
  expect(read(name).length).toBeGreaterThan(0);
});

test.for([
  ["Вла\u200bдимир", "vladimir"],
  ["华\u2060为", "huawei"],
  ["ガ\u200dス", "gas"],
  ["\u202eمحمد\u202c", "muhammad"],
  ["김\u00ad정은", "kim jong un"],
])("reads `%s` as if the character that is not seen were not there", ([name = "", reading]) => {
  expect(read(name)[0]).toBe(reading);
});

const LETTERS = [
  ..."абвгийёжщьъїўабдмح محمدعبالله华为技术有限公司王中第十김정은회사조선ソニーテクノロジーαβγμπ Abc12 \u200b々ー",
];

test("gives at most four readings, each different and normalized", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }), (letters) => {
      const readings = read(letters.join(""));
      expect(readings.length).toBeLessThanOrEqual(4);
      expect(new Set(readings).size).toBe(readings.length);
      for (const reading of readings) expect(normalizeText(reading)).toBe(reading);
    }),
    { numRuns: 1000 },
  );
});

test.for([["محمد "], ["大"], ["김"], ["ж"], ["ソニー"], ["第十"]])(
  "reads 10,000 times `%s` in less than a second",
  ([part = ""]) => {
    const start = performance.now();
    read(part.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
