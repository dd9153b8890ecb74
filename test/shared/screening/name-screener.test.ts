import { expect, test } from "vitest";
import { openIndex } from "../../../shared/screening/index/open-index.ts";
import { packIndex } from "../../../shared/screening/index/pack-index.ts";
import { createNameScreener } from "../../../shared/screening/name-screener.ts";
import { aliased, anEntry, aQuery, CROWD } from "./an-entry.ts";

const ENTRIES = [
  aliased("Example Holding", ["Zorlen Kvarta"]),
  anEntry("KIM, Jong Hun", { kind: "person" }),
  anEntry("MOHAMMED, Hassan", { kind: "person" }),
  ...CROWD,
];
const find = createNameScreener(openIndex(packIndex(ENTRIES)));

test("answers the name by its entry and its place there", () => {
  const [match, ...others] = find(aQuery("Zorlen Kvarta"), 0.9);
  expect(match).toMatchObject({ entry: 0, place: 1, score: 1, sameName: true, queryName: "Zorlen Kvarta" });
  expect(match).not.toHaveProperty("reading");
  expect(others).toEqual([]);
});

test.for([
  ["김정훈", "person", 1],
  ["محمد حسن", "person", 2],
  ["Зорлен Кварта", "organization", 0],
] as const)("`%s` is found by its readings, which are named", ([name, kind, entry]) => {
  const matches = find(aQuery(name, { kind }), 0.74);
  expect(matches.map((match) => match.entry)).toContain(entry);
  expect(new Set(matches.map(({ queryName }) => queryName))).toEqual(new Set([name]));
  for (const { reading } of matches) expect(reading).toMatch(/^[a-z ]+$/i);
});

test("every name of the query is looked for, each by itself", () => {
  const matches = find(aQuery("", { names: ["Zorlen Kvarta", "Nothing Alike", "Kvarta Zorlen"] }), 0.9);
  expect(matches.map(({ queryName, sameName }) => [queryName, sameName])).toEqual([
    ["Zorlen Kvarta", true],
    ["Kvarta Zorlen", true],
  ]);
});

test("a query of unknown kind finds persons and companies, each name once", () => {
  const matches = find(aQuery("", { names: ["Zorlen Kvarta", "Hassan Mohammed"], kind: "unknown" }), 0.9);
  expect(matches.map(({ entry }) => entry).sort()).toEqual([0, 2]);
});

test.for(["", " ", "...", "\u200b", "🙂", "한", "١٢٣"])("`%s` finds nothing, and does not fail", (name) => {
  for (const kind of ["person", "organization", "unknown"] as const)
    expect(find(aQuery(name, { kind }), 0.74)).toEqual([]);
});

test("one search leaves nothing behind for the next", () => {
  const fresh = () => createNameScreener(openIndex(packIndex(ENTRIES)));
  const queries = ["Zorlen Kvarta", "Hassan Ali", "Beijing Star", "Zorlem", "A L Zubarev", "Mohammed Khan"];
  for (const first of queries) find(aQuery(first, { kind: "unknown" }), 0.1);
  for (const name of queries) {
    const query = aQuery(name, { kind: "unknown" });
    expect(find(query, 0.5)).toEqual(fresh()(query, 0.5));
  }
});
