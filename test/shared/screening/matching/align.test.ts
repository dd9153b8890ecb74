import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../../../shared/screening/index/name-index.ts";
import { openIndex } from "../../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../../shared/screening/index/pack-index.ts";
import { type Alignment, alignNames } from "../../../../shared/screening/matching/align.ts";
import { lookUpName } from "../../../../shared/screening/matching/query-words.ts";
import { createWordFinder } from "../../../../shared/screening/matching/similar-words.ts";
import { parseName } from "../../../../shared/screening/names/parsed-name.ts";
import { anEntry, CROWD } from "../an-entry.ts";
import { name } from "../arbitrary-names.ts";

const kind = fc.constantFrom("person" as const, "organization" as const);

function align(own: string, listed: string, ofKind: "person" | "organization") {
  const index = openIndex(packIndex([anEntry(listed, { kind: ofKind }), ...CROWD])).names;
  const query = lookUpName(parseName(own, ofKind), { index, findWords: createWordFinder(index) }, false);
  const words = wordsOf(index, 0);
  const alignment = alignNames({
    ...{ query, listed: words, index, weighing: ofKind === "person" ? "rarity" : "worth" },
    withInitials: ofKind === "person",
  });
  const met = alignment.pairings.map(({ query: own, listed: theirs, how }) => [
    own.map((place) => query.words[place]?.text).join(" "),
    theirs.map((place) => index.words.textOf(words[place] ?? 0)).join(" "),
    how,
  ]);
  return { alignment, met, sizes: { query: query.words.length, listed: words.length } };
}

const places = (size: number): number[] => Array.from({ length: size }, (_, place) => place);
const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

test("each word of either name meets one at most, and is left over otherwise", () => {
  fc.assert(
    fc.property(name, name, kind, (own, listed, ofKind) => {
      const { alignment, sizes } = align(own, listed, ofKind);
      const { pairings, restQuery, restListed } = alignment;
      expect(sorted([...pairings.flatMap(({ query }) => query), ...restQuery])).toEqual(places(sizes.query));
      expect(sorted([...pairings.flatMap((met) => met.listed), ...restListed])).toEqual(places(sizes.listed));
    }),
    { numRuns: 300 },
  );
});

test("the evidence is what met and what is left over, by weight", () => {
  fc.assert(
    fc.property(name, name, kind, (own, listed, ofKind) => {
      const { evidence, pairings } = align(own, listed, ofKind).alignment;
      const sum = (weigh: (pairing: Alignment["pairings"][number]) => number): number =>
        pairings.reduce((total, pairing) => total + weigh(pairing), 0);
      expect(evidence.met).toBeCloseTo(
        sum(({ met }) => met),
        9,
      );
      expect(evidence.alike).toBeCloseTo(
        sum(({ met, likeness }) => met * likeness),
        9,
      );
      expect(evidence.alike).toBeLessThanOrEqual(evidence.met + 1e-9);
      expect(Math.min(...Object.values(evidence))).toBeGreaterThanOrEqual(0);
      expect(pairings.every(({ met, weight }) => met <= weight)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("the order of the words on either side changes no evidence", () => {
  const reversed = (text: string) => text.split(" ").toReversed().join(" ");
  fc.assert(
    fc.property(name, name, (own, listed) => {
      const { evidence, isEnough } = align(own, listed, "person").alignment;
      for (const [a, b] of [
        [reversed(own), listed],
        [own, reversed(listed)],
      ] as const) {
        const other = align(a, b, "person").alignment;
        expect(other.isEnough).toBe(isEnough);
        for (const [part, weight] of Object.entries(other.evidence))
          expect([part, weight]).toEqual([part, expect.closeTo(Object(evidence)[part], 9)]);
      }
    }),
    { numRuns: 300 },
  );
});

test("a name meets itself by the same words, whatever words it has twice or joined", () => {
  fc.assert(
    fc.property(name, kind, (own, ofKind) => {
      const { alignment } = align(own, own, ofKind);
      expect([alignment.restQuery, alignment.restListed]).toEqual([[], []]);
      expect(alignment.pairings.every(({ how, likeness }) => how === "same" && likeness === 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.for([
  [
    "the same word before a near one",
    "zorlan zorlen",
    "zorlen zorlan",
    [
      ["zorlan", "zorlan", "same"],
      ["zorlen", "zorlen", "same"],
    ],
  ],
  ["a near spelling", "zorlem", "zorlen", [["zorlem", "zorlen", "spelling"]]],
  ["another romanisation", "muhammad", "mohammed", [["muhammad", "mohammed", "transliteration"]]],
  [
    "an initial of the query",
    "z kvarta",
    "kvarta zorlen",
    [
      ["kvarta", "kvarta", "same"],
      ["z", "zorlen", "initial"],
    ],
  ],
  [
    "an initial of the list",
    "zorlen kvarta",
    "kvarta z",
    [
      ["kvarta", "kvarta", "same"],
      ["zorlen", "z", "initial"],
    ],
  ],
  [
    "two words that the list joins",
    "zorlen kvarta",
    "zorlenkvarta",
    [["zorlen kvarta", "zorlenkvarta", "joined"]],
  ],
  [
    "a word that the list divides",
    "zorlenkvarta",
    "zorlen kvarta",
    [["zorlenkvarta", "zorlen kvarta", "joined"]],
  ],
  [
    "a worse spelling, once another word met",
    "kvarta zoorlpn",
    "kvarta zorlen",
    [
      ["kvarta", "kvarta", "same"],
      ["zoorlpn", "zorlen", "spelling"],
    ],
  ],
] as const)("%s: `%s` for `%s`", ([, own, listed, met]) => {
  const found = align(own, listed, "person").met;
  expect(found.toSorted()).toEqual(met.toSorted());
});

test("an initial stands for no word in the name of a company", () => {
  expect(align("z kvarta", "zorlen kvarta", "organization").met).toEqual([["kvarta", "kvarta", "same"]]);
});

test("two names resemble each other only when enough of the query met outright", () => {
  expect(align("zorlen kvarta", "zorlen mellow", "organization").alignment.isEnough).toBe(true);
  expect(align("zorlen kvarta wanderby", "zorlen mellow", "organization").alignment.isEnough).toBe(false);
  expect(align("z k wanderby", "zorlen kvarta", "person").alignment.isEnough).toBe(false);
});
