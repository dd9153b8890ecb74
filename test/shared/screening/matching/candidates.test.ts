import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScreeningQuery } from "../../../../shared/screening/hit.ts";
import { openIndex, type WatchlistIndex } from "../../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../../shared/screening/index/pack-index.ts";
import { createNameScreener } from "../../../../shared/screening/name-screener.ts";
import { parseName } from "../../../../shared/screening/names/parsed-name.ts";
import { parseCsl } from "../../../../shared/watchlist/csl.ts";
import type { PartyKind, WatchlistEntry } from "../../../../shared/watchlist/entry.ts";
import { download } from "../../watchlist/csl-fixture.ts";
import { anEntry, aQuery } from "../an-entry.ts";
import { alteredName, createDice, type Dice } from "./altered-name.ts";
import { scanAllNames } from "./scan-all-names.ts";

const indexOf = (entries: readonly WatchlistEntry[]): WatchlistIndex => openIndex(packIndex(entries));

/** What the search answers and what a scan of all names answers, each as "number of the name, reading, score", sorted. */
function compareSearch(index: WatchlistIndex) {
  const search = createNameScreener(index);
  const scan = scanAllNames(index);
  const found = (query: ScreeningQuery, scoreMin: number): string[] =>
    search(query, scoreMin).map(({ entry, place, reading, queryName, score }) => {
      const name = (index.names.firstNameOfEntry[entry] ?? 0) + place;
      return `${name} ${reading ?? queryName} ${score}`;
    });
  return (query: ScreeningQuery, scores: readonly number[]): void => {
    const all = scan(query);
    for (const scoreMin of scores) {
      const expected = all.filter(({ score }) => score >= scoreMin);
      expect(found(query, scoreMin).sort(), `${query.kind} \`${query.names}\` from ${scoreMin}`).toEqual(
        expected.map(({ name, reading, score }) => `${name} ${reading} ${score}`).sort(),
      );
    }
  };
}

const SCORES = [0.3, 0.5, 0.74, 0.88];
const KINDS = ["person", "organization", "unknown"] as const;

const PERSONS =
  `mohammed muhammad mohamad mohamed ali aly ahmed ahmad hamade hassan hasan hussein khan saad issam isam abdul rahman
  ivanov ivanova sergei sergey petrov petrovich zubarev anton lvovich li wang wei zhang jong kim park a b s m`.split(
    /\s+/,
  );
const COMPANIES =
  `zorlen kvarta kvartabank wanderby mellow technology technologies tech trading shipping bank gas group international
  beijing shanghai singapore star sun moon institute research equipment 7 li al`.split(/\s+/);
const FORMS = ["", "", "LLC", "Co., Ltd.", "GmbH", "OOO"];

const some = (dice: Dice, words: readonly string[], most: number): string[] =>
  Array.from({ length: 1 + dice(most) }, () => words[dice(words.length)] ?? "");

/** Names of a few hundred parties of every kind; the same each time. */
function listOf(dice: Dice): WatchlistEntry[] {
  const kinds: readonly PartyKind[] = ["person", "organization", "unknown", "vessel"];
  return Array.from({ length: 300 }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "unknown";
    const nameOf = (): string =>
      kind === "person"
        ? some(dice, PERSONS, 4).join(" ")
        : `${some(dice, COMPANIES, 4).join(" ")} ${FORMS[dice(FORMS.length)]}`;
    return anEntry(nameOf(), {
      ...{ id: `e${index}`, kind },
      names: Array.from({ length: 1 + dice(3) }, (_, place) => ({
        name: nameOf(),
        quality: place === 0 ? "primary" : dice(4) === 0 ? "weak-alias" : "strong-alias",
      })),
    });
  });
}

test.for(KINDS)("the search finds what a scan of all names finds, for altered names of kind %s", (kind) => {
  const dice = createDice(7);
  const entries = listOf(dice);
  const compare = compareSearch(indexOf(entries));
  for (let round = 0; round < 120; round++) {
    const { names } = entries[dice(entries.length)] ?? { names: [] };
    const { name } = names[dice(names.length)] ?? { name: "" };
    compare(aQuery(alteredName(name, dice), { kind }), SCORES);
  }
});

/**
 * Whether a word is read alike in the name of a company and of a person. One that is not (Technologies is Technology for a company
 * only), alone in a name, may be met by a scan across the two kinds and missed by the search.
 */
const isSameForAll = (word: string): boolean => {
  const [ofCompany, ofPerson] = (["organization", "person"] as const).map((kind) =>
    parseName(word, kind)
      .words.map(({ key }) => key)
      .join(" "),
  );
  return ofCompany === ofPerson;
};

test("the search finds what a scan of all names finds, whatever the words", () => {
  // Words so near to each other that most are met in several ways.
  const word = fc.oneof(
    fc.stringMatching(/^[ab]{1,3}$/),
    fc.stringMatching(/^[a-c]{4,9}$/),
    fc.constantFrom(...PERSONS, ...COMPANIES.filter(isSameForAll)),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  const entry = fc
    .record({ kind: fc.constantFrom<PartyKind>("person", "organization", "unknown"), names: fc.array(name) })
    .map(({ kind, names }) =>
      anEntry(names[0] ?? "", {
        kind,
        names: names.map((own, place) => ({ name: own, quality: place === 0 ? "primary" : "strong-alias" })),
      }),
    );
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 12 }),
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...KINDS),
      (entries, queries, kind) => {
        const compare = compareSearch(indexOf(entries));
        for (const query of queries) compare(aQuery(query, { kind }), SCORES);
      },
    ),
    { numRuns: 300 },
  );
});

test("the search finds what a scan of all names finds on the real list", ({ skip }) => {
  const text = download("csl-composite-2026.csv");
  const parsed = text === undefined ? undefined : parseCsl(text);
  if (!parsed?.ok) return skip();
  const { entries } = parsed.value;
  const compare = compareSearch(indexOf(entries));
  const dice = createDice(3);
  for (let round = 0; round < 60; round++) {
    const entry = entries[dice(entries.length)];
    const { name } = entry?.names[dice(entry.names.length)] ?? { name: "" };
    const kind = dice(4) === 0 ? "unknown" : entry?.kind === "person" ? "person" : "organization";
    compare(aQuery(alteredName(name, dice), { kind }), [0.5, 0.74, 0.88]);
  }
}, 60_000);

test.for([
  // The listed word weighs less than the word of the query that it meets last, or more.
  ["Shaheed Mdhmoodd", "MAHMOOD, Shahid"],
  ["Hamade Issam", "SAAD, Issam Ahmad"],
] as const)("`%s` finds `%s`, whose last word meets in a worse spelling", ([query, listed]) => {
  const crowd = Array.from({ length: 40 }, (_, index) => `${index % 2 ? "Ahmad" : "Mahmood"} Zor${index}len`);
  const index = indexOf([listed, ...crowd].map((name) => anEntry(name, { kind: "person" })));
  compareSearch(index)(aQuery(query, { kind: "person" }), [0.3, 0.5, 0.6, 0.7, 0.74, 0.8, 0.85, 0.88]);
});
