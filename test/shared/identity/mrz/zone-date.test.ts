import { expect, test } from "vitest";
import { fitsBirthDate, readBirthDate, readExpiryDate } from "../../../../shared/identity/mrz/zone-date.ts";

const AS_OF = new Date("2026-11-25T23:59:59Z");

test.for<[string, string, string]>([
  ["born today", "261125", "2026-11-25"],
  ["tomorrow is a hundred years ago", "261126", "1926-11-26"],
  ["in the last century", "740812", "1974-08-12"],
  ["a leap day of 2000", "000229", "2000-02-29"],
])("a date of birth is the last day of the past with its digits: %s", ([, digits, day]) => {
  expect(readBirthDate(digits, AS_OF)).toEqual({ status: "known", day });
});

test.for<[string, string]>([
  ["741301", "impossible"],
  ["740001", "impossible"],
  ["740800", "impossible"],
  ["740832", "impossible"],
  ["740431", "impossible"],
  ["740230", "impossible"],
  ["740229", "impossible"],
  ["760229", "known"],
  ["740430", "known"],
  ["7404<<", "incomplete"],
  ["74<<<<", "incomplete"],
  ["<<<<<<", "incomplete"],
  ["<<0229", "incomplete"],
  ["<<0230", "impossible"],
  ["7413<<", "impossible"],
  ["74<<32", "impossible"],
  ["74<<31", "incomplete"],
  ["741<12", "incomplete"],
  ["742<12", "impossible"],
])("the date of birth %s is %s", ([digits, status]) => {
  expect(readBirthDate(digits, AS_OF).status).toBe(status);
});

test.for<[string, string, boolean]>([
  ["740812", "1974-08-12", true],
  ["740812", "1974-08-13", false],
  ["740812", "1975-08-12", false],
  ["7408<<", "1974-08-31", true],
  ["7408<<", "1974-09-01", false],
  ["<<<<<<", "1974-08-12", true],
  // The zone has no century: either may be meant, but nobody is born tomorrow or more than 120 years ago.
  ["200101", "2020-01-01", true],
  ["200101", "1920-01-01", true],
  ["261125", "2026-11-25", true],
  ["261126", "2026-11-26", false],
  ["060101", "1906-01-01", true],
  ["050101", "1905-01-01", false],
])("the date of birth %s fits the claim %s: %s", ([digits, claimed, fits]) => {
  expect(fitsBirthDate(digits, claimed, AS_OF)).toBe(fits);
});

test.for<[string, object]>([
  ["261125", { status: "known", day: "2026-11-25" }],
  ["261124", { status: "known", day: "2026-11-24" }],
  ["461231", { status: "known", day: "2046-12-31" }],
  ["470101", { status: "century-unclear" }],
  ["060101", { status: "known", day: "2006-01-01" }],
  ["051231", { status: "century-unclear" }],
  ["990101", { status: "century-unclear" }],
  ["<<<<<<", { status: "incomplete" }],
  ["270229", { status: "impossible" }],
  ["280229", { status: "known", day: "2028-02-29" }],
  ["271301", { status: "impossible" }],
])("the date of expiry %s", ([digits, date]) => {
  expect(readExpiryDate(digits, AS_OF)).toEqual(date);
});

test("a date of expiry shortly before a new century may lie in the next", () => {
  expect(readExpiryDate("050101", new Date("2096-01-01"))).toEqual({ status: "known", day: "2105-01-01" });
});
