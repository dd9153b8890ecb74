import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { STATUS_LIST_LENGTH_MAX, statusIn } from "../../../../shared/identity/credential/status-list.ts";
import { encoded, issuer, NOW, NOW_S, otherIssuer, signed } from "./a-credential.ts";

const URI = "https://pid.example/status/7";
const PLACE = { uri: URI, index: 0, keys: [issuer.jwk] };
const compressed = (bytes: readonly number[]) => deflateSync(Buffer.from(bytes)).toString("base64url");
const aList = (list: object = {}, payload: object = {}, header: object = {}, key = issuer) =>
  signed(
    { typ: "statuslist+jwt", ...header },
    { sub: URI, iat: NOW_S, status_list: { bits: 1, lst: compressed([0b10]), ...list }, ...payload },
    key,
  );

// The lists that section 4.1 of draft-ietf-oauth-status-list shows, with the values it gives for their places.
test.for<[number, string, readonly number[]]>([
  [1, "eNrbuRgAAhcBXQ", [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]],
  [2, "eNo76fITAAPfAgc", [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]],
])("the published list of %d bits is read as it is meant", async ([bits, lst, values]) => {
  const token = await aList({ bits, lst });
  const statuses = await Promise.all(values.map((_, index) => statusIn(token, { ...PLACE, index }, NOW)));
  expect(statuses).toEqual(values.map((value) => (value === 0 ? "valid" : "revoked")));
  expect(await statusIn(token, { ...PLACE, index: values.length }, NOW)).toBe("unavailable");
});

test.for<[string, string, () => Promise<string>]>([
  ["that names nothing", "valid", () => aList()],
  ["that ends in a second", "valid", () => aList({}, { exp: NOW_S + 1 })],
  ["that ends now", "unavailable", () => aList({}, { exp: NOW_S })],
  ["made five minutes ahead", "valid", () => aList({}, { iat: NOW_S + 300 })],
  ["made more than five minutes ahead", "unavailable", () => aList({}, { iat: NOW_S + 301 })],
  ["of another address", "unavailable", () => aList({}, { sub: `${URI}/` })],
  ["of no address", "unavailable", () => aList({}, { sub: undefined })],
  ["signed by another issuer", "unavailable", () => aList({}, {}, {}, otherIssuer)],
  ["of another type", "unavailable", () => aList({}, {}, { typ: "JWT" })],
  ["with an extension", "unavailable", () => aList({}, {}, { crit: ["b64"], b64: true })],
  [
    "that is not signed",
    "unavailable",
    async () => (await aList()).replace(/^[^.]+/, encoded({ alg: "none", typ: "statuslist+jwt" })),
  ],
  ["of three bits", "unavailable", () => aList({ bits: 3 })],
  ["that is not compressed", "unavailable", () => aList({ lst: "AAAA" })],
  ["that is cut short", "unavailable", () => aList({ lst: compressed([1, 2, 3, 4, 5]).slice(0, 8) })],
  ["that is empty", "unavailable", () => aList({ lst: compressed([]) })],
  [
    "that would fill the memory",
    "unavailable",
    () => aList({ lst: deflateSync(Buffer.alloc(4_194_305)).toString("base64url") }),
  ],
  [
    "as long as a list may be",
    "valid",
    () => aList({ lst: deflateSync(Buffer.alloc(4_194_304)).toString("base64url") }),
  ],
  ["that is nothing", "unavailable", async () => ""],
  ["that is a page", "unavailable", async () => "<html>not.found</html>"],
  ["that is longer than any", "unavailable", async () => "a".repeat(STATUS_LIST_LENGTH_MAX + 1)],
])("a place in a list %s: %s", async ([, status, list]) => {
  expect(await statusIn(await list(), PLACE, NOW)).toBe(status);
});
