import fc from "fast-check";
import { expect, test } from "vitest";
import { houseWord, isHouse } from "../../../../shared/screening/index/address-index.ts";
import { kindOfName, qualityOf, wordsOf } from "../../../../shared/screening/index/name-index.ts";
import { openIndex } from "../../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../../shared/screening/index/pack-index.ts";
import { formsKey, parseName } from "../../../../shared/screening/names/parsed-name.ts";
import type { WatchlistEntry } from "../../../../shared/watchlist/entry.ts";
import { aliased, anEntry } from "../an-entry.ts";
import { arbitraryEntry } from "./arbitrary-entry.ts";

const indexOf = (...entries: readonly WatchlistEntry[]) => openIndex(packIndex(entries));

test("the same entries give the same bytes", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEntry, { maxLength: 10 }), (entries) => {
      expect(Buffer.compare(packIndex(entries), packIndex(structuredClone(entries)))).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test("every name of every entry is in the index by its words, in their order", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEntry, { maxLength: 10 }), (entries) => {
      const { names } = openIndex(packIndex(entries));
      let number = 0;
      for (const [place, entry] of entries.entries()) {
        expect(names.firstNameOfEntry[place]).toBe(number);
        for (const { name, quality } of entry.names) {
          const parsed = parseName(name, entry.kind);
          const words = [...wordsOf(names, number)].map((word) => names.words.textOf(word));
          expect(words).toEqual(parsed.words.map(({ key }) => key));
          expect(names.forms.textOf(names.formOfName[number] ?? 0)).toBe(formsKey(parsed.forms));
          expect(names.entryOfName[number]).toBe(place);
          expect([kindOfName(names, number), qualityOf(names, number)]).toEqual([entry.kind, quality]);
          number++;
        }
      }
      expect(names.firstNameOfEntry[entries.length]).toBe(number);
    }),
    { numRuns: 30 },
  );
});

test("words are numbered by length, those of one letter first", () => {
  const { names } = indexOf(anEntry("Zorlen B Kvarta C"), anEntry("Li A", { kind: "person" }));
  const words = Array.from({ length: names.words.size }, (_, id) => names.words.textOf(id));
  expect(words).toEqual(["a", "b", "c", "li", "kvarta", "zorlen"]);
  expect(names.oneLetterWords).toBe(3);
});

test("a word weighs the less, the more entries have it in their primary names, in any writing", () => {
  const { names } = indexOf(
    ...Array.from({ length: 30 }, (_, index) => anEntry(`Mohammed Zor${index}len`, { kind: "person" })),
    aliased("Kvarta Works", ["Muhammad Kvarta", "Kvarta Bis", "Kvarta Ter"]),
    anEntry("Mohamed Wanderby", { kind: "person" }),
  );
  const rarity = (word: string) => names.rarity[names.words.idOf(word)];
  expect(rarity("mohammed")).toBeLessThan(rarity("wanderby") ?? 0);
  expect(rarity("mohamed")).toBe(rarity("mohammed"));
  expect(rarity("muhammad")).toBe(rarity("mohammed"));
  expect(rarity("kvarta")).toBe(rarity("wanderby"));
  for (let word = 0; word < names.words.size; word++) {
    expect(names.rarity[word]).toBeGreaterThan(0);
    expect(names.rarity[word]).toBeLessThanOrEqual(1);
    expect(names.worth[word]).toBeLessThanOrEqual(1);
  }
});

test("a generic word, a place and a particle are worth little in names of companies even on a short list", () => {
  const { names } = indexOf(anEntry("Zorlen Technology"), anEntry("Beijing Kvarta"), anEntry("Al Wanderby"));
  const worth = (word: string) => names.worth[names.words.idOf(word)] ?? 1;
  for (const word of ["technology", "beijing", "al"]) expect(worth(word)).toBeLessThan(worth("zorlen"));
  expect(worth("technology")).toBeLessThan(worth("zorlen") / 2);
});

test("an address is in the index with its words and the numbers of its house, when it has one", () => {
  const { addresses } = indexOf(
    anEntry("One", { addresses: ["Kvarta Road, Wanderby", "8 Kvarta Road, Wanderby, HK"] }),
    anEntry("Two", { addresses: ["Room 3, 12 Elm Street, Wanderby"] }),
  );
  const words = [0, 1].map((number) => {
    const { starts, numbers } = addresses.wordsOfAddress;
    return [...numbers.subarray(starts[number], starts[number + 1])].map((id) => addresses.words.textOf(id));
  });
  expect(words).toEqual([
    ["kvarta", "road", "wanderby", houseWord("8")],
    ["elm", "street", "wanderby", houseWord("12")],
  ]);
  expect([...addresses.entryOfAddress]).toEqual([0, 1]);
  expect([...addresses.placeOfAddress]).toEqual([1, 0]);
  const weight = (word: string) => addresses.weights[addresses.words.idOf(word)] ?? -1;
  expect(weight(houseWord("8"))).toBe(0);
  expect(weight("wanderby")).toBeLessThan(weight("kvarta"));
  expect(isHouse(houseWord("8"))).toBe(true);
  expect(isHouse("kvarta")).toBe(false);
});

test("numbers of four letters and digits are found with all who have them, shorter ones are not", () => {
  const passport = (number: string) => ({ type: "Passport", number });
  const { numbers } = indexOf(
    anEntry("One", { identifiers: [passport("A 123-4567"), passport("12 34"), passport("12 3")] }),
    anEntry("Two", { identifiers: [passport("7654321"), passport("a1234567"), passport("A1234567")] }),
  );
  const entriesOf = (number: string) => {
    const id = numbers.numbers.idOf(number);
    const { starts, numbers: entries } = numbers.entriesOfNumber;
    return id < 0 ? [] : [...entries.subarray(starts[id], starts[id + 1])];
  };
  expect(entriesOf("A1234567")).toEqual([0, 1]);
  expect(entriesOf("7654321")).toEqual([1]);
  expect(entriesOf("1234")).toEqual([0]);
  expect(entriesOf("123")).toEqual([]);
  expect(entriesOf("")).toEqual([]);
});

test.for([
  ["nothing", (bytes: Uint8Array) => bytes.slice(0, 0)],
  ["the first half", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ["all but the first byte", (bytes: Uint8Array) => bytes.slice(1)],
  ["sections of something else", () => Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0)],
] as const)("rejects %s of an index", ([, change]) => {
  expect(() => openIndex(change(packIndex([anEntry("Zorlen")])))).toThrow();
});
