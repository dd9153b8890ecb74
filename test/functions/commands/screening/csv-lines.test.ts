import { expect, test } from "vitest";
import type { BatchRecord } from "../../../../functions/commands/screening/batch-line.ts";
import { readCsvLines } from "../../../../functions/commands/screening/csv-lines.ts";

async function read(text: string | Buffer, size = 65_536): Promise<BatchRecord[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const records: BatchRecord[] = [];
  for await (const record of readCsvLines(chunks())) records.push(record);
  return records;
}

const ROWS = [
  "name,id,country,type,dateOfBirth",
  '"Smith, John",1,CN,person,1970-01-01',
  'OOO "Romashka" Ltd,2,,,',
  "Jane Doe,3,ZZ,,",
  "Jane Doe,4",
  ",5,,,",
  "Acme,6,,,",
];
const RECORDS = [
  {
    ok: true,
    value: {
      line: 2,
      id: "1",
      query: {
        names: ["Smith, John"],
        kind: "person",
        countries: ["CN"],
        dateOfBirth: { value: "1970-01-01", verified: false },
      },
    },
  },
  { ok: true, value: { line: 3, id: "2", query: { names: ['OOO "Romashka" Ltd'], kind: "unknown" } } },
  { ok: false, failure: { line: 4, id: "3", error: { field: "country" } } },
  { ok: false, failure: { line: 5, error: { field: "line", expected: "5 cells as in the header, got 2" } } },
  { ok: false, failure: { line: 6, id: "5", error: { field: "name", expected: "a name" } } },
  { ok: true, value: { line: 7, id: "6" } },
];

test.for([
  ["with line feeds", ROWS.join("\n")],
  ["with a byte order mark, CRLF and a blank line at its end", `\u{feff}${ROWS.join("\r\n")}\r\n\r\n`],
  ["with endings of several kinds", `${ROWS.slice(0, 3).join("\r\n")}\n${ROWS.slice(3).join("\n")}\r`],
] as const)("reads a table %s, in pieces of any size", async ([, text]) => {
  for (const size of [1, 7, 65_536]) expect(await read(text, size)).toMatchObject(RECORDS);
});

test("a row in another encoding is reported, and the next one read", async () => {
  expect(await read(Buffer.from("id,name\n1,M\u{fc}ller\n2,Acme\n", "latin1"))).toMatchObject([
    { ok: false, failure: { line: 2, id: "1", error: { field: "name" } } },
    { ok: true, value: { id: "2" } },
  ]);
});

test.for([
  ["an unknown column", "id,name,nom,x\n1,a,b,c\n", "2 unknown columns, the first at column 3"],
  ["another delimiter", "id;name\n1;a\n", "1 unknown columns, the first at column 1"],
  ["a missing column", "id,country\n1,CN\n", "the header lacks `name`"],
  ["a repeated column", "id,name,name\n1,a,b\n", "the header repeats `name`"],
  ["nothing in it", "\n", "the input is empty"],
] as const)("reads nothing of a table with %s", async ([, text, sentence]) => {
  expect(await read(text)).toEqual([
    { ok: false, failure: { unreadable: expect.stringContaining(sentence) } },
  ]);
});

test.for([
  ["in the last row", 'id,name\n1,Jane Doe\n2,"Jane Doe\n', "a quote is not closed"],
  [
    "in a row before many others",
    `id,name\n1,Jane Doe\n2,"Jane Doe\n${"3,Jane Doe\n".repeat(20_000)}`,
    "a row is longer than 131072 bytes, or a quote is not closed",
  ],
] as const)("reads the rows before a quote that is not closed %s", async ([, text, problem]) => {
  for (const size of [7, 65_536]) {
    const [first, broken, ...others] = await read(text, size);
    expect(first).toMatchObject({ ok: true, value: { line: 2, id: "1" } });
    const unreadable = `what follows line 2 cannot be read as CSV: ${problem}`;
    expect([broken, ...others]).toEqual([{ ok: false, failure: { unreadable } }]);
  }
});
