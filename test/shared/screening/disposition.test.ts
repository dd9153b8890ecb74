import fc from "fast-check";
import { expect, test } from "vitest";
import { dispose } from "../../../shared/screening/disposition.ts";
import type { Hit, IdentifierComparison, ScreeningQuery } from "../../../shared/screening/hit.ts";
import { aQuery, THRESHOLDS } from "./an-entry.ts";

type Kind = ScreeningQuery["kind"];

const DATE_AGREES = { identifier: "date-of-birth", result: "agree", verified: true } as const;
const DATE_CONFLICTS = { identifier: "date-of-birth", result: "conflict", verified: true } as const;
const NUMBER_AGREES = { identifier: "number", result: "agree", verified: true } as const;
const NUMBER_CONFLICTS = { identifier: "number", result: "conflict", verified: true } as const;
const COUNTRY_AGREES = { identifier: "country", result: "agree", verified: false } as const;
const COUNTRY_CONFLICTS = { identifier: "country", result: "conflict", verified: true } as const;
const ADDRESS_AGREES = { identifier: "address", result: "agree", verified: false } as const;

const aHit = (identifiers: readonly IdentifierComparison[], more: Partial<Hit> = {}): Hit => ({
  entryId: "e",
  list: "SDN",
  met: "name",
  queryName: "x",
  listedName: "x",
  listedQuality: "primary",
  score: THRESHOLDS.strong,
  nameScore: THRESHOLDS.strong,
  fullNameEqual: false,
  explanation: { words: [], unmatchedQuery: [], unmatchedListed: [] },
  identifiers,
  ...more,
});

const unverified = (comparison: IdentifierComparison): IdentifierComparison => ({
  ...comparison,
  verified: false,
});

test.for([
  ["a strong name alone", [], "person", "potential"],
  ["a verified birth date that agrees", [DATE_AGREES], "person", "confirmed"],
  ["an unverified birth date that agrees", [unverified(DATE_AGREES)], "person", "potential"],
  ["a verified number that agrees", [NUMBER_AGREES], "organization", "confirmed"],
  ["an unverified number that agrees", [unverified(NUMBER_AGREES)], "organization", "potential"],
  [
    "a verified number that agrees beside a date that conflicts",
    [NUMBER_AGREES, DATE_CONFLICTS],
    "person",
    "confirmed",
  ],
  ["a country that agrees", [COUNTRY_AGREES], "organization", "potential"],
  ["one verified conflict", [DATE_CONFLICTS], "person", "potential"],
  ["two verified conflicts", [DATE_CONFLICTS, NUMBER_CONFLICTS], "person", "cleared"],
  [
    "two verified conflicts in one country",
    [DATE_CONFLICTS, NUMBER_CONFLICTS, COUNTRY_AGREES],
    "person",
    "cleared",
  ],
  [
    "two unverified conflicts",
    [unverified(DATE_CONFLICTS), unverified(NUMBER_CONFLICTS)],
    "person",
    "potential",
  ],
  [
    "a verified date and another country that is verified",
    [DATE_CONFLICTS, COUNTRY_CONFLICTS],
    "person",
    "cleared",
  ],
  [
    "a verified date and another country that somebody typed",
    [DATE_CONFLICTS, unverified(COUNTRY_CONFLICTS)],
    "person",
    "potential",
  ],
  ["another country, verified, alone", [COUNTRY_CONFLICTS], "person", "potential"],
  ["a verified number and country of a person", [NUMBER_CONFLICTS, COUNTRY_CONFLICTS], "person", "potential"],
  [
    "an unverified date and another country",
    [unverified(DATE_CONFLICTS), COUNTRY_CONFLICTS],
    "person",
    "potential",
  ],
  [
    "a verified number and another country",
    [NUMBER_CONFLICTS, COUNTRY_CONFLICTS],
    "organization",
    "potential",
  ],
  [
    "a date and a country that conflict, and a number somebody typed that agrees",
    [DATE_CONFLICTS, COUNTRY_CONFLICTS, unverified(NUMBER_AGREES)],
    "person",
    "potential",
  ],
] as const)("%s", ([, identifiers, kind, disposition]) => {
  expect(dispose(aHit(identifiers), aQuery("x", { kind }), THRESHOLDS)).toBe(disposition);
});

test.for([
  [true, "organization", COUNTRY_AGREES, "confirmed"],
  [true, "organization", ADDRESS_AGREES, "confirmed"],
  [true, "organization", COUNTRY_CONFLICTS, "potential"],
  [false, "organization", COUNTRY_AGREES, "potential"],
  [true, "person", COUNTRY_AGREES, "potential"],
  [true, "unknown", COUNTRY_AGREES, "potential"],
] as const)(
  "equal full name: %s, of kind %s, with %o: %s",
  ([fullNameEqual, kind, comparison, disposition]) => {
    const hit = aHit([comparison], { fullNameEqual, score: 1 });
    expect(dispose(hit, aQuery("x", { kind }), THRESHOLDS)).toBe(disposition);
  },
);

test.for([
  ["SMEE", "strong-alias", "potential"],
  ["SMEE Co., Ltd.", "strong-alias", "potential"],
  ["SMEE", "primary", "confirmed"],
  ["Zorlen Kvarta", "strong-alias", "confirmed"],
] as const)(
  "an organization with the equal name %s, a %s, in its country is %s",
  ([name, quality, disposition]) => {
    const hit = aHit([COUNTRY_AGREES], {
      fullNameEqual: true,
      score: 1,
      nameScore: 1,
      listedName: name,
      listedQuality: quality,
    });
    expect(dispose(hit, aQuery(name), THRESHOLDS)).toBe(disposition);
    const numbered = { ...hit, identifiers: [NUMBER_AGREES] };
    expect(dispose(numbered, aQuery(name), THRESHOLDS)).toBe("confirmed");
  },
);

test.for([
  [THRESHOLDS.strong - 1e-9, "potential"],
  [THRESHOLDS.strong, "confirmed"],
  [1, "confirmed"],
] as const)("a name of score %d with a verified birth date is %s", ([nameScore, disposition]) => {
  const hit = aHit([DATE_AGREES], { score: nameScore, nameScore });
  expect(dispose(hit, aQuery("x", { kind: "person" }), THRESHOLDS)).toBe(disposition);
});

test.for([
  ["name", THRESHOLDS.alert],
  ["address", 0],
  ["number", 0],
] as const)("a hit by %s that identifiers raised to a strong score is potential", ([met, nameScore]) => {
  const hit = aHit([DATE_AGREES, NUMBER_AGREES], { met, score: 0.99, nameScore });
  expect(dispose(hit, aQuery("x", { kind: "person" }), THRESHOLDS)).toBe("potential");
});

test("a strong name that a verified conflict lowered below strong is confirmed by a number that agrees", () => {
  const hit = aHit([DATE_CONFLICTS, NUMBER_AGREES], { score: THRESHOLDS.strong - 0.1 });
  expect(dispose(hit, aQuery("x", { kind: "person" }), THRESHOLDS)).toBe("confirmed");
});

test("never clears while a birth date or a number agrees", () => {
  const comparison = fc.record({
    identifier: fc.constantFrom("date-of-birth", "country", "number", "address"),
    result: fc.constantFrom("agree", "conflict", "missing"),
    verified: fc.boolean(),
  });
  const kind = fc.constantFrom<Kind>("person", "organization", "unknown");
  const agreeing = fc.constantFrom(DATE_AGREES, NUMBER_AGREES, unverified(NUMBER_AGREES));
  fc.assert(
    fc.property(
      fc.array(comparison),
      agreeing,
      kind,
      fc.double({ min: 0, max: 1 }),
      (others, agree, own, score) => {
        const hit = aHit([...others, agree], { score, nameScore: score });
        expect(dispose(hit, aQuery("x", { kind: own }), THRESHOLDS)).not.toBe("cleared");
      },
    ),
  );
});
