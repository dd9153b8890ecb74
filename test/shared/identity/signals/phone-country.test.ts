import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { expect, test } from "vitest";
import { countryGroups } from "../../../../shared/export-control/country-groups.ts";
import { phoneCountry } from "../../../../shared/identity/signals/phone-country.ts";
import { isCountryCode } from "../../../../shared/jurisdiction/countries.ts";

test.for([
  ["+8613800000000", "CN"],
  ["+85212345678", "HK"],
  ["+85312345678", "MO"],
  ["+79161234567", "RU"],
  ["+77011234567", "KZ"],
  ["+989121234567", "IR"],
  ["+4971112345678", "DE"],
  ["+383201234", "XK"],
  // Plans that countries share, told apart by the area.
  ["+12025550123", "US"],
  ["+14165550123", "CA"],
  ["+18765550123", "JM"],
  ["+447400123456", "GB"],
  ["+441481960194", "GG"],
  // A number that its plan does not place is the main country's.
  ["+76011234567", "RU"],
  ["+7123", "RU"],
  ["+44123456789012", "GB"],
  // Of North America no country is the main one.
  ["+15555550123", undefined],
  ["+1202555", undefined],
  // International services, and codes that nobody has.
  ["+80012345678", undefined],
  ["+870773123456", undefined],
  ["+881612345678", undefined],
  ["+99912345678", undefined],
  // Ascension, which ISO 3166-1 has with Saint Helena.
  ["+24762889", undefined],
  ["", undefined],
  ["no number", undefined],
] as const)("%s belongs to %s", ([number, country]) => {
  expect(phoneCountry(number)).toBe(country);
});

const { d5OrMacau, embargoed, embargoCaution } = countryGroups(new Date("2026-11-23"));
const named = [...new Set([...d5OrMacau, ...embargoed, ...embargoCaution])].filter(
  ({ length }) => length === 2,
);

test.for(named)("whatever follows the code of %s, a country that a rule names, it is not lost", (name) => {
  const country = getCountries().find((listed) => listed === name);
  const code = country && getCountryCallingCode(country);
  const tails = ["2345", "0000000", "123456789", "999999999999"];
  expect(tails.map((tail) => phoneCountry(`+${code}${tail}`))).toEqual(tails.map(() => name));
});

test("every country of the metadata but two islands is a country of ours", () => {
  expect(getCountries().filter((country) => !isCountryCode(country))).toEqual(["AC", "TA"]);
});
