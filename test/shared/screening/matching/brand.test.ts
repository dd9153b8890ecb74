import { expect, test } from "vitest";
import { aliased, anEntry, aQuery, CROWD, scoreOf, screenerOf, THRESHOLDS } from "../an-entry.ts";

const LISTED = [anEntry("Zorlen Group Co., Ltd."), aliased("Kvarta Semiconductor Works", ["KVSW"])];
const screen = screenerOf([...LISTED, ...CROWD]);

test.for([
  "Zorlen Singapore Pte. Ltd.",
  "Zorlen Frankfurt GmbH",
  "Zorlen (Hong Kong) Limited",
  "Zorlen Deutschland",
  "KVSW Germany GmbH",
  "German KVSW Technology GmbH",
])("a listed brand with a place, `%s`, is an alert but not a strong name", (name) => {
  const [hit] = screen(aQuery(name), THRESHOLDS);
  expect(hit?.score).toBeGreaterThanOrEqual(THRESHOLDS.alert);
  expect(hit?.score).toBeLessThan(THRESHOLDS.strong);
});

test("a brand that many entries of a long list share is met with a place too", () => {
  const many = Array.from({ length: 40 }, (_, index) => anEntry(`Zorlen Technologies Branch ${index}`));
  const others = Array.from({ length: 400 }, (_, index) => anEntry(`Mellow${index} Works`));
  const hits = screenerOf([...many, ...others, ...LISTED, ...CROWD])(
    aQuery("Zorlen Frankfurt GmbH"),
    THRESHOLDS,
  );
  expect(hits.map(({ entryId }) => entryId)).toContain("Zorlen Group Co., Ltd.");
});

test.for([
  ["another brand in the place", "Mellow Singapore Pte. Ltd."],
  ["a place alone", "Singapore Group Co., Ltd."],
  ["another brand beside it", "Zorlen Mellow Singapore"],
  ["another kind of company", "Zorlen Shipping Singapore"],
] as const)("does not find a company by %s", ([, name]) => {
  expect(screen(aQuery(name), THRESHOLDS)).toEqual([]);
});

test("another place of the same brand contradicts", () => {
  expect(scoreOf(anEntry("Air Zorlen Shanghai"), aQuery("Air Zorlen Singapore"))).toBeLessThan(1);
  expect(scoreOf(anEntry("Zorlen Shanghai"), aQuery("Zorlen Singapore"))).toBeLessThan(THRESHOLDS.alert);
});

test("a place is no generic word in the name of a person", () => {
  const person = anEntry("ZORLEN", { kind: "person" });
  expect(scoreOf(person, aQuery("Zorlen Holland", { kind: "person" }))).toBeLessThan(THRESHOLDS.alert);
});

test.for([
  ["Gas LLC", "Gas Frankfurt GmbH"],
  ["Textile Group", "Textile Deutschland"],
  ["Bank Of Beijing", "Bank Singapore"],
] as const)("a trade alone is no brand: `%s` is not met by `%s`", ([listed, name]) => {
  expect(scoreOf(anEntry(listed), aQuery(name))).toBeLessThan(THRESHOLDS.alert);
});

test("a trade of several companies on the list is no brand", () => {
  const gas = Array.from({ length: 8 }, (_, index) => anEntry(`Mellow${index} Gas LLC`));
  const screen = screenerOf([anEntry("Gas LLC"), anEntry("Zorlen LLC"), ...gas, ...CROWD]);
  expect(screen(aQuery("Gas Frankfurt GmbH"), THRESHOLDS)).toEqual([]);
  expect(screen(aQuery("Zorlen Frankfurt GmbH"), THRESHOLDS)).toHaveLength(1);
});
