import { expect, test } from "vitest";
import { COUNTRY_NAMES } from "../../../shared/jurisdiction/countries.ts";
import { countryByName } from "../../../shared/watchlist/country-names.ts";

test("knows every country by the name of the table", () => {
  for (const [code, name] of Object.entries(COUNTRY_NAMES)) expect(countryByName(name)).toBe(code);
});

test.for([
  ["Democratic People’s Republic of Korea", "KP"],
  ["Korea, North", "KP"],
  ["Iran (Islamic  Republic of)", "IR"],
  ["TURKEY", "TR"],
  ["Cote d'Ivoire", "CI"],
  [" Viet Nam ", "VN"],
  ["Virgin Islands, U.S.", "VI"],
  ["Congo", "CG"],
  ["former Soviet Union", undefined],
  ["None Identified", undefined],
  ["na", undefined],
  ["constructor", undefined],
  ["", undefined],
])("`%s` is %s", ([name, code]) => {
  expect(countryByName(name ?? "")).toBe(code);
});
