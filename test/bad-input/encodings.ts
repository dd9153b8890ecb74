import type { EventOverrides } from "../support/an-event.ts";
import { ACCEPTED, type BadCase, bytes, INVALID, TOO_LARGE, UNREADABLE } from "./bad-case.ts";
import { SIGN_UP } from "./good-requests.ts";

const WHOLE = JSON.stringify(SIGN_UP);
const [BEFORE = "", AFTER = ""] = WHOLE.split("a translation");

const signUp = (name: string, event: EventOverrides, statuses: BadCase["statuses"]): BadCase => ({
  name,
  call: "sign-up",
  event,
  statuses,
});
const withBytes = (...inner: number[]) =>
  bytes(Buffer.concat([Buffer.from(BEFORE), Buffer.from(inner), Buffer.from(AFTER)]));

/** Sequences that are no UTF-8. Source: Unicode 16.0 section 3.9, table 3-7. */
const NOT_UTF8 = {
  "a byte that begins nothing": [0xff],
  "another byte that begins nothing": [0xfe],
  "a byte that only continues": [0x80],
  "an overlong slash of two bytes": [0xc0, 0xaf],
  "an overlong slash of three bytes": [0xe0, 0x80, 0xaf],
  "an overlong slash of four bytes": [0xf0, 0x80, 0x80, 0xaf],
  "an overlong NUL": [0xc0, 0x80],
  "a surrogate": [0xed, 0xa0, 0x80],
  "a pair of surrogates": [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  "a code point beyond the last": [0xf4, 0x90, 0x80, 0x80],
  "five bytes": [0xf8, 0x88, 0x80, 0x80, 0x80],
  "six bytes": [0xfc, 0x84, 0x80, 0x80, 0x80, 0x80],
  "two bytes cut short": [0xc3],
  "three bytes cut short": [0xe2, 0x82],
  "four bytes cut short": [0xf0, 0x9f, 0x98],
  "Latin-1": [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72],
  "Windows-1252 quotes": [0x93, 0x94],
  "Shift JIS": [0x93, 0xfa, 0x96, 0x7b],
  GBK: [0xd6, 0xd0, 0xb9, 0xfa],
} as const;

const OTHER_ENCODINGS: BadCase[] = [
  signUp("UTF-16, little end first", bytes(Buffer.from(WHOLE, "utf16le")), UNREADABLE),
  signUp("UTF-16 with a mark", bytes(Buffer.from(`\ufeff${WHOLE}`, "utf16le")), UNREADABLE),
  signUp("UTF-16, big end first", bytes(Buffer.from(WHOLE, "utf16le").swap16()), UNREADABLE),
  signUp("UTF-32", bytes(Buffer.from([...WHOLE].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))), UNREADABLE),
  signUp("base64 twice", bytes(Buffer.from(WHOLE).toString("base64")), UNREADABLE),
  signUp("percent encoding", bytes(encodeURIComponent(WHOLE)), UNREADABLE),
  signUp("gzip without a header", bytes(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])), UNREADABLE),
  signUp("a PNG", bytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), UNREADABLE),
  signUp("30 MB of NUL", bytes(Buffer.alloc(30_000_000)), TOO_LARGE),
];

/** Half characters, which only an escape can spell, as text and as name. */
const HALVES = [
  "\\ud800",
  "\\udbff",
  "\\udc00",
  "\\udfff",
  "\\ud83d x",
  "\\ude00\\ud83d",
  "\\uD800\\u0041",
].flatMap((half) => [
  signUp(`${half} in a text`, bytes(`${BEFORE}${half}${AFTER}`), UNREADABLE),
  signUp(`${half} in a name`, bytes(WHOLE.replace("{", `{"${half}":1,`)), UNREADABLE),
]);

/** Escapes of control characters and of what is no character. */
const CONTROLS = [
  0, 1, 7, 8, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xfdd0, 0xfffe, 0xffff,
].map((code) =>
  signUp(
    `U+${code.toString(16).padStart(4, "0")} in a text`,
    bytes(`${BEFORE}\\u${code.toString(16).padStart(4, "0")}${AFTER}`),
    INVALID,
  ),
);

const TABS_AND_BREAKS = ["\\t", "\\n", "\\r\\n"].map((space) =>
  signUp(`${space} in a purpose`, bytes(`${BEFORE}for ${space} me${AFTER}`), ACCEPTED),
);

/** Bodies whose bytes are no UTF-8, or spell what no text has. */
export const ENCODINGS: readonly BadCase[] = [
  ...Object.entries(NOT_UTF8).flatMap(([name, inner]) => [
    signUp(`${name}, in a text`, withBytes(...inner), UNREADABLE),
    signUp(`${name}, at the end`, bytes(Buffer.concat([Buffer.from(WHOLE), Buffer.from(inner)])), UNREADABLE),
  ]),
  ...OTHER_ENCODINGS,
  ...HALVES,
  ...CONTROLS,
  ...TABS_AND_BREAKS,
];

const header = (name: string, value: string | undefined): EventOverrides => ({ headers: { [name]: value } });
const UNSUPPORTED = [415] as const;

/** Media types and codings of which the call takes one, whatever the body is. */
export const MEDIA_TYPES: readonly BadCase[] = [
  ...[
    undefined,
    "",
    "text/plain",
    "text/json",
    "application/jsonp",
    "application/json-seq",
    "application/jsonl",
    "application/ld+json",
    "application/problem+json",
    "application/merge-patch+json",
    "application/xml",
    "text/html",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "*/*",
    "application/*",
    "application/json, text/plain",
    "json",
    "application / json",
    "application/json; charset=utf-16",
    "application/json; charset=iso-8859-1",
    "application/json; charset=us-ascii",
    "application/json; charset=",
    "application/yaml",
    "application/json; charset='utf-8'",
    "application/cbor",
    "image/png",
    "application/json\u0000",
    "\u0000",
  ].map((value) =>
    signUp(`content type ${JSON.stringify(value)}`, header("Content-Type", value), UNSUPPORTED),
  ),
  ...[
    "gzip",
    "br",
    "deflate",
    "zstd",
    "compress",
    "identity, gzip",
    "gzip, identity",
    "x-gzip",
    "*",
    "utf-8",
  ].map((value) => signUp(`content encoding ${value}`, header("Content-Encoding", value), UNSUPPORTED)),
  ...[
    "application/json",
    "APPLICATION/JSON",
    "application/json;charset=utf-8",
    'application/json; charset="UTF-8"',
    " application/json ",
    "application/json; version=1",
  ].map((value) => signUp(`content type ${JSON.stringify(value)}`, header("Content-Type", value), ACCEPTED)),
];
