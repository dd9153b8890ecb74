import { expect, test } from "vitest";
import { isUnList, parseUnList } from "../../../shared/watchlist/un.ts";
import { download } from "./csl-fixture.ts";
import { UN_XML } from "./list-files.ts";

function parsed(text: string) {
  const list = parseUnList(text);
  if (!list.ok) throw new Error(list.failure.message);
  return list.value;
}

test("reads an individual with names, marks of quality, dates, documents and countries", () => {
  expect(parsed(UN_XML).entries[0]).toEqual({
    id: "XXi.001",
    list: "UN",
    kind: "person",
    names: [
      { name: "JOHN EXAMPLE DOE", quality: "primary" },
      { name: "Джон Доу", quality: "strong-alias" },
      { name: "Jon Doe", quality: "strong-alias" },
      { name: "Jonny Doe", quality: "strong-alias" },
      { name: "Johnny & Co é", quality: "weak-alias" },
    ],
    countries: ["VN", "RW", "IR"],
    addresses: ["1 First Road, Nowhere, Viet Nam"],
    datesOfBirth: ["1964/1968", "1970-01-02"],
    identifiers: [{ type: "Passport", number: "AB 1234567", country: "VN" }],
  });
});

test("reads an entity, whose acronym alone names nobody", () => {
  expect(parsed(UN_XML).entries[1]).toMatchObject({
    id: "XXe.001",
    kind: "organization",
    names: [
      { name: "EXAMPLE WORKS", quality: "primary" },
      { name: "EW", quality: "weak-alias" },
      { name: "EXAMPLE PLANT", quality: "strong-alias" },
    ],
    addresses: ["Branch 9: Main Bazaar, Nowhere"],
    countries: [],
  });
});

test("takes the time at which the list was generated", () => {
  expect(parsed(UN_XML).publishedAt).toBe("2026-02-27T00:00:09.554Z");
  expect(parsed(UN_XML.replace("2026-02-27T00:00:09.554Z", "27 Feb 2026")).publishedAt).toBeUndefined();
});

test("leaves out what cannot be read and says which entry it is", () => {
  const { entries, rejected } = parsed(
    UN_XML.replace("<FIRST_NAME>EXAMPLE WORKS (EW)</FIRST_NAME>", "<FIRST_NAME/>").replace(
      "</INDIVIDUALS>",
      `<INDIVIDUAL><FIRST_NAME>X</FIRST_NAME></INDIVIDUAL>
       <INDIVIDUAL><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><FIRST_NAME>X</FIRST_NAME></INDIVIDUAL>
       <INDIVIDUAL><REFERENCE_NUMBER>XXi.002</REFERENCE_NUMBER><FIRST_NAME><B>X</B></FIRST_NAME></INDIVIDUAL></INDIVIDUALS>`,
    ),
  );
  expect(entries).toHaveLength(1);
  expect(rejected).toEqual([
    { entry: 2, reason: "the entry has no REFERENCE_NUMBER" },
    { entry: 3, reason: "the id `XXi.001` stands for another entry of the same list already" },
    { entry: 4, reason: "the element FIRST_NAME is not as expected" },
    { entry: 5, reason: "the entry has no name" },
  ]);
});

const inList = (content: string, before = "") =>
  `<?xml version="1.0"?>${before}<CONSOLIDATED_LIST><INDIVIDUALS>${content}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
const individual = (name: string) =>
  `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>${name}</FIRST_NAME></INDIVIDUAL>`;

/** Ten times ten times … an entity: a gigabyte of text from a few lines. */
const BOMB = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("")}]>`;

test.for([
  ["a bomb of entities", inList(individual("&l9;"), BOMB)],
  ["an external entity", inList(individual("&x;"), `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>`)],
  ["an external document type", inList(individual("a"), `<!doctype a SYSTEM "http://127.0.0.1/a.dtd">`)],
  ["a second document type within", inList(individual("a") + BOMB)],
  ["a name that would reach a prototype", inList(`<__proto__>1</__proto__>${individual("a")}`)],
  ["thousands of levels", inList("<A>".repeat(50_000) + "</A>".repeat(50_000))],
] as const)("refuses %s, at once", ([, text]) => {
  const start = performance.now();
  expect(parseUnList(text)).toMatchObject({ ok: false, failure: { code: "malformed" } });
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("an entity that nobody declared stays as it is written", () => {
  expect(parsed(inList(individual("A &x; B"))).entries[0]?.names.map(({ name }) => name)).toEqual([
    "A &x",
    "B",
  ]);
});

test.for([
  ["no entries", inList(""), "empty"],
  ["no section of entities", UN_XML.replace(/<ENTITIES>.*<\/ENTITIES>/s, ""), "missing-column"],
  ["a second list after the first", UN_XML + UN_XML, "malformed"],
  ["another ending", UN_XML.replace("</CONSOLIDATED_LIST>", "</LIST>"), "truncated"],
] as const)("refuses %s", ([, text, code]) => {
  expect(parseUnList(text)).toMatchObject({ ok: false, failure: { code } });
});

test.for([
  [UN_XML, true],
  ["\uFEFF<CONSOLIDATED_LIST>", true],
  ['<?xml version="1.0"?><?style a?><!-- of a day -->\n<CONSOLIDATED_LIST>', true],
  ["<!-- <CONSOLIDATED_LIST> --><html>", false],
  ["<html><CONSOLIDATED_LIST>", false],
  ["<CONSOLIDATED_LISTS>", false],
] as const)("the root of `%.40s` is that of the list: %s", ([text, is]) => {
  expect(isUnList(text)).toBe(is);
});

const official = download("un-2026-02-27.xml");

test.skipIf(!official)("reads all 1,003 entries of an official download", () => {
  const { entries, rejected, publishedAt } = parsed(official ?? "");
  expect([entries.length, rejected.length, publishedAt]).toEqual([1_003, 0, "2026-02-27T00:00:09.554Z"]);
  const names = entries.flatMap((entry) => entry.names);
  expect(
    names.filter(({ name }) => /\p{Script=Arabic}|\p{Script=Han}|\p{Script=Cyrillic}/u.test(name)).length,
  ).toBeGreaterThan(377);
  expect(entries.filter(({ countries }) => countries.length > 0).length).toBeGreaterThan(830);
  expect(entries.filter(({ datesOfBirth }) => datesOfBirth.length > 0).length).toBeGreaterThan(670);
});
