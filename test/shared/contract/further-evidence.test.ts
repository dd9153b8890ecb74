import { expect, test } from "vitest";
import { FurtherEvidence } from "../../../shared/contract/further-evidence.ts";
import { type Body, evidenceFor } from "../../support/a-request.ts";
import { refusals } from "../../support/refusals.ts";

const many = (count: number, item: Body = evidenceFor("customer")): Body => ({
  signUp: 1,
  evidence: Array.from({ length: count }, () => item),
});
const credential = { kind: "digital-credential", subject: "customer", presentation: "p", nonce: "n" };
const hosted = { kind: "hosted-verification", subject: "customer", session: "vs_1" };

test.for<[string, Body]>([
  ["one item", many(1)],
  ["fifty items", many(50)],
  ["five credentials", many(5, credential)],
  ["five hosted sessions", many(5, hosted)],
  ["a review to replace", { ...many(1), supersedes: 1 }],
])("accepts %s", ([, body]) => {
  expect(FurtherEvidence.safeParse(body).error).toBeUndefined();
});

test.for<[string, string, Body]>([
  ["nothing", "/evidence", { signUp: 1 }],
  ["no number of a sign-up", "/signUp", { evidence: [evidenceFor("customer")] }],
  ["no item", "/evidence", many(0)],
  ["fifty-one items", "/evidence", many(51)],
  ["six credentials", "/evidence", many(6, credential)],
  ["six hosted sessions", "/evidence", many(6, hosted)],
  ["a session that is a path", "/evidence/0/session", many(1, { ...hosted, session: "../1" })],
  ["what a session came to", "/evidence/0", many(1, { ...hosted, status: "verified" })],
  ["check 0 to replace", "/supersedes", { ...many(1), supersedes: 0 }],
  ["a customer", "", { ...many(1), customer: {} }],
  ["an unknown kind", "/evidence/0/kind", many(1, { kind: "photograph", subject: "customer" })],
])("rejects %s", ([, pointer, body]) => {
  expect(refusals(FurtherEvidence, body).map((error) => error.pointer)).toEqual([pointer]);
});
