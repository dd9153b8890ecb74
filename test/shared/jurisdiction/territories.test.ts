import { expect, test } from "vitest";
import { isCountryCode } from "../../../shared/jurisdiction/countries.ts";
import { sovereignOf } from "../../../shared/jurisdiction/territories.ts";

test.for([
  ["PR", "US"],
  ["JE", "GB"],
  ["HK", "CN"],
  ["AX", "FI"],
  ["US", "US"],
  // Nobody's but its own here.
  ["TW", "TW"],
  ["XK", "XK"],
] as const)("%s belongs to %s", ([country, sovereign]) => {
  expect(sovereignOf(country)).toBe(sovereign);
});

test("whatever a territory belongs to is a country that belongs to itself", () => {
  const codes = Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  ).filter(isCountryCode);
  expect(codes.length).toBeGreaterThan(200);
  for (const code of codes) expect(sovereignOf(sovereignOf(code))).toBe(sovereignOf(code));
  expect(codes.map(sovereignOf).filter((code) => !isCountryCode(code))).toEqual([]);
});
