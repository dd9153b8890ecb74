import { expect, test } from "vitest";
import type { ScreeningQuery } from "../../../shared/screening/hit.ts";
import { compareIdentifiers } from "../../../shared/screening/identifiers.ts";
import type { WatchlistEntry } from "../../../shared/watchlist/entry.ts";
import { anEntry, aQuery } from "./an-entry.ts";

function compared(
  identifier: string,
  query: Partial<ScreeningQuery>,
  entry: Partial<WatchlistEntry>,
): [string | undefined, boolean | undefined] {
  const found = compareIdentifiers(aQuery("x", query), anEntry("x", entry)).find(
    (one) => one.identifier === identifier,
  );
  return [found?.result, found?.verified];
}

test("compares each kind of identifier once, missing where a side says nothing", () => {
  expect(compareIdentifiers(aQuery("x"), anEntry("x"))).toEqual(
    ["date-of-birth", "number", "country", "address"].map((identifier) => ({
      identifier,
      result: "missing",
      verified: false,
    })),
  );
});

test.for([
  ["1976-10-05", ["1976-10-05"], "agree"],
  ["1976-10-05", ["1970-01-01", "1976-10-05"], "agree"],
  ["1976-10-05", ["1976-05-10"], "conflict"],
  ["1976-10-05", ["1976-10"], "agree"],
  ["1976-10-05", ["1976"], "agree"],
  ["1976-10-05", ["1975"], "conflict"],
  ["1976-10-05", ["1974/1978"], "missing"],
  ["1976-10-05", ["1976/1976"], "missing"],
  ["1976-10-05", ["1977/1978"], "conflict"],
  ["1976-10-05", ["1970/1975"], "conflict"],
  ["1976-10-05", ["1975", "1974/1978"], "missing"],
  ["1976-10-05", [], "missing"],
] as const)("a birth date of %s against %o: %s", ([value, datesOfBirth, result]) => {
  const found = compared("date-of-birth", { dateOfBirth: { value, verified: true } }, { datesOfBirth });
  expect(found).toEqual([result, result !== "missing"]);
});

test("an unverified birth date that agrees is not verified", () => {
  const dateOfBirth = { value: "1976-10-05", verified: false };
  expect(compared("date-of-birth", { dateOfBirth }, { datesOfBirth: ["1976"] })).toEqual(["agree", false]);
});

const LEI = "529900T8BM49AURSDO55";

test.for([
  ["7100 123-456", ["7100123456"], "agree"],
  ["a1234567", ["A 1234567"], "agree"],
  ["A1234567", ["B7654321"], "missing"],
  [LEI, ["5493006MHB84DD0ZWV18"], "conflict"],
  [LEI, ["A1234567"], "missing"],
  [LEI, [], "missing"],
  ["123", ["123"], "missing"],
] as const)("the number %s against %o: %s", ([value, numbers, result]) => {
  const identifiers = numbers.map((number) => ({ type: "Passport", number }));
  const found = compared("number", { identifiers: [{ value, verified: true }] }, { identifiers });
  expect(found).toEqual([result, result !== "missing"]);
});

test("a number counts as verified only when one that agrees is", () => {
  const identifiers = [{ type: "Passport", number: "A1234567" }];
  const query = [
    { value: "A1234567", verified: false },
    { value: "B7654321", verified: true },
  ];
  expect(compared("number", { identifiers: query }, { identifiers })).toEqual(["agree", false]);
});

test.for([
  [["CN"], ["CN", "HK"], "agree"],
  [["US", "HK"], ["CN", "HK"], "agree"],
  // Lists write Hong Kong under both codes; Macau is another place.
  [["HK"], ["CN"], "agree"],
  [["CN"], ["HK"], "agree"],
  [["MO"], ["CN"], "conflict"],
  [["US"], ["CN"], "conflict"],
  [[], ["CN"], "missing"],
  [["US"], [], "missing"],
] as const)(
  "the countries %o against %o: %s, and verified where it is in conflict",
  ([own, countries, result]) => {
    expect(compared("country", { countries: own }, { countries })).toEqual([result, false]);
    const verified = compared("country", { countries: own, countryVerified: true }, { countries });
    expect(verified).toEqual([result, result === "conflict"]);
  },
);

test.for([
  ["1 First Road, Wuhan, Hubei 430000, CN", "No. 1, First Road, Wuhan, CN", "agree"],
  ["1 First Road, Wuhan, CN", "1 First Road, Shenzhen, CN", "missing"],
  ["8 Last Street, Wuhan, CN", "1 First Road, Wuhan, CN", "missing"],
  ["Wuhan, CN", "Wuhan, CN", "missing"],
] as const)("the address `%s` against `%s`: %s", ([own, listed, result]) => {
  expect(compared("address", { addresses: [own] }, { addresses: [listed] })).toEqual([result, false]);
});
