import { expect, test } from "vitest";
import { compareNationality } from "../../../../shared/identity/mrz/compare-nationality.ts";
import { stateCode } from "../../../../shared/identity/mrz/state-codes.ts";
import { COUNTRY_NAMES } from "../../../../shared/jurisdiction/countries.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const THREE_LETTERS = LETTERS.flatMap((one) =>
  LETTERS.flatMap((two) => LETTERS.map((three) => `${one}${two}${three}`)),
);

test("every country of the house has exactly one code, but Germany, which keeps DEU beside D", () => {
  const codes = ["D", ...THREE_LETTERS].filter((code) => stateCode(code)?.kind === "country");
  const countries = codes.map((code) => {
    const meaning = stateCode(code);
    return meaning?.kind === "country" ? meaning.country : "";
  });
  expect(countries.toSorted()).toEqual([...Object.keys(COUNTRY_NAMES), "DE"].toSorted());
});

test("the other codes are ICAO's", () => {
  const others = THREE_LETTERS.filter((code) => !["country", undefined].includes(stateCode(code)?.kind));
  expect(others.join(" ")).toBe(
    "ANT EUE GBD GBN GBO GBP GBS NTZ UNA UNK UNO UTO XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO XXA XXB XXC XXX",
  );
});

test.for(["", "ZZZ", "GER", "UK", "DE", "IAO", "swe", "DDR", "constructor"])("`%s` is no code", (code) => {
  expect(stateCode(code)).toBeUndefined();
});

test.for([
  ["D", "DE", "same"],
  ["DEU", "DE", "same"],
  ["AUT", "DE", "different"],
  ["RKS", "XK", "same"],
  ["RKS", "RS", "different"],
  ["AUS", "AU", "same"],
  ["AUS", "AT", "different"],
  // Names of countries that look alike, and codes that do.
  ["COD", "CG", "different"],
  ["PRK", "KR", "different"],
  ["IRN", "IQ", "different"],
  ["TWN", "CN", "different"],
  ["CHN", "TW", "different"],
  // People of a territory carry the sovereign's code.
  ["CHN", "HK", "cannot-tell"],
  ["HKG", "CN", "cannot-tell"],
  ["HKG", "HK", "same"],
  ["HKG", "MO", "different"],
  ["USA", "PR", "cannot-tell"],
  ["FRA", "PR", "different"],
  ["GBN", "HK", "cannot-tell"],
  ["GBD", "BM", "cannot-tell"],
  ["GBS", "GB", "same"],
  // The zone names no state.
  ["XXA", "SY", "cannot-tell"],
  ["XXB", "SY", "cannot-tell"],
  ["UNO", "SE", "cannot-tell"],
  ["ANT", "CW", "cannot-tell"],
] as const)("nationality %s against %s: %s", ([code, claimed, comparison]) => {
  expect(compareNationality(code, claimed)).toBe(comparison);
});
