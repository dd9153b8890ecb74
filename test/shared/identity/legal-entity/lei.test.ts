import fc from "fast-check";
import { expect, test } from "vitest";
import { isLei } from "../../../../shared/identity/legal-entity/lei.ts";
import { aLei } from "../../../support/a-legal-entity.ts";

// Identifiers in public use.
test.for([
  "HWUPKR0MPOU8FGXBT394",
  "5493001KJTIIGC8Y1R12",
  "W38RGI023J3WT1HWRP32",
  "529900I8XOZDM4ZQSQ21",
  "969500KMUQ2B6CBAF162",
])("%s is one", (text) => {
  expect(isLei(text)).toBe(true);
});

test.for([
  ["other check digits", "HWUPKR0MPOU8FGXBT395"],
  ["two letters that changed places", "HWUPKR0MPUO8FGXBT394"],
  ["the letter O for the digit 0", "HWUPKROMPOU8FGXBT394"],
  ["small letters", "hwupkr0mpou8fgxbt394"],
  ["a blank before it", " HWUPKR0MPOU8FGXBT394"],
  ["a line break after it", "HWUPKR0MPOU8FGXBT394\n"],
  ["19 characters", "HWUPKR0MPOU8FGXBT39"],
  ["21 characters", "HWUPKR0MPOU8FGXBT3940"],
  ["a letter as a check digit", "HWUPKR0MPOU8FGXBT39A"],
  ["full-width digits", "HWUPKR0MPOU8FGXBT3９４"],
  ["nothing", ""],
])("%s is none", ([, text = ""]) => {
  expect(isLei(text)).toBe(false);
});

const base = fc.stringMatching(/^[A-Z0-9]{18}$/);

test("an identifier with computed check digits is one", () => {
  fc.assert(fc.property(base, (text) => isLei(aLei(text))));
});

test("no identifier bears any check digits but its own", () => {
  fc.assert(
    fc.property(base, fc.integer({ min: 0, max: 99 }), (text, check) => {
      const other = text + String(check).padStart(2, "0");
      return isLei(other) === (other === aLei(text));
    }),
  );
});

test.for([
  ["97", "00"],
  ["98", "01"],
  ["02", "99"],
])("where the check digits are %s, %s gives the same remainder and is none", ([own = "", other = ""]) => {
  const bases = Array.from(
    { length: 1000 },
    (_, number) => `529900NORTHERN0${String(number).padStart(3, "0")}`,
  );
  const found = bases.find((text) => aLei(text).endsWith(own)) ?? "";
  expect(isLei(found + own)).toBe(true);
  expect(isLei(found + other)).toBe(false);
});

const DIGITS = [..."0123456789"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

// A letter counts as two digits: one in the place of a digit shifts all before it, and may by chance give the same remainder.
test("a digit for another, or a letter for another, makes it none", () => {
  fc.assert(
    fc.property(base, fc.nat({ max: 17 }), fc.nat(), (text, place, choice) => {
      const lei = aLei(text);
      const symbols = /[0-9]/.test(lei.charAt(place)) ? DIGITS : LETTERS;
      const changed = lei.slice(0, place) + symbols[choice % symbols.length] + lei.slice(place + 1);
      return changed === lei || !isLei(changed);
    }),
  );
});
