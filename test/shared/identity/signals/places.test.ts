import { expect, test } from "vitest";
import {
  type ObservedCountries,
  type PlaceSignals,
  placeSignals,
} from "../../../../shared/identity/signals/places.ts";

const DECLARED = ["DE", "NL"];

const ROWS: readonly (readonly [string, ObservedCountries, PlaceSignals])[] = [
  ["nothing is known", {}, {}],
  ["what is undefined is not known", { phone: undefined, payer: undefined, access: [undefined] }, {}],
  ["a number of a declared country", { phone: "NL" }, { phoneDeclared: true }],
  ["a number of another country", { phone: "CN" }, { phoneDeclared: false }],
  ["a payer in a declared country", { payer: "DE" }, { payerDeclared: true }],
  ["a payer in another country", { payer: "HK" }, { payerDeclared: false }],
  ["no access is no signal", { access: [] }, {}],
  ["accesses from declared countries", { access: ["DE", "NL", "DE"] }, { undeclaredAccess: [] }],
  [
    "accesses from elsewhere, each country once",
    { access: ["CN", "DE", "CN", "HK", undefined] },
    { undeclaredAccess: ["CN", "HK"] },
  ],
];

test.for(ROWS)("%s", ([, observed, signals]) => {
  expect(placeSignals(observed, DECLARED)).toEqual(signals);
});

test("where nothing is declared, nothing is", () => {
  expect(placeSignals({ phone: "DE", access: ["DE"] }, [])).toEqual({
    phoneDeclared: false,
    undeclaredAccess: ["DE"],
  });
});
