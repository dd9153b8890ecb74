import fc from "fast-check";
import { expect, test } from "vitest";
import { aliased, anEntry, aQuery, CROWD, scoreOf, screenerOf } from "./an-entry.ts";

const words = [
  "zorlen",
  "kvarta",
  "kvatra",
  "zorlenkvarta",
  "technology",
  "tech",
  "ali",
  "mohammed",
  "a",
  "li",
  "group",
];
const word = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[a-e]{1,9}$/));
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const kind = fc.constantFrom("person" as const, "organization" as const, "unknown" as const);

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
