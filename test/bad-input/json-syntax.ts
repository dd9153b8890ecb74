import { type BadCase, bytes, INVALID, TOO_LARGE, UNREADABLE } from "./bad-case.ts";
import { SIGN_UP } from "./good-requests.ts";

const SHORT = JSON.stringify({
  ...SIGN_UP,
  customer: { kind: "person", name: "Ida", aliases: ["I"], phone: 1 },
}).slice(0, 260);
const WHOLE = JSON.stringify(SIGN_UP);

const signUp = (name: string, body: string | Uint8Array, statuses: BadCase["statuses"]): BadCase => ({
  name,
  call: "sign-up",
  event: bytes(body),
  statuses,
});

/** Bodies that break off after each byte; no beginning of an object is one. */
const TRUNCATED = Array.from({ length: SHORT.length - 1 }, (_, length) =>
  signUp(`broken off after ${length} bytes`, SHORT.slice(0, length), UNREADABLE),
);

const put = (text: string) => WHOLE.replace("{", `{${text},`);
const NOT_JSON = [
  ["a brace too many", `${WHOLE}}`],
  ["a second value", `${WHOLE}{}`],
  ["a comma at the end", WHOLE.replace(/\}$/, ",}")],
  ["a comma at the beginning", WHOLE.replace("{", "{,")],
  ["two commas", WHOLE.replace(",", ",,")],
  ["no colon", WHOLE.replace(":", "")],
  ["two colons", WHOLE.replace(":", "::")],
  ["single quotes", WHOLE.replaceAll('"', "'")],
  ["names without quotes", WHOLE.replaceAll(/"(\w+)":/g, "$1:")],
  ["a line comment", `// a comment\n${WHOLE}`],
  ["a block comment", `/* a comment */${WHOLE}`],
  ["a shell comment", `# a comment\n${WHOLE}`],
  ["NaN", put('"supersedes":NaN')],
  ["Infinity", put('"supersedes":Infinity')],
  ["undefined", put('"supersedes":undefined')],
  ["a capital True", put('"supersedes":True')],
  ["None", put('"supersedes":None')],
  ["a hexadecimal number", put('"supersedes":0x1')],
  ["a leading zero", put('"supersedes":01')],
  ["a leading plus", put('"supersedes":+1')],
  ["a point without digits", put('"supersedes":1.')],
  ["digits without a whole", put('"supersedes":.5')],
  ["an exponent without digits", put('"supersedes":1e')],
  ["a thousands separator", put('"supersedes":1_000')],
  ["a big integer", put('"supersedes":1n')],
  ["a date object", put('"supersedes":new Date()')],
  ["a function", put('"supersedes":function(){}')],
  ["a template", put('"supersedes":`1`')],
  ["an escape that there is not", put('"x":"\\x41"')],
  ["an escape that breaks off", put('"x":"\\u00"')],
  ["a line break in a string", put('"x":"a\nb"')],
  ["a tab in a string", put('"x":"a\tb"')],
  ["NUL in a string", put('"x":"a\u0000b"')],
  ["NUL after the body", `${WHOLE}\u0000`],
  ["a byte order mark", `\ufeff${WHOLE}`],
  ["a byte order mark of UTF-16", `\ufffe${WHOLE}`],
  ["a non-breaking space before it", `\u00a0${WHOLE}`],
  ["a form feed before it", `\f${WHOLE}`],
  ["a form", "customer=1&evidence=2"],
  ["XML", "<customer/>"],
  ["YAML", "customer:\n  kind: person"],
  ["two documents", `${WHOLE}\n${WHOLE}`],
  ["JSON lines", '{"customer":1}\n{"customer":2}'],
  ["a guarded array", `)]}',\n${WHOLE}`],
  ["JSONP", `callback(${WHOLE})`],
  ["only white space", " \n\t "],
].map(([name = "", body = ""]) => signUp(name, body, UNREADABLE));

/** JSON, but no request: whatever its type. */
const OTHER_VALUES = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "1e308",
  '""',
  '"text"',
  "[]",
  "[{}]",
  "{}",
  '[["a"]]',
].map((body) => signUp(`the value ${body}`, body, INVALID));

const FORBIDDEN = ["__proto__", "constructor", "prototype", "__pr\\u006fto__", "\\u0063onstructor"];
const NAMES = FORBIDDEN.flatMap((name) =>
  [
    `{"${name}":1}`,
    put(`"${name}":{"admin":true}`),
    WHOLE.replace('"customer":{', `"customer":{"${name}":{},`),
    WHOLE.replace('"place":{', `"place":{"${name}":[],`),
  ].map((body, depth) => signUp(`${name} at depth ${depth}`, body, UNREADABLE)),
);
/** The last of two would win, or the first: whoever reads it elsewhere may read it otherwise. */
const TWICE = ["customer", "kind", "name", "country", "lines", "means", "evidence", "subject", "at"].map(
  (name) =>
    signUp(`${name} twice`, WHOLE.replace(new RegExp(`"${name}":`), `"${name}":1,"${name}":`), UNREADABLE),
);

const nested = (levels: number, open: string, close: string) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;
const SIZES = [
  ...[17, 20, 64, 100, 1_000, 9_000].flatMap((levels) => [
    signUp(`${levels} arrays in each other`, nested(levels, "[", "]"), TOO_LARGE),
    signUp(`${levels} objects in each other`, nested(levels, '{"a":', "}"), TOO_LARGE),
  ]),
  signUp("30,000 arrays in each other", nested(30_000, "[", "]"), TOO_LARGE),
  ...[2_001, 5_000, 30_000].map((count) => signUp(`${count} values`, `[${Array(count).fill(1)}]`, TOO_LARGE)),
  ...[1_100, 4_000].map((count) =>
    signUp(`${count} names`, `{${Array.from({ length: count }, (_, n) => `"k${n}":[1]`)}}`, TOO_LARGE),
  ),
  ...[65_537, 70_000, 200_000, 1_000_000, 10_000_000].map((length) =>
    signUp(`${length} bytes`, WHOLE.padEnd(length), TOO_LARGE),
  ),
  signUp("65,536 bytes, one name", `{"${"k".repeat(65_530)}":1}`.slice(0, 65_536), INVALID),
  signUp("one long number", `[${"9".repeat(60_000)}]`, INVALID),
  signUp("one long string", `"${"a".repeat(60_000)}"`, INVALID),
  signUp("one long string of quotes", `"${'\\"'.repeat(30_000)}"`, INVALID),
];

/** Bodies that are no JSON, or no JSON that is read alike everywhere, or more of it than a request needs. */
export const JSON_SYNTAX: readonly BadCase[] = [
  ...TRUNCATED,
  ...NOT_JSON,
  ...OTHER_VALUES,
  ...NAMES,
  ...TWICE,
  ...SIZES,
];
