import { expect, test } from "vitest";
import type { DocumentPage } from "../../../../shared/identity/document/document-images.ts";
import { sureFields } from "../../../../shared/identity/document/sure-fields.ts";
import { aZone } from "../mrz/zones.ts";
import { aPage } from "./a-document.ts";

test.for([
  [89.9, {}, ["confidence-low"]],
  [90, { lastName: "ERIKSSON" }, []],
  [90.1, { lastName: "ERIKSSON" }, []],
  [Number.NaN, {}, ["confidence-low"]],
] as const)("a field that was read with %d percent", ([confidence, text, problems]) => {
  expect(sureFields([aPage({ lastName: "ERIKSSON" }, confidence)])).toEqual({ text, problems });
});

test("a field without text is not there, however surely", () => {
  expect(sureFields([aPage({ middleName: " ", zone: "" }, 99)])).toEqual({ text: {}, problems: [] });
  expect(sureFields([aPage({ middleName: "" }, 20)])).toEqual({ text: {}, problems: [] });
});

test("one unsure field leaves the others as they are", () => {
  const page: DocumentPage = { ...aPage({ lastName: "ERIKSSON" }), ...aPage({ zone: "P<" }, 50) };
  expect(sureFields([page])).toEqual({ text: { lastName: "ERIKSSON" }, problems: ["confidence-low"] });
});

test("the other page may say when a document ends, and have its zone, and the same twice is the same", () => {
  const front = aPage({ lastName: "ERIKSSON", dateOfExpiry: "2032-04-15" });
  const back = aPage({ dateOfExpiry: " 2032-04-15 ", dateOfIssue: "2022-04-15", zone: "I<" });
  expect(sureFields([front, back])).toEqual({
    text: { lastName: "ERIKSSON", dateOfExpiry: "2032-04-15", dateOfIssue: "2022-04-15", zone: "I<" },
    problems: [],
  });
});

test("a zone that was read twice is one zone, however its lines were parted", () => {
  const lines = aZone("TD1");
  const pages = [aPage({ zone: lines.join("\n") }), aPage({ zone: lines.join("") })];
  expect(sureFields(pages)).toEqual({ text: { zone: lines.join("\n") }, problems: [] });
});

test("who holds a document, and its number, the front says alone", () => {
  const back = aPage({
    firstName: "ANNA",
    middleName: "MARIA",
    lastName: "ERIKSSON",
    dateOfBirth: "1974-08-12",
    documentNumber: "X7",
  });
  expect(sureFields([aPage({ kind: "PASSPORT" }), back])).toEqual({
    text: { kind: "PASSPORT" },
    problems: [],
  });
  const front = aPage({ firstName: "Anna Maria", lastName: "Eriksson", documentNumber: "X1" });
  const unsure = aPage({ lastName: "ER1KSSON" }, 20);
  for (const other of [back, unsure])
    expect(sureFields([front, other])).toEqual({
      text: { firstName: "Anna Maria", lastName: "Eriksson", documentNumber: "X1" },
      problems: [],
    });
});

test.for(["dateOfIssue", "dateOfExpiry", "zone"] as const)(
  "pages that differ in %s do not say it",
  (field) => {
    const [front, back] = [aPage({ [field]: "2032-04-15" }), aPage({ [field]: "2033-04-15" })];
    expect(sureFields([front, back])).toEqual({ text: {}, problems: ["pages-differ"] });
  },
);

test("an unsure page takes the field from a sure one", () => {
  const [front, back] = [aPage({ zone: "I<A" }), aPage({ zone: "I<A" }, 60)];
  expect(sureFields([front, back])).toEqual({ text: {}, problems: ["confidence-low"] });
});

test("the front says of which kind and state the document is", () => {
  const pages = [aPage({ kind: "PASSPORT" }), aPage({ kind: "driving-licence", state: "TEXAS" })];
  expect(sureFields(pages)).toEqual({ text: { kind: "PASSPORT" }, problems: [] });
});

test("an unsure kind or state is none, and no problem where the document has a zone", () => {
  const page = { ...aPage({ kind: "driving-licence", state: "TEXAS" }, 89), ...aPage({ zone: "P<" }) };
  expect(sureFields([page])).toEqual({ text: { zone: "P<" }, problems: [] });
});

test("no pages say nothing", () => {
  expect(sureFields([])).toEqual({ text: {}, problems: [] });
});
