import fc from "fast-check";
import { expect, test } from "vitest";
import { editBudget, editDistance } from "../../../../shared/screening/matching/edit-distance.ts";
import { createVocabulary } from "../../../shared/screening/vocabulary.ts";

const word = fc.stringMatching(/^[a-e]{1,10}$/);

test("finds exactly the words within the edit budget of the shorter word", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, query) => {
      const vocabulary = createVocabulary(new Map(words.map((own) => [own, 1])), 10);
      const expected = words.filter((own) => {
        const budget = editBudget(Math.min(own.length, query.length));
        return editDistance(own, query, budget) <= budget;
      });
      const found = vocabulary.similar(query).map((similar) => similar.word);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 500 },
  );
});

test("a word weighs less the more entries have it, and a generic word little even on a short list", () => {
  const vocabulary = createVocabulary(
    new Map([
      ["ali", 500],
      ["xylo", 1],
      ["alias", 0],
      ["technology", 1],
    ]),
    1_000,
  );
  expect(vocabulary.weight("ali")).toBeLessThan(vocabulary.weight("xylo"));
  expect(vocabulary.weight("alias")).toBeCloseTo(1);
  expect(vocabulary.weight("unheard")).toBe(1);
  expect(vocabulary.weight("technology")).toBe(vocabulary.weight("industry"));
});
