import { expect, test } from "vitest";
import { COUNTRY_GROUP_TABLE } from "../../../shared/export-control/country-group-table.ts";
import { countryGroups, groupsOf } from "../../../shared/export-control/country-groups.ts";
import { isCountryCode } from "../../../shared/jurisdiction/countries.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const codes = (text: string) => text.split(" ");

test("D:5 is the supplement's list, with Hong Kong as China", () => {
  const listed = codes("AF BY CD CF CN CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW");
  expect(countryGroups(NOW).d5).toEqual([...listed, "HK"].toSorted());
});

test("Macau is not in D:5, but beside it", () => {
  const { d5, d5OrMacau } = countryGroups(NOW);
  expect(d5).not.toContain("MO");
  expect(d5OrMacau).toEqual([...d5, "MO"].toSorted());
});

test("the place scope of 3A090.b is D:1, D:4 and D:5 less A:5 and A:6, with the Emirates", () => {
  const computed = codes(
    "AE AF AM AZ BH BY CD CF CN CU EG ER GE HT IQ IR JO KG KH KP KW KZ LA LB LY MD MM MN MO NI OM PK QA RU SA SD SO SS SY TJ TM " +
      "UZ VE VN YE ZW",
  );
  expect(countryGroups(NOW).advancedComputingDestinations).toEqual([...computed, "HK"].toSorted());
});

test.for(codes("SG MY ID TH US DE JP IL CY"))("%s is in no scope", (country) => {
  for (const set of Object.values(countryGroups(NOW))) expect(set).not.toContain(country);
});

test.for([
  { asOf: "2026-07-09T23:59:59Z", groups: ["D:3", "D:4"] },
  { asOf: "2026-07-10T00:00:00Z", groups: ["A:5"] },
])("the Emirates are in $groups at $asOf and in the place scope all the same", ({ asOf, groups }) => {
  expect(groupsOf("AE", new Date(asOf))).toEqual(groups);
  expect(countryGroups(new Date(asOf)).advancedComputingDestinations).toContain("AE");
});

test.for([
  { asOf: "2021-12-08", inD5: false },
  { asOf: "2021-12-09", inD5: true },
  { asOf: "2025-11-06", inD5: true },
  { asOf: "2025-11-07", inD5: false },
])("Cambodia in D:5 on $asOf: $inD5", ({ asOf, inD5 }) => {
  expect(countryGroups(new Date(asOf)).d5.includes("KH")).toBe(inD5);
});

test("military intelligence reaches Hong Kong, not Macau", () => {
  expect(countryGroups(NOW).militaryIntelligence).toEqual(codes("BY CN CU HK IR KH KP MM RU SY VE"));
});

test("Hong Kong has China's groups", () => {
  expect(groupsOf("HK", NOW)).toEqual(groupsOf("CN", NOW));
});

test.for(["MY", "XX", "toString"])("%s has no groups", (country) => {
  expect(groupsOf(country, NOW)).toEqual([]);
});

test("every country of the table has a code of ISO 3166-1", () => {
  expect(Object.keys(COUNTRY_GROUP_TABLE).filter((code) => !isCountryCode(code))).toEqual([]);
});

test("the policy's sets have these names, and none is empty", () => {
  const sets = countryGroups(NOW);
  expect(Object.keys(sets).toSorted()).toEqual([
    "advancedComputingDestinations",
    "d5",
    "d5OrMacau",
    "embargoCaution",
    "embargoed",
    "militaryIntelligence",
  ]);
  for (const set of Object.values(sets)) expect(set.length).toBeGreaterThan(0);
});

test("the sanctioned areas are among the sets", () => {
  expect(countryGroups(NOW).embargoed).toEqual(["CU", "IR", "KP", "UA-40", "UA-43"]);
  expect(countryGroups(NOW).embargoCaution).toEqual(["BY", "RU", "SY", "UA", "UA-09", "UA-14"]);
});
