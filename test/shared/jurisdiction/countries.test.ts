import { expect, test } from "vitest";
import { COUNTRY_NAMES, isCountryCode } from "../../../shared/jurisdiction/countries.ts";

test("the 249 codes of ISO 3166-1 and Kosovo's are on file, in order and with distinct names", () => {
  const codes = Object.keys(COUNTRY_NAMES);
  expect(codes).toHaveLength(250);
  expect(codes.slice(0, -1)).toEqual(codes.slice(0, -1).toSorted());
  expect(codes.at(-1)).toBe("XK");
  expect(new Set(Object.values(COUNTRY_NAMES)).size).toBe(250);
  expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
});

// An independent table: ICU knows the same codes by name, and calls an unknown code by itself.
test("every code names a region that ICU knows", () => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(Object.keys(COUNTRY_NAMES).filter((code) => names.of(code) === undefined)).toEqual([]);
});

test.for(["US", "CN", "HK", "MO", "TW", "XK", "AX", "SS"])("%s is a code", (code) => {
  expect(isCountryCode(code)).toBe(true);
});

// Reserved, withdrawn, unassigned, wrongly written, and a property of every object.
test.for(["UK", "EU", "SU", "YU", "AN", "ZZ", "XX", "us", "USA", "", "U", "valueOf"])(
  "%s is no code",
  (code) => {
    expect(isCountryCode(code)).toBe(false);
  },
);
