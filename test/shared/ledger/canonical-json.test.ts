import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../shared/ledger/canonical-json.ts";

/** Vectors of RFC 8785: appendix B for numbers, section 3.2.3 for the order of keys, 3.2.2.2 for strings. */
test.for([
  [{ b: 1, a: [{ d: 1, c: 2 }] }, '{"a":[{"c":2,"d":1}],"b":1}'],
  [
    { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, ö: 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  [[1e21, 1e-7, -0, 333333333.3333333, 4.5, 2e-3], "[1e+21,1e-7,0,333333333.3333333,4.5,0.002]"],
  ['€$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
  [[null, true, false], "[null,true,false]"],
] as const)("the canonical form of row %$", ([value, text]) => {
  expect(canonicalJson(value)).toBe(text);
});

test("equal values have equal bytes, whatever the order of their keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.for([
  ["undefined", undefined],
  ["a number that is none", { a: Number.NaN }],
  ["infinity", [Number.POSITIVE_INFINITY]],
  ["a big integer", { a: 1n }],
  ["half a character", { a: "\ud800" }],
] as const)("rejects %s", ([, value]) => {
  expect(() => canonicalJson(value)).toThrow();
});
