import fc from "fast-check";
import { expect, test } from "vitest";
import { area, isArea } from "../../../shared/jurisdiction/places.ts";

test.for([
  ["UA", "UA-43", "UA-43"],
  ["UA", "43", "UA-43"],
  ["UA", "UA-40", "UA-40"],
  ["UA", "UA-30", "UA-30"],
  ["UA", undefined, "UA"],
  // A code that does not exist must not be a place outside every sanctioned one.
  ["UA", "UA-99", "UA"],
  ["UA", "UA-", "UA"],
  // Sanctions treat these countries as a whole.
  ["IR", "IR-23", "IR"],
  ["RU", "RU-MOW", "RU"],
  ["DE", "BY", "DE"],
  ["US", undefined, "US"],
] as const)("area(%s, %s) is %s", ([country, subdivision, expected]) => {
  expect(area(country, subdivision)).toBe(expected);
});

test.for([
  ["UA", true],
  ["UA-43", true],
  ["XK", true],
  ["UA-99", false],
  ["UA-43-1", false],
  ["UA-", false],
  ["RU-MOW", false],
  ["XX", false],
  ["ua", false],
  ["", false],
] as const)("`%s` is an area: %s", ([text, expected]) => {
  expect(isArea(text)).toBe(expected);
});

test.for([
  ["DE", "UA-43"],
  ["UA", "RU-43"],
  ["UA", "-43"],
] as const)("rejects in %s a subdivision %s of another country", ([country, subdivision]) => {
  expect(() => area(country, subdivision)).toThrow(RangeError);
});

test("an area is the country or begins with it", () => {
  const code = fc.stringMatching(/^[A-Z]{2}$/);
  fc.assert(
    fc.property(fc.oneof(code, fc.constant("UA")), fc.stringMatching(/^[A-Z0-9]{1,3}$/), (country, part) => {
      expect([country, `${country}-${part}`]).toContain(area(country, part));
      expect(area(country, part)).toBe(area(country, `${country}-${part}`));
      expect(isArea(area(country, part))).toBe(isArea(country));
    }),
  );
});
