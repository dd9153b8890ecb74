import { DecryptCommand, GenerateDataKeyCommand, SignCommand } from "@aws-sdk/client-kms";
import { expect, test, vi } from "vitest";
import { fromItem } from "../../../functions/aws/check-item.ts";
import { aPerson, aSignUpBody, type Body, evidenceFor } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";
import { awsError } from "../../support/mocked-aws.ts";

const deployed = freshProcess();

async function signUp(evidence: readonly Body[] = []) {
  const { handler } = await import("../../../functions/sign-up/handler.ts");
  const body = aSignUpBody(aPerson(), { evidence });
  return invoke(handler as ApiHandler, anEvent({ body, headers: { "Idempotency-Key": "sign-up" } }));
}
async function addEvidence(
  body: unknown = { signUp: 1, evidence: [evidenceFor("customer")] },
  key = "evidence",
) {
  const { handler } = await import("../../../functions/evidence/handler.ts");
  return invoke(handler as ApiHandler, anEvent({ body, headers: { "Idempotency-Key": key } }));
}
const stored = () =>
  [...deployed.aws.items.values()].filter((item) => item["sk"]?.S?.startsWith("check#")).map(fromItem);

test("further evidence is decided, attested and recorded as a check of its own; a repeated call gets the same bytes", async () => {
  expect((await signUp()).json().outcome).toBe("review");
  const answer = await addEvidence();
  expect(answer.statusCode, answer.body).toBe(201);
  expect(answer.json()).toMatchObject({ attestationId: "acme.2", outcome: "approve" });
  expect(stored().map(({ n, hook, supersedes }) => [n, hook, supersedes])).toEqual([
    [1, "sign-up", undefined],
    [2, "sign-up", 1],
  ]);
  const again = await addEvidence();
  expect(again).toMatchObject({ statusCode: 200, headers: { "idempotent-replayed": "true" } });
  expect(again.body).toBe(answer.body);
  expect(stored()).toHaveLength(2);
});

test("404 before any sign-up, and nothing is signed or kept of it", async () => {
  const answer = await addEvidence();
  expect([answer.statusCode, answer.json().code]).toEqual([404, "account-not-found"]);
  expect(stored()).toEqual([]);
  expect(deployed.aws.kms.commandCalls(SignCommand)).toEqual([]);
  expect(deployed.aws.kms.commandCalls(GenerateDataKeyCommand)).toEqual([]);
});

test.for<[string, unknown, string]>([
  ["about somebody whom the sign-up does not name", [evidenceFor("owner-1")], "/evidence/0/subject"],
  ["of nothing", [], "/evidence"],
])("422 for evidence %s, and where", async ([, evidence, pointer]) => {
  await signUp();
  const answer = await addEvidence({ signUp: 1, evidence });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: "request-invalid", errors: [{ pointer }] });
  expect(answer.body).not.toContain("owner-1");
  expect(stored()).toHaveLength(1);
});

test("a refusal is logged by its code alone", async () => {
  await signUp();
  await addEvidence({ signUp: 1, evidence: [evidenceFor("owner-1")] });
  const [started, refused] = deployed.lines.slice(-2).map((line) => JSON.parse(line));
  expect(started).toMatchObject({ event: "check-started", hook: "sign-up" });
  expect(refused).toMatchObject({ event: "check-refused", hook: "sign-up", code: "request-invalid" });
  expect(deployed.lines.join("\n")).not.toContain("/evidence/0");
});

test("a key that another call of the account used is refused", async () => {
  await signUp();
  const answer = await addEvidence(undefined, "sign-up");
  expect([answer.statusCode, answer.json().code]).toEqual([422, "idempotency-key-reused"]);
});

test("503 and no check when the account's key cannot be unwrapped", async () => {
  await signUp();
  // A process that has opened no key yet.
  vi.resetModules();
  deployed.aws.kms.on(DecryptCommand).rejects(awsError("KMSInternalException"));
  const answer = await addEvidence();
  expect([answer.statusCode, answer.json().code]).toEqual([503, "not-recorded"]);
  expect(stored()).toHaveLength(1);
});
