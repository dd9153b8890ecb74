import { expect, test } from "vitest";
import { parseUnDocument, type UnDocument } from "../../../shared/watchlist/un-documents.ts";

const document = (fields: Partial<UnDocument>) =>
  parseUnDocument({ type: "Passport", number: "", typeAndNumber: "", note: "", countries: [], ...fields });

test.for([
  ["1234567", "1234567"],
  [" A1234567 ", "A1234567"],
  ["AB 1234567", "AB 1234567"],
  ["TR-P 614 166", "TR-P 614 166"],
  ["B/001234", "B/001234"],
  ["12345-1234567-1", "12345-1234567-1"],
  ["1234567 (Expires 18 Jun. 2018)", "1234567"],
  ["R00012345, South Sudan", "R00012345"],
  ["Libya B/001234", "B/001234"],
  ["Libyan passport No. 123456", "123456"],
  ["Afghan national identification card (tazkira) number 1234", "1234"],
  ["Diplomatic Passport: Z1234567", "Z1234567"],
  ["German travel document (“Reiseausweis”) A 0123456", "A 0123456"],
  ["9 March", undefined],
  ["unknown", undefined],
])("reads the number in `%s` as %s", ([number, read]) => {
  expect(document({ number: number ?? "" })?.number).toBe(read);
});

test("looks for the number beside the type and in a note that calls it one", () => {
  expect(document({ typeAndNumber: "Residential card number 665" })?.number).toBe("665");
  expect(document({ note: "Tunisian passport number L 191234 issued on 28 Feb. 1996" })?.number).toBe(
    "L 191234",
  );
  expect(document({ note: "issued in 1993, under another name" })).toBeUndefined();
});

test("takes the country that issued it, where one is known by its name", () => {
  expect(document({ number: "1234567", countries: ["", "Viet Nam"] })).toEqual({
    type: "Passport",
    number: "1234567",
    country: "VN",
  });
  expect(document({ type: "", number: "1234567", countries: ["Nowhere"] })).toEqual({
    type: "Document",
    number: "1234567",
  });
});
