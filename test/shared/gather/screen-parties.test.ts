import { expect, test } from "vitest";
import type { Party } from "../../../shared/gather/parties.ts";
import { screenParties } from "../../../shared/gather/screen-parties.ts";
import { HITS_MAX, type Hit, type ScreeningQuery } from "../../../shared/screening/hit.ts";
import { aHit, aNearHit } from "../../support/a-hit.ts";
import { aWatchlist } from "../../support/in-memory-ports.ts";

const many = (count: number, hit: Hit): Hit[] => Array.from({ length: count }, () => hit);
const THRESHOLDS = { alert: 0.74, strong: 0.88 };
const party = (role: Party["role"], ...names: string[]): Party => ({
  role,
  query: { names, kind: "organization", countries: ["DE"], addresses: [], identifiers: [] },
});

test("without a list nobody is screened, which is not the same as nobody hit", () => {
  expect(screenParties([party("customer", "Acme")], undefined, THRESHOLDS)).toBeUndefined();
  expect(screenParties([], aWatchlist(), THRESHOLDS)).toEqual([]);
});

test("each party is screened with its own query and the policy's thresholds, and kept with its names", () => {
  const asked: unknown[] = [];
  const screen = (query: ScreeningQuery, thresholds: unknown) => {
    asked.push([query.names, thresholds]);
    return query.names.includes("Listed") ? [aHit(), aNearHit()] : [];
  };
  const parties = [
    party("customer", "Acme", "Listed"),
    { ...party("beneficial-owner", "Owner"), ref: "owner-1" },
  ];
  expect(screenParties(parties, aWatchlist(screen), THRESHOLDS)).toEqual([
    {
      role: "customer",
      names: ["Acme", "Listed"],
      hits: [
        { ...aHit(), disposition: "confirmed" },
        { ...aNearHit(), disposition: "potential" },
      ],
      complete: true,
    },
    { role: "beneficial-owner", ref: "owner-1", names: ["Owner"], hits: [], complete: true },
  ]);
  expect(asked).toEqual([
    [["Acme", "Listed"], THRESHOLDS],
    [["Owner"], THRESHOLDS],
  ]);
});

/** A hit that two verified identifiers clear. */
const CLEARED = aNearHit({
  identifiers: [
    { identifier: "date-of-birth", result: "conflict", verified: true },
    { identifier: "number", result: "conflict", verified: true },
  ],
});

test.for<[string, Hit[], boolean]>([
  ["as many cleared hits as an answer holds", many(HITS_MAX, CLEARED), false],
  ["one less", many(HITS_MAX - 1, CLEARED), true],
  // Then there is a hit to look at anyway.
  ["as many, one of which counts", [...many(HITS_MAX - 1, CLEARED), aNearHit()], true],
])("screening is complete unless cleared hits may have crowded out another: %s", ([, hits, complete]) => {
  const [screened] =
    screenParties(
      [party("customer", "Acme")],
      aWatchlist(() => hits),
      THRESHOLDS,
    ) ?? [];
  expect(screened?.hits).toHaveLength(hits.length);
  expect(screened?.complete).toBe(complete);
});

test.for<[string, string[], boolean]>([
  ["a name in Latin letters", ["Acme"], true],
  ["a name in Chinese beside one in Latin letters", ["Acme", "王小明"], true],
  // The lists are in Latin letters, and a company's Chinese name is seldom read as they translate it.
  ["a name in Chinese alone", ["王小明"], false],
  ["a name in a script that is not read, beside one in Latin letters", ["Acme", "חברה"], false],
])("whether no hit clears a party of %s", ([, names, complete]) => {
  const screened = screenParties([party("customer", ...names)], aWatchlist(), THRESHOLDS) ?? [];
  expect(screened.map((each) => each.complete)).toEqual([complete]);
});
