import { expect, test } from "vitest";
import { controlCharacters } from "../../../shared/contract/control-characters.ts";
import { recordOnce } from "../../../shared/ledger/record-once.ts";
import { aQuotaBody, aSignUpBody, type Body, evidenceFor } from "../../support/a-request.ts";
import { aCustomer, anAccount, answered } from "../../support/an-account.ts";
import { changed } from "../../support/paths.ts";

test.for([
  "a",
  "a b",
  "tab\tand\nline\r\nbreaks",
  "\u200bzero\u200dwidth",
  "\u202ertl\u202c",
  "é\u0301",
  "\ufffd",
  "🏢",
  "",
])("%j has no control character", (text) => {
  expect(controlCharacters({ text })).toEqual([]);
});

test.for([
  "\u0000",
  "a\u0008",
  "\u000b",
  "\u000c",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u009b",
  "\ufdd0",
  "\uffff",
  "\u{1fffe}",
])("%j has one, and is not repeated", (text) => {
  const [error, ...others] = controlCharacters({ a: [1, { b: text }], c: null });
  expect(error).toMatchObject({ pointer: "/a/1/b", code: "custom" });
  expect(others).toEqual([]);
  expect(error?.message).not.toContain(text);
});

test("the first ten are told", () => {
  expect(controlCharacters(Array(11).fill("\u0000"))).toHaveLength(10);
});

const purpose = (text: string): Body => changed(aSignUpBody(), ["customer", "purpose"], text);

test("no call takes one, and none of them writes anything", async () => {
  const account = anAccount();
  expect(await account.signUp(purpose("for\u0000me"))).toBe("request-invalid /customer/purpose");
  expect(account.ports.ledger.items.size).toBe(0);
  const customer = await aCustomer();
  const before = customer.ports.ledger.items.size;
  const evidence = [{ ...evidenceFor("customer"), reference: "file\u001b" }];
  expect(await customer.addEvidence(evidence)).toBe("request-invalid /evidence/0/reference");
  const quota = changed(aQuotaBody(), ["endUse", "description"], "a\u0007");
  expect(await customer.requestQuota(quota)).toBe("request-invalid /endUse/description");
  expect(customer.ports.ledger.items.size).toBe(before);
});

test("what was accepted once is repeated, though it has one", async () => {
  const account = anAccount();
  const body = purpose("for\u0000me");
  const first = await answered(account.signUp(aSignUpBody(), { key: "other" }));
  const check = await account.newestCheck();
  const { accountId, hook, idempotencyKey: _, requestMac: __, ...unwritten } = check;
  const call = { accountId, hook, idempotencyKey: "once", request: body, body, now: new Date() };
  const ports = account.ports;
  await recordOnce(ports, call, async () => ({ ok: true, value: { ...unwritten, n: 2 } }));
  expect(await answered(account.signUp(body, { key: "once" }))).toMatchObject({
    replayed: true,
    body: first.body,
  });
});
