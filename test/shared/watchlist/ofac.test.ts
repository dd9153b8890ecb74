import { expect, test } from "vitest";
import { joinOfac, ofacPartOf, readOfacRows } from "../../../shared/watchlist/ofac.ts";
import { ADD_CSV, ALT_CSV, SDN_CSV } from "./list-files.ts";

function rows(text: string) {
  const read = readOfacRows(text);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}
const joined = (sdn: string, alt?: string, add?: string) =>
  joinOfac({ sdn: rows(sdn), alt: alt ? rows(alt) : [], add: add ? rows(add) : [] });

test("reads parties with what the remarks say of them", () => {
  const { sdn } = joined(SDN_CSV);
  expect(sdn.rejected).toEqual([]);
  expect(sdn.entries).toEqual([
    {
      id: "101",
      list: "SDN",
      kind: "organization",
      names: [
        { name: "EXAMPLE TRADING, S.A.", quality: "primary" },
        { name: "ETSA", quality: "weak-alias" },
      ],
      countries: [],
      addresses: [],
      datesOfBirth: [],
      identifiers: [{ type: "Registration Number", number: "1234567" }],
    },
    {
      id: "102",
      list: "SDN",
      kind: "person",
      names: [{ name: "DOE, John", quality: "primary" }],
      countries: ["KP", "IR"],
      addresses: [],
      datesOfBirth: ["1976-10-05"],
      identifiers: [{ type: "Passport", number: "A1234567" }],
    },
    {
      id: "103",
      list: "SDN",
      kind: "vessel",
      names: [{ name: "EXAMPLE STAR", quality: "primary" }],
      countries: ["PA"],
      addresses: [],
      datesOfBirth: [],
      identifiers: [],
    },
  ]);
});

test("joins aliases and addresses by the number of the party, each once", () => {
  const { sdn, alt, add } = joined(SDN_CSV, ALT_CSV, ADD_CSV);
  const [trading, doe] = sdn.entries;
  expect(trading?.names.map(({ name }) => name)).toEqual([
    "EXAMPLE TRADING, S.A.",
    "ETSA",
    "EXAMPLE COMERCIAL",
  ]);
  expect(trading?.addresses).toEqual(["1 First Road, Havana, CU", "Panama City, PA"]);
  expect(trading?.countries).toEqual(["CU", "PA"]);
  expect(doe?.names).toEqual([
    { name: "DOE, John", quality: "primary" },
    { name: "DOE, Jonathan", quality: "strong-alias" },
  ]);
  expect(doe?.addresses).toEqual([]);
  expect([sdn.rows, alt.rows, add.rows]).toEqual([3, 4, 3]);
  expect([sdn, alt, add].flatMap(({ rejected }) => rejected)).toEqual([]);
});

test("keeps the names of a party that only the file of aliases has", () => {
  expect(joined(SDN_CSV, ALT_CSV).alt.entries).toEqual([
    expect.objectContaining({
      id: "999",
      kind: "unknown",
      names: [{ name: "LATER PARTY", quality: "primary" }],
    }),
  ]);
});

test("leaves out rows that cannot be read and says on which lines they stand", () => {
  const [first = ""] = SDN_CSV.split("\r\n");
  const sdn = `${first}\r\n${first}\r\n104,"SHORT"\r\nx${first}\r\n${first.replace("101", "105").replace("EXAMPLE TRADING, S.A.", "-")}\r\n\u001A`;
  const add = `777,1,"1 First Road","Havana","Cuba",-0- \r\n\u001A`;
  const alt = `101,1,"aka",-0- ,-0- \r\n\u001A`;
  const read = joined(sdn, alt, add);
  expect(read.sdn.rejected).toEqual([
    { line: 2, reason: "the entity number 101 stands for another row already" },
    { line: 3, reason: "expected 12 columns, got 2" },
    { line: 4, reason: "the row has no entity number" },
    { line: 5, reason: "the row has no name" },
  ]);
  expect(read.alt.rejected).toEqual([{ line: 1, reason: "the row has no name" }]);
  expect(read.add.rejected).toEqual([{ line: 1, reason: "no other file has a party of this entity number" }]);
});

test.for([
  ["without the end mark", SDN_CSV.slice(0, -1), "truncated"],
  ["that goes on after the end mark", SDN_CSV + SDN_CSV, "repeated-header"],
  ["of the end mark only", "\u001A", "empty"],
  ["with a lost quote", `1,"a"b",-0- \r\n\u001A`, "not-csv"],
  ["of parties that are not blocked", SDN_CSV.replaceAll(`"TEST"`, `"NS-PLC"`), "not-a-list"],
] as const)("refuses a file %s", ([, text, code]) => {
  expect(readOfacRows(text)).toMatchObject({ ok: false, failure: { code } });
});

test("bears a program of the other list on few rows", () => {
  expect(readOfacRows(SDN_CSV.replace(`"TEST"`, `"NS-PLC"`))).toMatchObject({ ok: false });
  const many = `${SDN_CSV.slice(0, -1).repeat(3)}\u001A`;
  expect(readOfacRows(many.replace(`"TEST"`, `"NS-PLC"`))).toMatchObject({ ok: true });
});

test.for([
  [["1", ...Array(11).fill("x")], "sdn"],
  [["1", "2", "aka", "x", "-0-"], "alt"],
  [["1", "2", "x", "x", "x", "x"], "add"],
  [["1", "x", "aka", "x", "-0-"], undefined],
  [["x", ...Array(11).fill("x")], undefined],
  [["1", "2", "x"], undefined],
  [[], undefined],
] as const)("a first row %o is of %s", ([cells, part]) => {
  expect(ofacPartOf(cells)).toBe(part);
});
