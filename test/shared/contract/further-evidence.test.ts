import { expect, test } from "vitest";
import { FurtherEvidence } from "../../../shared/contract/further-evidence.ts";
import { type Body, evidenceFor } from "../../support/a-request.ts";
import { refusals } from "../../support/refusals.ts";

const many = (count: number, item: Body = evidenceFor("customer")): Body => ({
  signUp: 1,
  evidence: Array.from({ length: count }, () => item),
});
const credential = { kind: "digital-credential", subject: "customer", presentation: "p", nonce: "n" };

test.for<[string, Body]>([
  ["one item", many(1)],
  ["fifty items", many(50)],
  ["five credentials", many(5, credential)],
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
  ["check 0 to replace", "/supersedes", { ...many(1), supersedes: 0 }],
  ["a customer", "", { ...many(1), customer: {} }],
  ["an unknown kind", "/evidence/0/kind", many(1, { kind: "photograph", subject: "customer" })],
])("rejects %s", ([, pointer, body]) => {
  expect(refusals(FurtherEvidence, body).map((error) => error.pointer)).toEqual([pointer]);
});
