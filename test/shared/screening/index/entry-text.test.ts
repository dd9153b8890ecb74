import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText, toText } from "../../../../shared/screening/index/entry-text.ts";
import { openIndex } from "../../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../../shared/screening/index/pack-index.ts";
import { anEntry } from "../an-entry.ts";
import { arbitraryEntry } from "./arbitrary-entry.ts";

test("an entry is read as it was written", () => {
  fc.assert(
    fc.property(arbitraryEntry, (entry) => {
      expect(fromText(toText(entry))).toStrictEqual(entry);
    }),
  );
});

test("an entry is one line of text", () => {
  fc.assert(
    fc.property(arbitraryEntry, (entry) => {
      expect(toText(entry)).not.toMatch(/[\r\n]/);
    }),
  );
});

test("an index gives each entry by its place, with all that was in it", () => {
  fc.assert(
    fc.property(fc.array(arbitraryEntry, { maxLength: 12 }), (entries) => {
      const { entryOf } = openIndex(packIndex(entries));
      expect(entries.map((_, place) => entryOf(place))).toStrictEqual(entries);
    }),
    { numRuns: 20 },
  );
});

test("a number without a country has none, and one with a country keeps it", () => {
  const identifiers = [
    { type: "Passport", number: "A1234567" },
    { type: "Tax ID", number: "7", country: "RU" },
  ];
  const read = fromText(toText(anEntry("x", { identifiers })));
  expect(read.identifiers).toStrictEqual(identifiers);
  expect(read.identifiers[0]).not.toHaveProperty("country");
});
