import { expect, test } from "vitest";
import { seenDeliveries } from "../../../functions/identity/seen-deliveries.ts";

test("what was taken is known, and nothing else", () => {
  const seen = seenDeliveries();
  expect(seen.has("a")).toBe(false);
  seen.add("a");
  expect([seen.has("a"), seen.has("b")]).toEqual([true, false]);
});

test("the oldest is forgotten first", () => {
  const seen = seenDeliveries(2);
  for (const id of ["a", "b", "c"]) seen.add(id);
  expect(["a", "b", "c"].map(seen.has)).toEqual([false, true, true]);
});
