import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlainJson } from "../../functions/plain-json.ts";
import { failure, success } from "../../shared/result.ts";

const TOO_COMPLEX = failure("body-too-complex");
const MALFORMED = failure("malformed-json");
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

test.for([
  ["an object", '{"a":1,"b":[true,null,"x"]}', success({ a: 1, b: [true, null, "x"] })],
  ["signs in a string", '{"a":"{[,:]}\\"\\\\","b":"\\\\"}', success({ a: '{[,:]}"\\', b: "\\" })],
  [
    "one name in two objects",
    '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
    success({ a: { a: 1 }, b: [{ a: 1 }, { a: 2 }] }),
  ],
  ["a text twice, once as a name", '{"a":"a"}', success({ a: "a" })],
  ["a forbidden name as a value", '["__proto__"]', success(["__proto__"])],
  ["a name that only begins so", '{"constructors":1}', success({ constructors: 1 })],
  ["a pair of surrogates", '"\\ud83d\\ude00"', success("😀")],
  ["white space between all", ' { "a" : [ 1 , 2 ] } ', success({ a: [1, 2] })],
  ["16 levels", nested(16), success(JSON.parse(nested(16)))],
  ["17 levels", nested(17), TOO_COMPLEX],
  ["a hundred thousand levels", nested(100_000), TOO_COMPLEX],
  [
    "levels beside each other",
    `[${Array(50).fill(nested(15)).join()}]`,
    success(Array(50).fill(JSON.parse(nested(15)))),
  ],
  ["2,000 values", `[${Array(1_999).fill(0)}]`, success(Array(1_999).fill(0))],
  ["2,001 values", `[${Array(2_000).fill(0)}]`, TOO_COMPLEX],
  ["a name twice", '{"a":1,"b":2,"a":1}', MALFORMED],
  ["a name twice, deep inside", '[{"x":{"a":1,"a":1}}]', MALFORMED],
  ["a name twice, once with an escape", '{"a":1,"\\u0061":1}', MALFORMED],
  ["a name twice, after an object", '{"a":{"b":1},"a":1}', MALFORMED],
  ["`__proto__`", '{"__proto__":{}}', MALFORMED],
  ["`prototype` with an escape", '{"\\u0070rototype":1}', MALFORMED],
  ["half a character", '"\\ud83d"', MALFORMED],
  ["half a character in a name", '{"\\ude00":1}', MALFORMED],
  ["nothing", "", MALFORMED],
  ["a comma too many", "[1,]", MALFORMED],
] as const)("%s", ([, text, expected]) => {
  expect(parsePlainJson(text)).toEqual(expected);
});

test("whatever JSON writes of a plain value is read as that value", () => {
  const plain = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }).filter(isPlain);
  fc.assert(
    fc.property(plain, fc.constantFrom(0, 2, "\t"), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(parsePlainJson(text)).toEqual(success(JSON.parse(text)));
    }),
  );
});

test("no text is read that JSON does not read, and none makes the check throw or hang", () => {
  const pieces = fc.constantFrom(
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "a",
    "1",
    " ",
    "\\u0061",
    "\\ud800",
    "null",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      const read = parsePlainJson(text);
      if (read.ok) expect(read.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 5_000 },
  );
});

/** Whether no name of a value is forbidden, and no text of it lacks half a character. */
function isPlain(value: unknown): boolean {
  const text = JSON.stringify(value);
  return (
    !/__proto__|constructor|prototype|\\ud[89a-f]/i.test(text) && (text.match(/[[{,]/g) ?? []).length < 500
  );
}
