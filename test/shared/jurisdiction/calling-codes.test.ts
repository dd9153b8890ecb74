import { expect, test } from "vitest";
import { countryGroups } from "../../../shared/export-control/country-groups.ts";
import { CALLING_CODES, phoneCountry } from "../../../shared/jurisdiction/calling-codes.ts";
import { isCountryCode } from "../../../shared/jurisdiction/countries.ts";

test.for([
  ["+8613800000000", "CN"],
  ["+85212345678", "HK"],
  ["+85312345678", "MO"],
  ["+79161234567", "RU"],
  ["+77011234567", "KZ"],
  ["+76011234567", "KZ"],
  ["+989121234567", "IR"],
  ["+4971112345678", "DE"],
  ["+12025550123", undefined],
  ["+99912345678", undefined],
] as const)("%s belongs to %s", ([number, country]) => {
  expect(phoneCountry(number)).toBe(country);
});

test("every country of the table has a code, and every country that a rule names a number", () => {
  const countries = new Set(Object.values(CALLING_CODES));
  expect([...countries].filter((country) => !isCountryCode(country))).toEqual([]);
  const { d5OrMacau, embargoed, embargoCaution } = countryGroups(new Date("2026-11-23"));
  const named = [...d5OrMacau, ...embargoed, ...embargoCaution].filter((area) => area.length === 2);
  expect(named.filter((country) => !countries.has(country))).toEqual([]);
});
