import { expect, test } from "vitest";
import { parseCsl } from "../../../shared/watchlist/csl.ts";
import { LIST_NAMES } from "../../../shared/watchlist/list-code.ts";
import { download, EL, file, HEADER, line, SAMPLE, SDN } from "./csl-fixture.ts";

const ROW = {
  _id: "1",
  source: EL,
  name: "Example Chip Works Co., Ltd.",
  addresses: "1 First Road, Wuhan, CN",
};

function parsed(text: string) {
  const result = parseCsl(text);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test("reads the rows of a list file", () => {
  const { entries, rejected } = parsed(file(ROW, { ...ROW, _id: "2" }));
  expect(entries.map(({ id }) => id)).toEqual(["1", "2"]);
  expect(rejected).toEqual([]);
});

test("reads a file with a byte order mark and CRLF line ends", () => {
  expect(parsed(`\uFEFF${file(ROW).replaceAll("\n", "\r\n")}`).entries).toHaveLength(1);
});

test("leaves out a row of an unknown list and says on which line it stands", () => {
  const { entries, rejected } = parsed(file(ROW, { ...ROW, source: "Sundry List (XYZ) - Nobody" }, ROW));
  expect(entries).toHaveLength(2);
  expect(rejected).toEqual([{ line: 3, reason: "unknown list in source `Sundry List (XYZ) - Nobody`" }]);
});

test("leaves out a row with too few columns in the middle of the file", () => {
  expect(parsed(`${HEADER}\n1,${EL},x\n${line(ROW)}`).rejected).toEqual([
    { line: 2, reason: "expected 29 columns, got 3" },
  ]);
});

test("leaves out a row that has the list and the id of another", () => {
  const { entries, rejected } = parsed(file(ROW, { ...ROW, name: "Other Works" }, { ...ROW, source: SDN }));
  expect(entries.map(({ list }) => list)).toEqual(["EL", "SDN"]);
  expect(rejected).toEqual([
    { line: 3, reason: "the id `1` stands for another entry of the same list already" },
  ]);
});

test("bears an entry that is said twice", () => {
  expect(parsed(file(ROW, ROW)).rejected).toEqual([]);
});

const whole = file(ROW, { ...ROW, _id: "2" });

test.for([
  { what: "nothing", text: "", code: "empty" },
  { what: "blank lines", text: "\n\n", code: "empty" },
  { what: "a header and no rows", text: `${HEADER}\n`, code: "empty" },
  {
    what: "a web page",
    text: "<!DOCTYPE html>\n<html><body>Service unavailable</body></html>",
    code: "not-csv",
  },
  { what: "a web page after a byte order mark", text: "\uFEFF  <html></html>", code: "not-csv" },
  { what: "JSON", text: '{"results": []}', code: "not-csv" },
  { what: "another table", text: "a,b\n1,2\n", code: "not-csv" },
  { what: "a stray quote", text: `${HEADER}\n1,ab"c\n`, code: "not-csv" },
  { what: "no remarks column", text: whole.replace("remarks", "comments"), code: "missing-column" },
  { what: "two downloads glued together", text: whole + whole, code: "repeated-header" },
  {
    what: "a cut inside a quoted value",
    text: whole.slice(0, whole.lastIndexOf("Wuhan")),
    code: "truncated",
  },
  { what: "a cut between two values", text: whole.slice(0, whole.lastIndexOf(",")), code: "truncated" },
  {
    what: "a cut inside the last value",
    text: `${HEADER}\n${",".repeat(28)}Passport, 12`,
    code: "truncated",
  },
])("refuses $what", ({ text, code }) => {
  const result = parseCsl(text);
  expect(result).toMatchObject({ ok: false, failure: { code } });
  if (!result.ok) expect(result.failure.message).toMatch(/^[^.\n]{10,200}$/);
});

test("refuses a row longer than any row can be", () => {
  const result = parseCsl(file({ ...ROW, remarks: "x".repeat(1_100_000) }));
  expect(result).toMatchObject({ ok: false, failure: { code: "not-csv" } });
});

test("the sample parses, and has every list of the CSL but that of the sanctions evaders", () => {
  const { entries, rejected } = parsed(SAMPLE);
  expect(rejected).toEqual([]);
  expect(entries.length).toBeGreaterThanOrEqual(60);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const lists = new Set<string>(entries.map(({ list }) => list));
  expect(Object.keys(LIST_NAMES).filter((list) => !lists.has(list))).toEqual(["FSE", "UN", "1260H"]);
});

const official = download("csl-2022-04-22.csv");
const composite = download("csl-composite-2026.csv");
const truncated = download("csl-2023-11-truncated.csv");

test.skipIf(!official)("reads all 14,160 rows of an official download, with all 13 lists", () => {
  const { entries, rejected } = parsed(official ?? "");
  expect([entries.length, rejected.length]).toEqual([14_160, 0]);
  expect(new Set(entries.map(({ list }) => list)).size).toBe(13);
});

test.skipIf(!composite)("reads a list with OFAC's remarks in seconds", () => {
  const start = performance.now();
  const { entries, rejected } = parsed(composite ?? "");
  expect([entries.length, rejected.length]).toEqual([20_781, 0]);
  expect(entries.filter(({ datesOfBirth }) => datesOfBirth.length > 0).length).toBeGreaterThan(6_500);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test.skipIf(!truncated)("refuses an official download that was cut short and has its header twice", () => {
  expect(parseCsl(truncated ?? "")).toMatchObject({ ok: false, failure: { code: "truncated" } });
});
