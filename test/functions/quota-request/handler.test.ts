import { expect, test } from "vitest";
import { aPerson, aQuotaBody, aSignUpBody } from "../../support/a-request.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";
import { freshProcess } from "../../support/cold-start.ts";

const deployed = freshProcess();

const signUp = async () => (await import("../../../functions/sign-up/handler.ts")).handler as ApiHandler;
const quota = async () => (await import("../../../functions/quota-request/handler.ts")).handler as ApiHandler;
const event = (key: string, body: unknown) => anEvent({ body, headers: { "Idempotency-Key": key } });

test("an account without a sign-up is not found, and nothing is written", async () => {
  const answer = await invoke(await quota(), event("q", aQuotaBody()));
  expect(answer.json()).toMatchObject({ status: 404, code: "account-not-found" });
  expect([...deployed.aws.items.keys()]).toEqual(["watchlist active"]);
});

test("a quota request follows the sign-up as the account's second check, judged on the customer on file", async () => {
  expect((await invoke(await signUp(), event("s", aSignUpBody(aPerson())))).statusCode).toBe(201);
  const answer = await invoke(await quota(), event("q", aQuotaBody()));
  expect(answer.statusCode).toBe(201);
  expect(answer.json().attestationId).toBe("acme.2");
});

test("the key of the sign-up cannot be used for a quota request", async () => {
  await invoke(await signUp(), event("same", aSignUpBody(aPerson())));
  const answer = await invoke(await quota(), event("same", aQuotaBody()));
  expect(answer.json().code).toBe("idempotency-key-reused");
});
