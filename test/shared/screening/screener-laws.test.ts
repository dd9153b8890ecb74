import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLegalForms } from "../../../shared/screening/legal-forms/legal-forms.ts";
import { aliased, anEntry, aQuery, CROWD, scoreOf, screenerOf, THRESHOLDS } from "./an-entry.ts";
import { kind, name, WORDS, word } from "./arbitrary-names.ts";

test("the order of the words never changes the score of a person's name", () => {
  const shuffled = fc
    .array(word, { minLength: 1, maxLength: 5 })
    .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })));
  fc.assert(
    fc.property(shuffled, name, ([parts, other], listed) => {
      const entry = anEntry(listed, { kind: "person" });
      const score = (own: readonly string[]) => scoreOf(entry, aQuery(own.join(" "), { kind: "person" }));
      expect(score(other)).toBeCloseTo(score(parts), 12);
    }),
    { numRuns: 400 },
  );
});

/** Words that are no part of a legal form wherever they stand: a form counts by its place at an end of the name. */
const formless = fc
  .oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[g-k]{5,9}$/))
  .filter((own) => splitLegalForms(`${own} ${own} zorlen ${own}`).forms.length === 0);

// A name that has a word and its abbreviation, too (Tech, Technology), may meet the listed one by either, and which is left over
// costs differently: such names are out of this law.
test("the order of the words before its legal form never changes the score of a company's name", () => {
  const shuffled = fc
    .uniqueArray(formless, { minLength: 1, maxLength: 5, selector: (word) => word.slice(0, 4) })
    .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })));
  const form = fc.constantFrom("", " LLC", " Co., Ltd.", " GmbH");
  fc.assert(
    fc.property(shuffled, name, form, form, ([parts, other], listed, own, listedForm) => {
      const score = (words: readonly string[]) =>
        scoreOf(anEntry(listed + listedForm, { kind: "organization" }), aQuery(words.join(" ") + own));
      expect(score(other)).toBeCloseTo(score(parts), 12);
    }),
    { numRuns: 400 },
  );
});

test("the parts of an Arabic compound are one word, which may stand anywhere", () => {
  const entry = anEntry("ZUBAREV, Abd al-Rahman Hassan", { kind: "person" });
  const score = (own: string) => scoreOf(entry, aQuery(own, { kind: "person" }));
  expect(score("Hassan Zubarev Abd al-Rahman")).toBe(1);
  expect(score("Abdul Rahman Hassan Zubarev")).toBe(score("Hassan Zubarev Abdul Rahman"));
  expect(score("Abdul Rahman Hassan Zubarev")).toBeGreaterThan(THRESHOLDS.strong);
});

test("another alias never lowers the best score of an entry", () => {
  fc.assert(
    fc.property(
      name,
      fc.array(name, { maxLength: 3 }),
      name,
      name,
      kind,
      (listed, aliases, alias, query, own) => {
        const before = scoreOf(aliased(listed, aliases), aQuery(query, { kind: own }));
        const after = scoreOf(aliased(listed, [...aliases, alias]), aQuery(query, { kind: own }));
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      },
    ),
    { numRuns: 400 },
  );
});

test("another name of the customer never lowers the best score", () => {
  fc.assert(
    fc.property(name, name, name, (listed, first, second) => {
      const one = scoreOf(anEntry(listed), aQuery(first));
      expect(scoreOf(anEntry(listed), aQuery(first, { names: [first, second] }))).toBeGreaterThanOrEqual(one);
    }),
    { numRuns: 200 },
  );
});

test("invisible characters never change an answer", () => {
  const invisible = fc.constantFrom(
    "\u200b",
    "\u200d",
    "\u00ad",
    "\u2060",
    "\ufeff",
    "\u202e",
    "\ufe0f",
    "\u{e0041}",
  );
  const screen = screenerOf([anEntry("Zorlen Kvarta Technology Co., Ltd."), ...CROWD]);
  const query = fc.constantFrom<string[]>(
    "Zorlen Kvarta Tech Ltd.",
    "Beijing Star Aviation",
    "Ali Hassan Ahmed",
  );
  fc.assert(
    fc.property(query, fc.array(fc.tuple(fc.nat(40), invisible), { maxLength: 6 }), (own, insertions) => {
      const hidden = insertions.reduce(
        (text, [at, letter]) => text.slice(0, at) + letter + text.slice(at),
        own,
      );
      const answers = (text: string) =>
        screen(aQuery(text), { alert: 0.3, strong: 1 }).map((hit) => ({ ...hit, queryName: "" }));
      expect(answers(hidden)).toEqual(answers(own));
    }),
    { numRuns: 300 },
  );
});

test("a score is in [0, 1], and 1 only for the same words and legal form", () => {
  const bag = (text: string) => text.split(" ").sort().join(" ");
  fc.assert(
    fc.property(name, name, (listed, query) => {
      const score = scoreOf(anEntry(listed, { kind: "person" }), aQuery(query, { kind: "person" }));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(score === 1).toBe(bag(listed) === bag(query));
    }),
    { numRuns: 400 },
  );
});

test("a lower alert score never loses a hit", () => {
  fc.assert(
    fc.property(name, name, fc.double({ min: 0.01, max: 1, noNaN: true }), (listed, query, alert) => {
      const screen = screenerOf([anEntry(listed), ...CROWD]);
      const all = screen(aQuery(query), { alert: 0.01, strong: 1 });
      const few = screen(aQuery(query), { alert, strong: 1 });
      expect(few).toEqual(all.filter(({ score }) => score >= alert));
    }),
    { numRuns: 300 },
  );
});

test("a listed name meets itself by 1 however often it says one word", () => {
  const repeated = fc
    .tuple(word, fc.integer({ min: 2, max: 8 }), name)
    .map(([own, times, more]) => `${`${own} `.repeat(times)}${more}`);
  fc.assert(
    fc.property(repeated, fc.constantFrom("person" as const, "organization" as const), (own, ofKind) => {
      expect(scoreOf(anEntry(own, { kind: ofKind }), aQuery(own, { kind: ofKind }))).toBe(1);
    }),
    { numRuns: 200 },
  );
});
