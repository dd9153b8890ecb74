import fc from "fast-check";
import type { ListedIdentifier, WatchlistEntry } from "../../../../shared/watchlist/entry.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom("Zorlen Kvarta Co., Ltd.", "ZUBAREV, Anton", "8 Kvarta Road, Wanderby, HK", '\u2028\n"\\'),
);
const texts = fc.array(text, { maxLength: 4 });

const identifier: fc.Arbitrary<ListedIdentifier> = fc.record(
  {
    type: text,
    number: fc.oneof(text, fc.stringMatching(/^[A-Z0-9 -]{1,20}$/)),
    country: fc.constantFrom("RU"),
  },
  { requiredKeys: ["type", "number"], noNullPrototype: true },
);

/** Entries of any list and kind, with any text. */
export const arbitraryEntry: fc.Arbitrary<WatchlistEntry> = fc.record(
  {
    id: text,
    list: fc.constantFrom("EL", "SDN", "UN", "1260H"),
    kind: fc.constantFrom("person", "organization", "vessel", "aircraft", "unknown"),
    names: fc.array(
      fc.record(
        { name: text, quality: fc.constantFrom("primary", "strong-alias", "weak-alias") },
        { noNullPrototype: true },
      ),
      { maxLength: 4 },
    ),
    countries: texts,
    addresses: texts,
    datesOfBirth: texts,
    identifiers: fc.array(identifier, { maxLength: 4 }),
  },
  { noNullPrototype: true },
);
