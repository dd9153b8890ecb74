import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hit } from "../../../shared/screening/hit.ts";
import { normalizeDotted, normalizeText } from "../../../shared/screening/names/normalize.ts";
import { parseCsl } from "../../../shared/watchlist/csl.ts";
import type { PartyKind, WatchlistEntry } from "../../../shared/watchlist/entry.ts";
import { download, SAMPLE } from "../watchlist/csl-fixture.ts";
import { aliased, aQuery, CROWD, screenerOf } from "./an-entry.ts";
import { kind, word } from "./arbitrary-names.ts";
import { alteredName, createDice } from "./matching/altered-name.ts";

/** Words of which a name is made are compared three times at most, so that no more of one need be accounted for. */
const REPEATS_MAX = 3;

/** All words of some texts, sorted, the first three of each. */
function sorted(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.split(" ")).filter((own) => own !== "");
  return words.sort().filter((own, at) => words[at - REPEATS_MAX] !== own);
}

/** The words of a name as they are compared: normalized. */
const wordsOf = (name: string, ofKind: PartyKind): string[] =>
  sorted([ofKind === "person" ? normalizeText(name) : normalizeDotted(name)]);

/**
 * The rule: the words of the query's name (in the reading that was compared) are those that met, those that are ignored, those
 * of its legal forms and those left over, each as often as the name has it; and so are the words of the listed name.
 */
function expectAllWords(hit: Hit, ofQuery: PartyKind, ofEntry: PartyKind): void {
  const { words, unmatchedQuery, unmatchedListed } = hit.explanation;
  const own = sorted([...words.map(({ query }) => query), ...unmatchedQuery]);
  const theirs = sorted([...words.map(({ listed }) => listed), ...unmatchedListed]);
  // What kind of party a name is of is the applicant's word: it is taken apart as a company's too.
  const asked = ["organization" as const, ...(ofQuery === "organization" ? [] : ["person" as const])];
  expect(
    asked.map((ofKind) => wordsOf(hit.reading ?? hit.queryName, ofKind)),
    `\`${hit.queryName}\` for \`${hit.listedName}\``,
  ).toContainEqual(own);
  expect(theirs, `\`${hit.listedName}\` by \`${hit.queryName}\``).toEqual(wordsOf(hit.listedName, ofEntry));
}

test("every word of both names is accounted for once, whatever the names", () => {
  const more = fc.constantFrom(
    ...["the", "of", "mr", "dr", "abd", "al", "rahman", "b", "intl", "internatoinal", "kvartabank", "bank"],
    ...["llc", "co", "ltd", "gmbh", "s.a.", "de", "C.V.", "Co., Ltd.", "OOO", "ООО", "有限公司", "(Pte.)"],
  );
  const name = fc.array(fc.oneof(word, more), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(" "));
  const ofEntry = fc.constantFrom<PartyKind>("person", "organization", "vessel", "unknown");
  fc.assert(
    fc.property(
      name,
      fc.array(name, { maxLength: 2 }),
      name,
      kind,
      ofEntry,
      (first, others, own, asked, theirs) => {
        const entry = { ...aliased(first, others), id: "listed", kind: theirs };
        const screen = screenerOf([entry, ...CROWD]);
        for (const query of [own, first])
          for (const hit of screen(aQuery(query, { kind: asked }), { alert: 0, strong: 1 }))
            expectAllWords(hit, asked, hit.entryId === "listed" ? theirs : "unknown");
      },
    ),
    { numRuns: 400 },
  );
});

function expectAllWordsOn(entries: readonly WatchlistEntry[], rounds: number): void {
  const kinds = new Map(entries.map((entry) => [entry.id, entry.kind]));
  const screen = screenerOf(entries);
  const dice = createDice(11);
  for (let round = 0; round < rounds; round++) {
    const entry = entries[dice(entries.length)];
    const { name } = entry?.names[dice(entry.names.length)] ?? { name: "" };
    const asked = dice(4) === 0 ? "unknown" : entry?.kind === "person" ? "person" : "organization";
    for (const hit of screen(aQuery(alteredName(name, dice), { kind: asked }), { alert: 0.5, strong: 1 }))
      expectAllWords(hit, asked, kinds.get(hit.entryId) ?? "unknown");
  }
}

test("every word of both names is accounted for once on the sample list", () => {
  const parsed = parseCsl(SAMPLE);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  expectAllWordsOn(parsed.value.entries, 500);
});

test("every word of both names is accounted for once on the real list", ({ skip }) => {
  const text = download("csl-composite-2026.csv");
  const parsed = text === undefined ? undefined : parseCsl(text);
  if (!parsed?.ok) return skip();
  expectAllWordsOn(parsed.value.entries, 1500);
});

test.for([
  ["Зорлен Кварта", "Zorlen Kvarta"],
  ["佐伦技术有限公司", "Zuolun Technology Co., Ltd."],
  ["김정훈", "KIM, Jong Hun"],
  ["محمد حسن", "MOHAMMED, Hassan"],
] as const)("`%s` is explained by the reading by which it met `%s`", ([query, listed]) => {
  const ofKind = /[김م]/.test(query) ? "person" : "organization";
  const entry = { ...aliased(listed, []), kind: ofKind } as const;
  const [hit] = screenerOf([entry, ...CROWD])(aQuery(query, { kind: ofKind }), { alert: 0.3, strong: 1 });
  expect(hit).toMatchObject({ listedName: listed, queryName: query, reading: expect.any(String) });
  if (hit) expectAllWords(hit, ofKind, ofKind);
});
