import { expect, test } from "vitest";
import {
  AccountId,
  APPLICANT_REASONS,
  ApplicantReasonCode,
  CalendarDate,
  CountryCode,
  EvidenceCode,
  Instant,
} from "../../../shared/contract/vocabulary.ts";
import { COUNTRY_NAMES } from "../../../shared/jurisdiction/countries.ts";
import { LIST_NAMES, ListCode } from "../../../shared/watchlist/list-code.ts";

test("every assigned country code is accepted", () => {
  expect(Object.keys(COUNTRY_NAMES).filter((code) => !CountryCode.safeParse(code).success)).toEqual([]);
});

const WRITTEN = "expected an ISO 3166-1 alpha-2 code in upper case";
const UNASSIGNED = "expected an assigned ISO 3166-1 alpha-2 code, or XK for Kosovo";

test.for([
  ["lower case", "de", WRITTEN],
  ["three letters", "DEU", WRITTEN],
  ["empty", "", WRITTEN],
  ["letters of another alphabet", "ДЕ", WRITTEN],
  ["a trailing line break", "DE\n", WRITTEN],
  ["withdrawn: Soviet Union", "SU", UNASSIGNED],
  ["withdrawn: Yugoslavia", "YU", UNASSIGNED],
  ["withdrawn: Netherlands Antilles", "AN", UNASSIGNED],
  ["exceptionally reserved: United Kingdom", "UK", UNASSIGNED],
  ["exceptionally reserved: European Union", "EU", UNASSIGNED],
  ["user-assigned: unknown country", "ZZ", UNASSIGNED],
  ["user-assigned: no country", "XX", UNASSIGNED],
  ["unassigned", "QQ", UNASSIGNED],
])("rejects a country code that is %s, with one message", ([, code, message]) => {
  expect(CountryCode.safeParse(code).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.for([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2024-02-29", true],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["2026-01-01T00:00:00Z", false],
] as const)("%s is a calendar date: %s", ([text, valid]) => {
  expect(CalendarDate.safeParse(text).success).toBe(valid);
});

test.for([
  ["2026-11-23T12:00:00Z", true],
  ["2026-11-23T12:00:00.123+05:30", true],
  // Without an offset nobody knows when that was.
  ["2026-11-23T12:00:00", false],
  ["2026-11-23", false],
  ["2026-11-23T25:00:00Z", false],
  ["2026-02-30T12:00:00Z", false],
] as const)("%s is an instant: %s", ([text, valid]) => {
  expect(Instant.safeParse(text).success).toBe(valid);
});

test.for([
  ["a", true],
  ["A_b-9", true],
  ["x".repeat(64), true],
  ["x".repeat(65), false],
  ["", false],
  // A dot would make `<account>.<n>` ambiguous; a hash sign, the keys of the table.
  ["acme.1", false],
  ["acme#1", false],
  ["acme/..", false],
  ["acme\n", false],
] as const)("%j is an account id: %s", ([id, valid]) => {
  expect(AccountId.safeParse(id).success).toBe(valid);
});

test("every applicant reason has a sentence, and none speaks of lists or hits", () => {
  expect(Object.keys(APPLICANT_REASONS)).toEqual(ApplicantReasonCode.options);
  for (const sentence of Object.values(APPLICANT_REASONS))
    expect(sentence).not.toMatch(/list|hit|sanction|match|screen|name/i);
});

test("every evidence code is explained, without a word on lists or hits", () => {
  const description = EvidenceCode.meta()?.description ?? "";
  for (const code of EvidenceCode.options) expect(description).toContain(`\`${code}\`: `);
  expect(description).not.toMatch(/watchlist|hit\b|sanction|match|screen/i);
});

test("every list has a name", () => {
  expect(Object.keys(LIST_NAMES)).toEqual(ListCode.options);
});
