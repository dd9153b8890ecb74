import { expect, test } from "vitest";
import { isCountryCode } from "../../../shared/jurisdiction/countries.ts";
import { area } from "../../../shared/jurisdiction/places.ts";
import { areasWithEffect, SANCTIONED_AREAS } from "../../../shared/jurisdiction/sanctioned-areas.ts";

test.for([
  { asOf: "2014-12-18", embargo: ["CU", "IR", "KP", "SY"], caution: [] },
  { asOf: "2014-12-19", embargo: ["CU", "IR", "KP", "SY", "UA-40", "UA-43"], caution: ["UA"] },
  { asOf: "2022-02-20", embargo: ["CU", "IR", "KP", "SY", "UA-40", "UA-43"], caution: ["BY", "UA"] },
  {
    asOf: "2022-02-21",
    embargo: ["CU", "IR", "KP", "SY", "UA-40", "UA-43"],
    caution: ["BY", "UA", "UA-09", "UA-14"],
  },
  {
    asOf: "2025-06-30",
    embargo: ["CU", "IR", "KP", "SY", "UA-40", "UA-43"],
    caution: ["BY", "RU", "UA", "UA-09", "UA-14"],
  },
  // Syria's comprehensive programme ended.
  {
    asOf: "2025-07-01",
    embargo: ["CU", "IR", "KP", "UA-40", "UA-43"],
    caution: ["BY", "RU", "SY", "UA", "UA-09", "UA-14"],
  },
])("on $asOf $embargo are embargoed and $caution need care", ({ asOf, embargo, caution }) => {
  expect(areasWithEffect("embargo", new Date(asOf))).toEqual(embargo);
  expect(areasWithEffect("caution", new Date(asOf))).toEqual(caution);
});

test.for(SANCTIONED_AREAS)("$area is a code that a place can have, and the row cites a rule", (row) => {
  const [country = ""] = row.area.split("-");
  expect(isCountryCode(country)).toBe(true);
  expect(area(country, row.area === country ? undefined : row.area)).toBe(row.area);
  expect(row.citation).toMatch(/CFR|EO \d{5}/);
});
