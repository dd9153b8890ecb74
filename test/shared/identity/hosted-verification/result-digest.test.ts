import { expect, test } from "vitest";
import { resultDigest } from "../../../../shared/identity/hosted-verification/result-digest.ts";

test("a result of a session has one digest, which no other has and which holds no id", () => {
  const digest = resultDigest("vs_1", "vr_1");
  expect(resultDigest("vs_1", "vr_1")).toBe(digest);
  expect(digest).toMatch(/^[\w-]{43}$/);
  const others = [resultDigest("vs_1", "vr_2"), resultDigest("vs_2", "vr_1"), resultDigest("vs_1vr", "_1")];
  expect(new Set([digest, ...others]).size).toBe(4);
});
