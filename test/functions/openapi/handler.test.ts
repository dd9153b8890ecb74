import { expect, test } from "vitest";
import { handler } from "../../../functions/openapi/handler.ts";
import { ROUTES } from "../../../shared/contract/routes.ts";
import { type ApiHandler, invoke } from "../../support/an-event.ts";

test("the contract names every path, and may be cached", async () => {
  const answer = await invoke(handler as ApiHandler);
  expect(answer.headers["cache-control"]).toBe("public, max-age=300");
  expect(answer.json().openapi).toMatch(/^3\.1/);
  expect(Object.keys(answer.json().paths).sort()).toEqual(
    [...new Set(ROUTES.map(({ path }) => path))].sort(),
  );
});
