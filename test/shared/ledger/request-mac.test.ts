import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { requestMac, sameMac } from "../../../shared/ledger/request-mac.ts";

const KEY = new Uint8Array(32).fill(7);
const CALL = { hook: "sign-up", accountId: "acme", body: { b: 1, a: [2, 3] } };

test("a MAC is HMAC-SHA256 over the canonical hook, account and body", () => {
  const input = '{"accountId":"acme","body":{"a":[2,3],"b":1},"hook":"sign-up"}';
  expect(requestMac(KEY, CALL)).toBe(createHmac("sha256", KEY).update(input).digest("base64url"));
});

test("the same body in another order of keys is the same request", () => {
  expect(requestMac(KEY, { ...CALL, body: { a: [2, 3], b: 1 } })).toBe(requestMac(KEY, CALL));
});

test.for([
  ["hook", { ...CALL, hook: "quota-request" }, KEY],
  ["account", { ...CALL, accountId: "acme2" }, KEY],
  ["body", { ...CALL, body: { b: 1, a: [3, 2] } }, KEY],
  ["field left out", { ...CALL, body: { a: [2, 3] } }, KEY],
  ["key", CALL, new Uint8Array(32).fill(8)],
] as const)("another %s is another request", ([, call, key]) => {
  expect(sameMac(requestMac(key, call), requestMac(KEY, CALL))).toBe(false);
});

test.for([
  ["abc", "abc", true],
  ["abc", "abd", false],
  // Of different lengths: the comparison must answer, not throw.
  ["abc", "abcd", false],
  ["", "a", false],
] as const)("%j and %j", ([left, right, same]) => {
  expect(sameMac(left, right)).toBe(same);
});
