import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeText } from "../../../../shared/screening/names/normalize.ts";
import { romanizationKeys } from "../../../../shared/screening/romanization-keys/romanization-keys.ts";
import { download } from "../../watchlist/csl-fixture.ts";
import { meet } from "./meet.ts";

const latinWord = fc.stringMatching(/^[a-z]{2,16}$/);

test("a word has at most six keys, each once and each of one system", () => {
  fc.assert(
    fc.property(latinWord, (word) => {
      const keys = romanizationKeys(word);
      expect(keys.length).toBeLessThanOrEqual(6);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[razk]:.+$/);
    }),
  );
});

test("the same word has the same keys whenever it is asked for", () => {
  fc.assert(
    fc.property(latinWord, (word) => {
      expect(romanizationKeys(word)).toEqual(romanizationKeys(word));
    }),
  );
});

test.for(["", "a", "Ali", "ali baba", "x2", "1234", "محمد", "josé", "o'neil"])(
  "`%s` is no normalized Latin word of two letters, so it has no keys",
  (word) => expect(romanizationKeys(word)).toEqual([]),
);

test.for([
  ["wang", "vang"],
  ["jang", "zhang"],
  ["jean", "zhan"],
  ["yan", "jan"],
  ["kim", "cim"],
  ["sharon", "charon"],
  ["dave", "dawa"],
  ["lai", "li"],
  ["cooper", "kopir"],
  ["andrew", "andreyev"],
  ["theo", "seo"],
  ["eva", "ava"],
] as const)("`%s` and `%s` look alike in two systems and are two names", ([a, b]) => {
  expect(meet(a, b)).toBe(false);
});

const LIST = download("csl-composite-2026.csv");

test.skipIf(LIST === undefined)("no key joins more than 30 words of a whole list", () => {
  const words = new Set(normalizeText(LIST ?? "").split(" "));
  const sizes = new Map<string, number>();
  for (const word of words) {
    for (const key of romanizationKeys(word)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  expect(sizes.size).toBeGreaterThan(10_000);
  expect([...sizes].filter(([, size]) => size > 30)).toEqual([]);
});
