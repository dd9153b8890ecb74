import fc from "fast-check";
import { expect, test } from "vitest";
import { openSections, packSections } from "../../../../shared/screening/index/sections.ts";
import { hashText, openTexts, packTexts } from "../../../../shared/screening/index/text-table.ts";

const tableOf = (texts: readonly string[]) =>
  openTexts(openSections(packSections(packTexts("t", texts))), "t");

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.stringMatching(/^[a-c]{0,5}$/),
  // Any UTF-16 code units, half of a pair too.
  fc.array(fc.nat(0xffff), { maxLength: 5 }).map((units) => String.fromCharCode(...units)),
);

test("each text has the number of its place, and the number its text", () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), (texts) => {
      const table = tableOf(texts);
      expect(table.size).toBe(texts.length);
      expect(texts.map((own) => table.idOf(own))).toEqual(texts.map((_, id) => id));
      expect(texts.map((_, id) => table.textOf(id))).toEqual(texts);
    }),
  );
});

test("a text that is not in the table has no number", () => {
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), text, (texts, other) => {
      expect(tableOf(texts).idOf(other)).toBe(texts.indexOf(other));
    }),
  );
});

test("thousands of texts are all found, and thousands of others are not", () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `w${(index * 7919).toString(36)}`);
  const table = tableOf(texts);
  expect(texts.every((own, id) => table.idOf(own) === id && table.textOf(id) === own)).toBe(true);
  expect(texts.some((own) => table.idOf(`${own}x`) >= 0 || table.idOf(own.slice(1)) >= 0)).toBe(false);
});

/** Different texts with equal hashes: by the birthday bound some of 120,000 texts share one of 2^32. */
function collidingTexts(): [string, string] {
  const seen = new Map<number, string>();
  for (let index = 0; index < 1_000_000; index++) {
    const own = index.toString(36);
    const other = seen.get(hashText(own));
    if (other !== undefined) return [other, own];
    seen.set(hashText(own), own);
  }
  throw new Error("no two texts have one hash");
}

test("texts of one hash are told apart", () => {
  const [one, other] = collidingTexts();
  expect(hashText(one)).toBe(hashText(other));
  const both = tableOf([one, other]);
  expect([both.idOf(one), both.idOf(other)]).toEqual([0, 1]);
  expect(tableOf([one]).idOf(other)).toBe(-1);
});

test("the units of a text lie where its number says", () => {
  const { units, starts } = tableOf(["zorlen", "", "kvarta"]);
  expect([...starts]).toEqual([0, 6, 6, 12]);
  expect(String.fromCharCode(...units.subarray(starts[2], starts[3]))).toBe("kvarta");
});

test("a table of no texts has none", () => {
  const table = tableOf([]);
  expect(table.size).toBe(0);
  expect([table.idOf(""), table.idOf("zorlen")]).toEqual([-1, -1]);
});

test("hashes spread over their low bits, which choose the slot", () => {
  const slots = new Set(Array.from({ length: 1024 }, (_, index) => hashText(`name${index}`) & 1023));
  // Of 1,024 texts thrown at random about 647 slots (1 - 1/e) are hit.
  expect(slots.size).toBeGreaterThan(560);
});
