import type { Body } from "../support/a-request.ts";
import { changed, type Path, pointerOf } from "../support/paths.ts";
import { ACCEPTED, ANY, type BadCase, bytes, type Call, INVALID, UNREADABLE } from "./bad-case.ts";
import { FULL_ORGANIZATION, FULL_QUOTA, SIGN_UP_OF_PERSON, UPLOAD } from "./good-requests.ts";

type Where = { call: Call; body: Body; path: Path };
const PERCENT: Where = {
  call: "sign-up",
  body: FULL_ORGANIZATION,
  path: ["customer", "beneficialOwners", "owners", 0, "share", "percent"],
};
const COUNT: Where = { call: "quota-request", body: FULL_QUOTA, path: ["accelerators", 0, "count"] };
const DAYS: Where = { call: "quota-request", body: FULL_QUOTA, path: ["durationDays"] };
const OPERATIONS: Where = { call: "quota-request", body: FULL_QUOTA, path: ["trainingOperations"] };

const put = ({ call, body, path }: Where, value: unknown, statuses: BadCase["statuses"]): BadCase => ({
  name: `${JSON.stringify(value)} at ${pointerOf(path)}`,
  call,
  event: { body: changed(body, path, value) },
  statuses,
  value,
});

/** A number as it is written, which JSON.stringify would write otherwise. */
const write = (where: Where, digits: string, statuses: BadCase["statuses"]): BadCase => ({
  name: `${digits} at ${pointerOf(where.path)}`,
  call: where.call,
  event: bytes(JSON.stringify(changed(where.body, where.path, 4711.4711)).replace("4711.4711", digits)),
  statuses,
});

/** Numbers out of range, not whole, or written as no number is. */
export const NUMBERS: readonly BadCase[] = [
  ...[
    "1e400",
    "-1e400",
    "1e308",
    "9007199254740993",
    "-1",
    "0",
    "-0",
    "0.5",
    "1.0000000001",
    "1e7",
    "1e-400",
  ].map((digits) => write(COUNT, digits, INVALID)),
  ...["1e400", "-1e400", "-0.0000001", "100.0000001", "1e2000", "101"].map((digits) =>
    write(PERCENT, digits, INVALID),
  ),
  ...["1e400", "-1", "1e31"].map((digits) => write(OPERATIONS, digits, INVALID)),
  ...["1e400", "1096", "1e5", "-90", "0.1", "9007199254740992"].map((digits) => write(DAYS, digits, INVALID)),
  ...["01", "+1", "1.", ".1", "0x10", "1e", "--1", "1,5", "١"].map((digits) =>
    write(DAYS, digits, UNREADABLE),
  ),
  ...["1", "1.0", "10e0", "1095", "1e2"].map((digits) => write(DAYS, digits, ACCEPTED)),
  ...["0", "-0", "100", "1e-400", "33.333333333333336"].map((digits) => write(PERCENT, digits, ACCEPTED)),
];

const BIRTH: Where = { call: "sign-up", body: SIGN_UP_OF_PERSON, path: ["customer", "dateOfBirth"] };
const REGISTERED: Where = {
  call: "sign-up",
  body: FULL_ORGANIZATION,
  path: ["customer", "registration", "date"],
};
const EVIDENCE_AT: Where = { call: "sign-up", body: SIGN_UP_OF_PERSON, path: ["evidence", 0, "at"] };
const DAY = [
  "1970-02-30",
  "1970-13-01",
  "1970-00-10",
  "1970-01-00",
  "1970-01-32",
  "1971-02-29",
  "1900-02-29",
  "2100-02-29",
  "70-01-01",
  "1970-1-1",
  "1970/01/01",
  "01.01.1970",
  "01/01/1970",
  "19700101",
  "1970-01",
  "1970",
  "1970-W01-1",
  "1970-001",
  "-1970-01-01",
  "+1970-01-01",
  "+011970-01-01",
  "1970-01-01T00:00:00Z",
  "1970-01-01 ",
  " 1970-01-01",
  "1970-01-01Z",
  "１９７０-01-01",
  "٠١٩٧-01-01",
  "",
  "today",
  "0",
  "9999-99-99",
  "1970–01–01",
  "1970-01-01\u0000",
];

/** Days and instants that are none, that cannot be, or that are written otherwise. */
export const DATES: readonly BadCase[] = [
  ...DAY.map((day) => put(BIRTH, day, INVALID)),
  ...["0000-01-01", "0001-01-01", "1066-10-14", "1850-01-01", "2999-01-01", "9999-12-31", "2026-11-25"].map(
    (day) => put(BIRTH, day, INVALID),
  ),
  ...["0000-01-01", "0400-01-01", "2999-01-01", "9999-12-31", "2026-02-30"].map((day) =>
    put(REGISTERED, day, INVALID),
  ),
  ...["2026-11-24", "1904-02-29", "2000-02-29"].map((day) => put(BIRTH, day, ACCEPTED)),
  ...["0718-01-01", "1668-05-01", "2026-11-23"].map((day) => put(REGISTERED, day, ACCEPTED)),
  ...[
    "2026-11-22",
    "2026-11-22T12:00:00",
    "2026-11-22 12:00:00Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T12:60:00Z",
    "2026-11-22T12:00:60Z",
    "2026-11-22T25:00:00Z",
    "2026-11-22T12:00:00+24:00",
    "2026-11-22T12:00:00+1:00",
    "2026-11-22T12:00:00 Z",
    "1700000000",
    "2026-11-22T12:00:00Z Z",
    "2026-02-29T12:00:00Z",
    "2026-11-31T12:00:00Z",
    "Sun, 22 Nov 2026 12:00:00 GMT",
    "2026-11-22T12:00:00[Europe/Berlin]",
    "",
    "now",
  ].map((instant) => put(EVIDENCE_AT, instant, INVALID)),
  ...["2026-11-22T12:00:00.000000001Z", "2026-11-22T13:00:00+01:00", "2026-03-29T02:30:00+01:00"].map(
    (instant) => put(EVIDENCE_AT, instant, ACCEPTED),
  ),
  // Years before and after all that a clock tells: valid or not, nothing may break.
  ...["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2016-12-31T23:59:60Z"].map((instant) =>
    put(EVIDENCE_AT, instant, ANY),
  ),
];

const COUNTRY: Where = {
  call: "sign-up",
  body: SIGN_UP_OF_PERSON,
  path: ["customer", "address", "place", "country"],
};
const SUBDIVISION: Where = {
  call: "sign-up",
  body: SIGN_UP_OF_PERSON,
  path: ["customer", "address", "place", "subdivision"],
};

/** Codes that are no assigned ISO 3166-1 alpha-2 code: withdrawn, reserved, the users' own, look-alikes. */
const NO_COUNTRIES = [
  "",
  "D",
  "DEU",
  "de",
  "De",
  "276",
  "UK",
  "EU",
  "SU",
  "YU",
  "DD",
  "CS",
  "AN",
  "TP",
  "ZR",
  "BU",
  "FX",
  "NT",
  "AA",
  "QM",
  "QZ",
  "XA",
  "XZ",
  "ZZ",
  "AC",
  "CP",
  "DG",
  "EA",
  "IC",
  "TA",
  "UN",
  "UT",
  "ΚΡ",
  "СУ",
  "ＤＥ",
  "D\u200bE",
  "DE ",
  " DE",
  "D.E",
  "🇩🇪",
  "Germany",
  "null",
  "*",
  "DE\n",
  "--",
  "00",
];

/** Countries and subdivisions under codes that are none. */
export const COUNTRY_CODES: readonly BadCase[] = [
  ...NO_COUNTRIES.map((code) => put(COUNTRY, code, INVALID)),
  ...["XK", "TW", "HK", "MO", "PS", "AQ", "VA"].map((code) => put(COUNTRY, code, ACCEPTED)),
  ...[
    "",
    "DE",
    "BW",
    "de-bw",
    "DE_BW",
    "DE-",
    "-BW",
    "DE-BADEN",
    "UA-43",
    "DE-BW ",
    "DEBW",
    "DE-B-W",
    "ＤＥ-BW",
  ].map((code) => put(SUBDIVISION, code, INVALID)),
];

const EMAIL: Where = { call: "sign-up", body: SIGN_UP_OF_PERSON, path: ["customer", "email"] };
const PHONE: Where = { call: "sign-up", body: SIGN_UP_OF_PERSON, path: ["customer", "phone"] };
const LEI: Where = { call: "sign-up", body: FULL_ORGANIZATION, path: ["customer", "lei"] };
const IP: Where = { call: "sign-up", body: FULL_ORGANIZATION, path: ["customer", "access", 0, "ip"] };

/** Addresses and numbers that are none. */
export const IDENTIFIERS: readonly BadCase[] = [
  ...[
    "",
    "a",
    "a@",
    "@b.de",
    "a@b",
    "a b@c.de",
    "a@b@c.de",
    "a@b..de",
    "a@.de",
    "a@b.de.",
    "a@[127.0.0.1]",
    '"a b"@c.de',
    "a@b_c.de",
    "a\n@b.de",
    `${"a".repeat(250)}@b.de`,
  ].map((email) => put(EMAIL, email, INVALID)),
  ...[
    "",
    "030123456",
    "0049301234567",
    "+0301234567",
    "+49 30 1234567",
    "+49-30-1234567",
    "+49(0)301234567",
    "+1234567890123456",
    "+12345",
    "tel:+49301234567",
    "+４９301234567",
    "+4930123456x",
  ].map((phone) => put(PHONE, phone, INVALID)),
  ...[
    "",
    "5493001KJTIIGC8Y1R13",
    "5493001kjtiigc8y1r12",
    "5493001KJTIIGC8Y1R1",
    "5493001KJTIIGC8Y1R122",
    "549300 1KJTIIGC8Y1R12",
    "5493001KJTIIGC8Y1RAA",
    "00000000000000000000",
    "5493001KJTIIGC8Y1R１２",
  ].map((lei) => put(LEI, lei, INVALID)),
  ...[
    "",
    "1",
    "1.2.3",
    "1.2.3.256",
    "1.2.3.4.5",
    "01.02.03.04",
    "1.2.3.4/24",
    "0x7f.1",
    "2130706433",
    "::1%eth0",
    "1:2:3:4:5:6:7",
    "1::2::3",
    "localhost",
    "[::1]",
    "::ffff:1.2.3.999",
    "１.2.3.4",
  ].map((ip) => put(IP, ip, INVALID)),
];

const LENGTH: Where = { call: "upload", body: UPLOAD, path: ["contentLength"] };
const DIGEST: Where = { call: "upload", body: UPLOAD, path: ["sha256"] };
const IMAGE: Where = { call: "upload", body: UPLOAD, path: ["contentType"] };
const SHA256 = String(UPLOAD["sha256"]);

/** Uploads of nothing, of too much, of other types, and under digests that are none. */
export const UPLOADS: readonly BadCase[] = [
  ...["0", "-1", "0.5", "10000001", "1e400", "9007199254740993"].map((digits) =>
    write(LENGTH, digits, INVALID),
  ),
  ...["1", "10000000", "1e3"].map((digits) => write(LENGTH, digits, ACCEPTED)),
  ...[
    "",
    SHA256.slice(1),
    `${SHA256}=`,
    SHA256.replace("=", ""),
    SHA256.replaceAll("+", "-").replaceAll("/", "_"),
    // Two bits after the last byte that are not zero: another text for the same digest.
    SHA256.replace("U=", "V="),
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ].map((digest) => put(DIGEST, digest, INVALID)),
  ...[
    "",
    "image/gif",
    "image/svg+xml",
    "IMAGE/JPEG",
    "image/jpeg ",
    "application/pdf",
    "text/html",
    "*/*",
  ].map((type) => put(IMAGE, type, INVALID)),
];
