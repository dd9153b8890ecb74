import { expect, test } from "vitest";
import { handler } from "../../../functions/not-found/handler.ts";
import { type ApiHandler, anEvent, invoke } from "../../support/an-event.ts";

test.for([
  ["/v1/accounts/{accountId}/sign-up", 405, "POST"],
  ["/v1/accounts/{accountId}", 405, "GET"],
  ["/{proxy+}", 404, undefined],
  ["/v1/accounts/{accountId}/sign-up/", 404, undefined],
] as const)("an unanswered call of %s is a %i", async ([resource, status, allow]) => {
  const answer = await invoke(handler as ApiHandler, anEvent({ resource }));
  expect(answer.json()).toMatchObject({ status, code: status === 405 ? "method-not-allowed" : "not-found" });
  expect(answer.headers["allow"]).toBe(allow);
});
