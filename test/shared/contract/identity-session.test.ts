import { expect, test } from "vitest";
import { DeliveryAnswer, IdentitySessionRequest } from "../../../shared/contract/identity-session.ts";
import type { Body } from "../../support/a-request.ts";
import { refusals } from "../../support/refusals.ts";

const https = (length: number) => "https://a.example/".padEnd(length, "x");

test.for<[string, Body]>([
  ["the customer", { subject: "customer" }],
  ["an owner, for a sign-up", { subject: "owner-1", signUp: 99_999_999 }],
  ["a page to come back to", { subject: "customer", returnUrl: https(2_048) }],
])("accepts %s", ([, body]) => {
  expect(IdentitySessionRequest.safeParse(body).error).toBeUndefined();
});

test.for<[string, string, Body]>([
  ["nobody", "/subject", {}],
  ["somebody who is no ref", "/subject", { subject: "Annegret Weissenfels" }],
  ["check 0", "/signUp", { subject: "customer", signUp: 0 }],
  ["a page in the clear", "/returnUrl", { subject: "customer", returnUrl: "http://a.example" }],
  ["a page that is too long", "/returnUrl", { subject: "customer", returnUrl: https(2_049) }],
  ["a name", "", { subject: "customer", name: "x" }],
])("rejects %s", ([, pointer, body]) => {
  expect(refusals(IdentitySessionRequest, body).map((error) => error.pointer)).toEqual([pointer]);
});

test("a delivery is answered by nothing", () => {
  expect(DeliveryAnswer.safeParse({ outcome: "approve" }).success).toBe(false);
});
