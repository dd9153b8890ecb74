import fc from "fast-check";

/** Words of names that are near each other, rare, common and short. */
export const WORDS = [
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
/** One word of a name. */
export const word = fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[a-e]{1,9}$/));
/** A name of one to five words. */
export const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
/** What kind of party a query is for. */
export const kind = fc.constantFrom("person" as const, "organization" as const, "unknown" as const);
