import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLists } from "../../../shared/watchlist/read-list.ts";
import { HEADER } from "./csl-fixture.ts";
import { ADD_CSV, ALT_CSV, CSL_CSV, CSL_JSON, SDN_CSV, UN_XML, WHOLE_LISTS } from "./list-files.ts";

const read = (...texts: (string | Uint8Array)[]) =>
  readLists(texts.map((text, index) => ({ name: `${index}.dat`, bytes: Buffer.from(text) })));

function lists(...texts: (string | Uint8Array)[]) {
  const result = read(...texts);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test.for(Object.entries(WHOLE_LISTS))("knows %s by its content", ([format, text]) => {
  const [list] = lists(text);
  expect(list?.format).toBe(format);
  expect(list?.rejected).toEqual([]);
  expect(list?.rows).toBe(list?.entries.length);
  expect(lists(`\uFEFF${text}`)[0]?.entries).toEqual(list?.entries);
});

test("joins OFAC's files in whatever order they are given, each with its own rows", () => {
  const [alt, add, un, sdn] = lists(ALT_CSV, ADD_CSV, UN_XML, SDN_CSV);
  expect([alt, add, un, sdn].map((list) => [list?.format, list?.rows, list?.entries.length])).toEqual([
    ["ofac-alt", 4, 1],
    ["ofac-add", 3, 0],
    ["un-xml", 2, 2],
    ["ofac-sdn", 3, 3],
  ]);
  expect(sdn?.entries[0]?.addresses).toHaveLength(2);
});

test("reads OFAC's files in latin-1, and no others", () => {
  const latin1 = (text: string) =>
    Buffer.from(text.replace("Example", "Éxample").replace("EXAMPLE", "ÉXAMPLE"), "latin1");
  expect(lists(latin1(SDN_CSV))[0]?.entries[0]?.names[0]?.name).toBe("ÉXAMPLE TRADING, S.A.");
  for (const text of [CSL_CSV, CSL_JSON, UN_XML.replaceAll("Джон Доу", "Example")])
    expect(read(latin1(text))).toMatchObject({ ok: false, failure: { code: "not-text" } });
});

test("is told of each file before it is read", () => {
  const names: string[] = [];
  readLists(
    [
      { name: "a.xml", bytes: Buffer.from(UN_XML) },
      { name: "b.csv", bytes: Buffer.from("") },
    ],
    (name) => names.push(name),
  );
  expect(names).toEqual(["a.xml", "b.csv"]);
});

test.for([
  { what: "nothing", files: [""], code: "empty", message: "0.dat: the file is empty" },
  { what: "blank lines", files: ["\n \n"], code: "empty" },
  { what: "a header only", files: [`${HEADER}\n`], code: "empty" },
  {
    what: "a bad file after a good one",
    files: [UN_XML, ""],
    code: "empty",
    message: "1.dat: the file is empty",
  },
  { what: "a web page", files: ["<!DOCTYPE html>\n<html>Service unavailable</html>"], code: "not-a-list" },
  { what: "another XML", files: ["<?xml version='1.0'?><sdnList></sdnList>"], code: "not-a-list" },
  { what: "an error in JSON", files: ['{"message": "Too many requests"}'], code: "not-a-list" },
  { what: "a JSON list", files: ["[]"], code: "not-a-list" },
  { what: "another table", files: ["name,price\napple,3\n"], code: "not-a-list" },
  { what: "a text", files: ["Not found\n"], code: "not-a-list" },
  { what: "numbers in too many columns", files: ["1,2,3,4,5,6,7\n"], code: "not-a-list" },
  { what: "gzip", files: [gzipSync(CSL_CSV)], code: "not-text" },
  { what: "UTF-16", files: [Buffer.from(CSL_CSV, "utf16le")], code: "not-text" },
  { what: "two downloads glued together", files: [CSL_CSV + CSL_CSV], code: "repeated-header" },
  { what: "a lost column", files: [CSL_CSV.replace("remarks", "comments")], code: "missing-column" },
  { what: "aliases alone", files: [ALT_CSV], code: "needs-sdn", message: /^0\.dat: .*alt\.csv/ },
  { what: "addresses alone", files: [UN_XML, ADD_CSV], code: "needs-sdn", message: /^1\.dat: .*add\.csv/ },
  {
    what: "two files of parties",
    files: [SDN_CSV, SDN_CSV],
    code: "given-twice",
    message: /^1\.dat: 0\.dat/,
  },
])("refuses $what in one sentence", ({ files, code, message }) => {
  const result = read(...files);
  expect(result).toMatchObject({ ok: false, failure: { code } });
  if (result.ok) return;
  expect(result.failure.message).toMatch(/^\d\.dat: [^\n]{10,160}[^.\n]$/);
  if (message !== undefined) expect(result.failure.message).toMatch(message);
});

test.for(Object.entries(WHOLE_LISTS))("refuses %s cut short at any place", ([format, text]) => {
  const bytes = Buffer.from(text);
  const end = Buffer.from(text.trimEnd()).length;
  for (let length = 0; length < end; length += 1) {
    const result = read(bytes.subarray(0, length));
    expect(result.ok, `${format} cut to ${length} of ${bytes.length} bytes`).toBe(false);
  }
});

test.for(Object.entries(WHOLE_LISTS))(
  "answers whatever becomes of %s, and never with more than it held",
  ([, text]) => {
    const bytes = Buffer.from(text);
    const held = lists(text)[0]?.rows ?? 0;
    const change = fc.record({
      at: fc.nat({ max: bytes.length }),
      gone: fc.nat({ max: 40 }),
      put: fc.uint8Array({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(change, ({ at, gone, put }) => {
        const changed = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
        const result = read(changed);
        if (result.ok) expect(result.value[0]?.entries.length).toBeLessThanOrEqual(held + put.length);
        else expect(result.failure.message).toMatch(/^0\.dat: [^\n]+$/);
      }),
      { numRuns: 300 },
    );
  },
);

const folder = new URL("../../../../shared/watchlists/", import.meta.url);
const official = (name: string) => readFileSync(new URL(name, folder));

test.skipIf(!existsSync(folder))(
  "loses no row of OFAC's files, and keeps parties that only the newer has",
  () => {
    const [sdn, alt] = lists(official("sdn-2024-05-03.csv"), official("sdn-alt-2026-02.csv"));
    expect([sdn?.rows, sdn?.entries.length, sdn?.rejected.length]).toEqual([14_965, 14_965, 0]);
    expect([alt?.rows, alt?.entries.length, alt?.rejected.length]).toEqual([20_202, 1_623, 0]);
  },
);

test.skipIf(!existsSync(folder)).for(["sdn-2024-05-01.csv", "un-2026-02-27.xml", "dod-1260h-2026.json"])(
  "refuses %s cut at a tenth, a half and nine tenths",
  (name) => {
    const bytes = official(name);
    for (const share of [0.1, 0.5, 0.9])
      expect(read(bytes.subarray(0, bytes.length * share)).ok, `${share}`).toBe(false);
  },
);
