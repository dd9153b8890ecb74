import { expect, test } from "vitest";
import type { DocumentPage } from "../../../../shared/identity/document/document-images.ts";
import { sureFields } from "../../../../shared/identity/document/sure-fields.ts";
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

test("pages say more together, and the same twice is the same", () => {
  const front = aPage({ lastName: "ERIKSSON", documentNumber: "X1" });
  const back = aPage({ documentNumber: " X1 ", zone: "I<" });
  expect(sureFields([front, back])).toEqual({
    text: { lastName: "ERIKSSON", documentNumber: "X1", zone: "I<" },
    problems: [],
  });
});

test("pages that differ in a field do not say it", () => {
  const [front, back] = [aPage({ lastName: "ERIKSSON" }), aPage({ lastName: "LINDQVIST" })];
  expect(sureFields([front, back])).toEqual({ text: {}, problems: ["pages-differ"] });
});

test("an unsure page takes the field from a sure one", () => {
  const [front, back] = [aPage({ documentNumber: "X1" }), aPage({ documentNumber: "X7" }, 60)];
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
