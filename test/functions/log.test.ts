import { afterEach, expect, test, vi } from "vitest";
import { describeError, log } from "../../functions/log.ts";
import { capturedLog } from "../support/mocked-aws.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a log line is one line of JSON with its level", () => {
  const lines = capturedLog();
  log("call-failed", { code: "internal", error: "Type\nError" });
  expect(lines).toEqual(['{"level":"ERROR","event":"call-failed","code":"internal","error":"Type\\nError"}']);
});

test("an error is told by its class and where it was thrown, never by its message", () => {
  const described = describeError(new TypeError("canary"));
  expect(described).toMatchObject({ error: "TypeError", at: expect.stringContaining("log.test.ts") });
  expect(JSON.stringify(described)).not.toContain("canary");
});

test("a message that looks like a stack is not taken for one", () => {
  const described = describeError(new Error("bad value\n    at canary street 1"));
  expect(described.at).toContain("log.test.ts");
});

test.for([
  ["a text", "canary", { error: "string" }],
  ["nothing", undefined, { error: "undefined" }],
  ["an error without a stack", Object.assign(new Error("canary"), { stack: undefined }), { error: "Error" }],
] as const)("%s that was thrown is told by its type", ([, thrown, described]) => {
  expect(describeError(thrown)).toEqual(described);
});
