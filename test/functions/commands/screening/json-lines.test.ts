import { expect, test } from "vitest";
import type { BatchRecord, LineProblem } from "../../../../functions/commands/screening/batch-line.ts";
import { readJsonLines } from "../../../../functions/commands/screening/json-lines.ts";

async function read(text: string): Promise<BatchRecord[]> {
  async function* chunks() {
    yield Buffer.from(text);
  }
  const records: BatchRecord[] = [];
  for await (const record of readJsonLines(chunks())) records.push(record);
  return records;
}

const line = (query: object, more: object = { id: "x" }) => JSON.stringify({ ...more, query });

test("passes over a byte order mark and blank lines, and counts them", async () => {
  const text = `\u{feff}${line({ name: "Acme" })}\r\n\r\n  \n${line({ name: "Jane Doe" }, { id: 7 })}`;
  expect(await read(text)).toMatchObject([
    { ok: true, value: { line: 1, id: "x", query: { names: ["Acme"] } } },
    { ok: true, value: { line: 4, id: 7, query: { names: ["Jane Doe"] } } },
  ]);
});

test.for([
  [
    "a name alone, of either kind of party",
    { name: "Acme" },
    { names: ["Acme"], kind: "unknown", countries: [], addresses: [], identifiers: [] },
  ],
  ["several names after the first", { name: "Acme", names: ["Acme Ltd"] }, { names: ["Acme", "Acme Ltd"] }],
  ["several names without a first", { names: ["Acme", "Acme Ltd"] }, { names: ["Acme", "Acme Ltd"] }],
  [
    "type, country and addresses",
    { name: "Acme", type: "organization", country: "CN", addresses: ["1 Example Street"] },
    { kind: "organization", countries: ["CN"], addresses: ["1 Example Street"] },
  ],
  [
    "a date of birth, which is a claim",
    { name: "Jane Doe", dateOfBirth: "1970-01-01" },
    { dateOfBirth: { value: "1970-01-01", verified: false } },
  ],
  [
    "values that are marked as verified, and others that are not",
    {
      name: "Jane Doe",
      dateOfBirth: { value: "1970-01-01", verified: true },
      identifiers: [{ value: "P1", verified: true }, { value: "P2" }],
    },
    {
      dateOfBirth: { value: "1970-01-01", verified: true },
      identifiers: [
        { value: "P1", verified: true },
        { value: "P2", verified: false },
      ],
    },
  ],
] as const)("reads %s", async ([, query, screened]) => {
  expect(await read(line(query))).toMatchObject([{ ok: true, value: { query: screened } }]);
});

test("a field of the operator's own beside the query is passed over", async () => {
  expect(await read(line({ name: "Acme" }, { id: "x", segment: "retail" }))).toMatchObject([{ ok: true }]);
});

test.for<[string, string, LineProblem]>([
  ["that is no JSON", "Jane Doe", { field: "line", expected: "a JSON object" }],
  ["that is no object", '["Jane Doe"]', { field: "line", expected: "object, received array" }],
  [
    "that is too long",
    line({ name: "Jane Doe", padding: "x".repeat(140_000) }),
    { field: "line", expected: "at most 131072 bytes a line" },
  ],
  [
    "without an id",
    line({ name: "Jane Doe" }, {}),
    { field: "id", expected: "a text of 1 to 200 characters, or a whole number" },
  ],
  ["without a name", line({}), { field: "query.name", expected: "a name" }],
  [
    "with a name that nobody sees",
    line({ name: "\u{200b}\u{3164}" }),
    { field: "query.name", expected: "at least one letter or digit" },
  ],
  [
    "with a name that lost a character",
    line({ name: "J\u{fffd}ne Doe" }),
    { field: "query.name", expected: "UTF-8 without lost characters (U+FFFD)" },
  ],
  [
    "with another type",
    line({ name: "Jane Doe", type: "ship" }),
    { field: "query.type", expected: 'one of "person"|"organization"' },
  ],
  [
    "with a date in another form",
    line({ name: "Jane Doe", dateOfBirth: "1.2.1970" }),
    { field: "query.dateOfBirth", expected: "a date, YYYY-MM-DD" },
  ],
  [
    "with a number as its date",
    line({ name: "Jane Doe", dateOfBirth: 1970 }),
    { field: "query.dateOfBirth", expected: "a date, YYYY-MM-DD, or {value, verified} with such a date" },
  ],
  [
    "with a misspelt field",
    line({ name: "Jane Doe", birthday: "1970-01-01" }),
    { field: "query.birthday", expected: "no such field" },
  ],
  [
    "with a field of the query beside it",
    line({ name: "Jane Doe" }, { id: "x", country: "CN" }),
    { field: "country", expected: "this field inside `query`" },
  ],
])("reports a line %s without its values, and reads the next", async ([, text, error]) => {
  const [bad, next] = await read(`${text}\n${line({ name: "Acme" })}\n`);
  const [id] = /"id":"x"/.test(text) && error.field !== "line" ? [{ id: "x" }] : [{}];
  expect(bad).toEqual({ ok: false, failure: { line: 1, ...id, error } });
  expect(JSON.stringify(bad)).not.toMatch(/Jane|1970/);
  expect(next).toMatchObject({ ok: true, value: { line: 2 } });
});
